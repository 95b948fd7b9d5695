import sharp from 'sharp'
import { lightOfLevel, luminanceAt } from '../../colour/index.ts'
import { asyncCache } from '../../../cache/index.ts'
import { cmykTiff } from '../../press/index.ts'
import type { ColourProfile } from '../../profiles/index.ts'

/** How far red, green and blue of a grey pixel are apart at most: compression and conversion waver by as much. */
const NEUTRAL = 2

/** Whether a picture (three bytes a pixel) has greys only. */
export function isGrey(rgb: Uint8Array): boolean {
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const [red, green, blue] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0]
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > NEUTRAL) return false
  }
  return true
}

/** Tables of levels by profile. */
const tables = asyncCache<Uint8Array>(64)

/**
 * Greys (three bytes a pixel) as black ink alone, as the palette's greys are. Black alone is a dark grey: the shades from black to white are
 * drawn together into what it can print, in proportion to their light.
 */
export async function blackOfGreys(rgb: Uint8Array, profile: ColourProfile): Promise<Uint8Array> {
  const blacks = await tables(profile.sha256, () => blackByLevel(profile))
  const inks = new Uint8Array((rgb.length / 3) * 4)
  // Green lies in the middle of what is seen of a grey.
  for (let pixel = 0; pixel * 3 < rgb.length; pixel += 1) inks[pixel * 4 + 3] = blacks[rgb[pixel * 3 + 1] ?? 0] ?? 0
  return inks
}

/** For each level of grey, the black (255 is a solid) that is as light, as the profile itself proofs it. */
async function blackByLevel(profile: ColourProfile): Promise<Uint8Array> {
  const { file, pixels } = cmykTiff(256, 1, await profile.bytes())
  for (let black = 0; black < 256; black += 1) pixels[black * 4 + 3] = black
  const seen = await sharp(file).toColourspace('srgb').raw().toBuffer()
  const lights = Array.from({ length: 256 }, (_, black) => luminanceAt(seen, black * 3))
  const [paper = 1, darkest = 0] = [lights[0], lights[255]]
  return Uint8Array.from({ length: 256 }, (_, level) => {
    const light = darkest + (lightOfLevel[level] ?? 0) * (paper - darkest)
    return lights.reduce((best, other, black) => (Math.abs(other - light) < Math.abs((lights[best] ?? 0) - light) ? black : best), 0)
  })
}
