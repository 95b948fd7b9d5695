/** Values of one document that are read. Each takes some 50 bytes of memory once it is an object, and a few characters on its way. */
const MAX_VALUES = 200_000
/** Levels of lists and objects. What goes through a document calls itself for each. */
const MAX_DEPTH = 100

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const OPENS = new Set([0x7b, 0x5b])
const CLOSES = new Set([0x7d, 0x5d])

/** Why JSON is too much to be parsed, if so, from its bytes alone: `[{},{},…]` of 4 MB would be a million objects. */
export function tooMuchJson(bytes: Uint8Array): string | undefined {
  let [depth, values, isText] = [0, 0, false]
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (isText) {
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) isText = false
      continue
    }
    if (byte === QUOTE) isText = true
    else if (byte === COMMA) values += 1
    else if (OPENS.has(byte)) {
      values += 1
      depth += 1
    } else if (CLOSES.has(byte)) depth -= 1
    if (depth > MAX_DEPTH) return `This is more than ${MAX_DEPTH} levels deep.`
    if (values > MAX_VALUES) return `This holds more than ${MAX_VALUES} values.`
  }
  return undefined
}
