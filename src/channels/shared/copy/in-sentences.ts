const ended = /[.!?…。！？؟۔।:;]["'”’»“)\]\u2069]*$/u

/** Parts read one after another as sentences: each ends with a full stop, unless it has an end of its own. Empty parts are left out. */
export function inSentences(parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part): part is string => part !== undefined && part.trim() !== '').map((part) => part.trim())
  return said.map((part, index) => (index === said.length - 1 || ended.test(part) ? part : `${part}.`)).join(' ')
}
