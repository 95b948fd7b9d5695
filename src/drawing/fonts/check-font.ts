import { openFont } from './font.ts'
import { FontError } from '../errors/index.ts'
import { checkEmbedding } from './check-embedding.ts'

/** Bits of a font's embedding rights, after the OpenType specification of OS/2 fsType. */
const USAGE = 0xe
const RESTRICTED = 0x2
const NO_SUBSETTING = 0x100
const BITMAPS_ONLY = 0x200

/** Why a font may not be carried by a flyer, if its maker says so. */
function refusalOf(fsType: number): string | undefined {
  if ((fsType & USAGE) === RESTRICTED) return 'forbids embedding in its licence flags, so flyers could not carry it'
  if ((fsType & NO_SUBSETTING) !== 0)
    return 'forbids in its licence flags to embed a part of it, and flyers carry only the letters they show'
  if ((fsType & BITMAPS_ONLY) !== 0) return 'forbids in its licence flags to embed its outlines, so flyers could not carry it'
  return undefined
}

/**
 * Checks an uploaded font file.
 * @returns its media type
 * @throws FontError when it is no TTF or OTF, is truncated or damaged, holds several cuts in one file (variable fonts, collections), or forbids embedding in its own flags
 */
export function checkFont(bytes: Uint8Array, name = 'The file'): { type: 'font/ttf' | 'font/otf' } {
  const { face } = openFont(bytes, name).shaper
  if (face.referenceTable('fvar') !== undefined) {
    throw new FontError(
      `"${name}" is a variable font: one file for all weights, of which only the first would show. Upload a TTF or OTF file for each weight ("static" files).`,
      name,
    )
  }
  const os2 = face.referenceTable('OS/2')
  const refusal = os2 !== undefined && os2.byteLength >= 10 ? refusalOf(((os2[8] ?? 0) << 8) | (os2[9] ?? 0)) : undefined
  if (refusal !== undefined) throw new FontError(`"${name}" ${refusal}. Use another font, or one with an embedding right.`, name)
  checkEmbedding(bytes, name)
  return { type: bytes[0] === 0x4f ? 'font/otf' : 'font/ttf' }
}
