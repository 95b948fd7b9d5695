import sharp from 'sharp'
import { lightOfLevel, luminanceAt } from '../../colour/index.ts'
import { asyncCache } from '../../../cache/index.ts'
import { cmykTiff } from '../../press/index.ts'
import { pressPixels, type PressInks } from './press-inks.ts'

/** Levels of grey that are tried: even newsprint tells the last of them from black. */
const TRIED = 128
/**
 * A grey is as dark as black where its proof is lighter by no more than this share of its own light. Tables of inks waver: one level of 255
 * is nothing, in the flat black of many profiles.
 */
const AS_DARK = 1 / 16

/** Tables of levels by profile and limit. */
const tables = asyncCache<Uint8Array>(64)

/**
 * Black point compensation. A press's black is a dark grey, the lighter the less ink a paper takes, and all that is darker is turned into it:
 * the shadows of a photo would be one flat black. So the shades from black to white are drawn together into those that the press can tell
 * apart, in proportion to their light, which is what photo editors do when they separate a photo. A profile that does it by itself leaves
 * nothing to do.
 * @returns for each level of red, green or blue (sRGB, 0–255) the one to be converted in its place
 */
export function compensatedLevels(press: PressInks): Promise<Uint8Array> {
  return tables(`${press.profile.sha256} ${press.inkLimit}`, async () => levelsAbove(blackLevel(await proofedGreys(press))))
}

/**
 * How light the greys come out, from level 0 on, as the profile itself proofs them. Proofs are darker than paper; what counts is how they differ.
 * @throws Error of the colour engine for a profile that cannot be read in both directions
 */
export async function proofedGreys(press: PressInks): Promise<number[]> {
  const greys = Uint8Array.from({ length: TRIED * 3 }, (_, at) => Math.floor(at / 3))
  const inks = await pressPixels(greys, TRIED, 1, press)
  const { file, pixels } = cmykTiff(TRIED, 1, await press.profile.bytes())
  pixels.set(inks)
  const seen = await sharp(file).toColourspace('srgb').raw().toBuffer()
  return Array.from({ length: TRIED }, (_, at) => luminanceAt(seen, at * 3))
}

/**
 * The lightest level of grey that comes out as dark as black; 0 where all do, as no press prints.
 * @internal exported for tests
 */
export function blackLevel(lights: readonly number[]): number {
  const [black = 0] = lights
  const level = lights.findLastIndex((light, at) => light - black <= (lightOfLevel[at] ?? 0) * AS_DARK)
  return level === lights.length - 1 ? 0 : level
}

/** Spreads the light of all levels over what lies above a black. */
function levelsAbove(black: number): Uint8Array {
  const least = lightOfLevel[black] ?? 0
  const levels = new Uint8Array(256)
  let nearest = 0
  for (let level = 0; level < 256; level += 1) {
    const light = least + (lightOfLevel[level] ?? 0) * (1 - least)
    const off = (other: number): number => Math.abs((lightOfLevel[other] ?? 0) - light)
    while (nearest < 255 && off(nearest + 1) <= off(nearest)) nearest += 1
    levels[level] = nearest
  }
  return levels
}
