/** What an ICC profile says of itself. */
export interface IccAbout {
  /** The space of the device, such as "CMYK" or "RGB". */
  readonly space: string
  /** Its description; empty where there is none. */
  readonly name: string
  /** Begin of what it says of the measurements that it was made of: of registered ones the name. Empty where there is none. */
  readonly madeOf: string
}

/** Bytes of a profile's header, and of an entry in the table that follows it (ICC.1:2022, 7.2 and 7.3). */
const HEADER = 128
const ENTRY = 12
/** Where the letters of a description begin: of version 2, after type, reserved bytes and length; of version 4, where its first record says. */
const [ASCII, RECORD] = [12, 16]
/** Where a plain text begins, and letters of it that are read: tables of measurements follow its head. */
const [TEXT, HEAD] = [8, 1000]

/** @returns undefined for bytes that are no profile */
export function iccAbout(bytes: Uint8Array): IccAbout | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < HEADER + 4 || file.toString('latin1', 36, 40) !== 'acsp') return undefined
  const space = file.toString('latin1', 16, 20).trim()
  const tags = Math.min(file.readUInt32BE(HEADER), Math.floor((file.length - HEADER - 4) / ENTRY))
  const entries = Array.from({ length: tags }, (_, index) => HEADER + 4 + index * ENTRY)
  const tagOf = (signature: string): Buffer => {
    const entry = entries.find((at) => file.toString('latin1', at, at + 4) === signature)
    if (entry === undefined) return Buffer.alloc(0)
    const start = file.readUInt32BE(entry + 4)
    return file.subarray(start, start + file.readUInt32BE(entry + 8))
  }
  return { space, name: descriptionIn(tagOf('desc')), madeOf: clean(tagOf('targ').toString('latin1', TEXT, TEXT + HEAD)) }
}

function descriptionIn(tag: Buffer): string {
  const type = tag.toString('latin1', 0, 4)
  if (type === 'desc' && tag.length >= ASCII) return clean(tag.toString('latin1', ASCII, ASCII + tag.readUInt32BE(8)))
  if (type !== 'mluc' || tag.length < RECORD + ENTRY) return ''
  const [length, offset] = [tag.readUInt32BE(RECORD + 4), tag.readUInt32BE(RECORD + 8)]
  return clean(
    Buffer.from(tag.subarray(offset, offset + length - (length % 2)))
      .swap16()
      .toString('utf16le'),
  )
}

const clean = (text: string): string => text.replace(/\p{Cc}/gu, '').trim()
