const latin = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(length, bytes.byteLength - from))).toString('latin1')

const number = (bytes: Uint8Array, at: number): number =>
  at + 4 > bytes.byteLength ? 0 : new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0)

/** Whether a picture moves, after its container: what opens it may show its first picture and be silent about the others. */
export function isAnimated(bytes: Uint8Array): boolean {
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return isAnimatedPng(bytes)
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 8) === 'WEBPVP8X') return ((bytes[20] ?? 0) & 2) !== 0
  // A sequence says so among its brands, which stand every four bytes; the second of them is a version.
  if (latin(bytes, 4, 4) === 'ftyp') return /^.{8}(?:.{4})*?(?:avis|msf1)/s.test(latin(bytes, 0, number(bytes, 0)))
  return false
}

/** The mark of an animated PNG stands before its pixels, behind any number of notes, profiles and previews. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  for (let at = 8; at + 8 <= bytes.byteLength; at += 12 + number(bytes, at)) {
    const chunk = latin(bytes, at + 4, 4)
    if (chunk === 'acTL') return true
    if (chunk === 'IDAT') return false
  }
  return false
}
