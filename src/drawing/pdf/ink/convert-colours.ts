import { lruCache } from '../../../cache/index.ts'
import { lightOf } from '../../colour/index.ts'
import { compensatedLevels } from './black-point.ts'
import { pressPixels, type PressInks } from './press-inks.ts'
import { blackAlone, type Cmyk, limitedInk } from '../../press/index.ts'

/**
 * Pixels of RGB as inks (255 is a solid), through the profile of the press and no other, within its limit of ink. Shadows stay apart as far as
 * the press can tell them.
 */
export async function toInk(pixels: Uint8Array, width: number, height: number, press: PressInks): Promise<Uint8Array> {
  const levels = await compensatedLevels(press)
  return pressPixels(
    pixels.map((level) => levels[level] ?? level),
    width,
    height,
    press,
  )
}

/** Converted colours by press and hex: a brand has a handful, a process sees few brands at a time. */
const known = lruCache<Cmyk>(4096)

/**
 * The ink of colours: the brand's exact values where it has stated them, greys as black alone, all others through the press's profile, within its limit.
 * @param hexes as #rrggbb in lower case
 */
export async function inksOf(hexes: readonly string[], exact: ReadonlyMap<string, Cmyk>, press: PressInks): Promise<Map<string, Cmyk>> {
  const { profile, inkLimit } = press
  const keyOf = (hex: string): string => `${profile.sha256} ${inkLimit} ${hex}`
  const inks = new Map<string, Cmyk>()
  const others = new Set<string>()
  for (const hex of hexes) {
    const ink = exact.get(hex) ?? blackAlone(hex) ?? known.get(keyOf(hex))
    if (ink === undefined) others.add(hex)
    else inks.set(hex, ink)
  }
  if (others.size > 0) {
    const list = [...others]
    const pixels = await toInk(Uint8Array.from(list.flatMap(lightOf)), list.length, 1, press)
    list.forEach((hex, index) => {
      const percent = (plate: number): number => Math.round(((pixels[index * 4 + plate] ?? 0) / 255) * 100)
      const ink: Cmyk = [percent(0), percent(1), percent(2), percent(3)]
      known.set(keyOf(hex), ink)
      inks.set(hex, ink)
    })
  }
  // What the brand has stated is printed as stated; findings tell where that is more than the paper takes.
  return new Map([...inks].map(([hex, ink]) => [hex, exact.has(hex) ? ink : limitedInk(ink, inkLimit)]))
}
