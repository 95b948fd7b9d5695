import { openFont } from './font.ts'
import { FontError } from './font-error.ts'

/**
 * Checks an uploaded font file.
 * @returns its media type
 * @throws FontError when it is no TTF or OTF, is truncated, or forbids embedding in its own flags
 */
export function checkFont(bytes: Uint8Array, name = 'The file'): { type: 'font/ttf' | 'font/otf' } {
  const font = openFont(bytes, name)
  const os2 = font.shaper.face.referenceTable('OS/2')
  const embedding = os2 !== undefined && os2.byteLength >= 10 ? ((os2[8] ?? 0) << 8) | (os2[9] ?? 0) : 0
  if ((embedding & 0xf) === 2) {
    throw new FontError(
      `"${name}" forbids embedding in its licence flags, so flyers could not carry it. Use another font, or one with an embedding right.`,
      name,
    )
  }
  return { type: bytes[0] === 0x4f ? 'font/otf' : 'font/ttf' }
}
