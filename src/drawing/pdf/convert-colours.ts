import sharp from 'sharp'
import { lightOf } from '../shapes/colour.ts'
import type { ColourProfile } from './colour-profile.ts'
import { blackAlone, type Cmyk } from './ink.ts'
import { limitedInk } from './ink-limit.ts'

/** Pixels of RGB as inks of a press (255 is a solid), through its profile and no other. */
export async function toInk(pixels: Uint8Array, width: number, height: number, profile: ColourProfile): Promise<Uint8Array> {
  // Asking for the CMYK colour space as well would convert a second time, through a built-in profile.
  const convert = (path: string) =>
    sharp(pixels, { raw: { width, height, channels: 3 } })
      .withIccProfile(path, { attach: false })
      .raw()
      .toBuffer({ resolveWithObject: true })
  const { data, info } = await profile.asFile(convert)
  if (info.channels !== 4) throw new TypeError(`the colour profile ${profile.sha256} does not lead to four inks`)
  return data
}

/** Converted colours by profile and hex: a brand has a handful, a process sees few brands at a time. */
const known = new Map<string, Cmyk>()
const KEPT = 4096

/**
 * The ink of colours: the brand's exact values where it has stated them, greys as black alone, all others through the press's profile, within its limit.
 * @param hexes as #rrggbb in lower case
 */
export async function inksOf(
  hexes: readonly string[],
  exact: ReadonlyMap<string, Cmyk>,
  { profile, inkLimit }: { readonly profile: ColourProfile; readonly inkLimit: number },
): Promise<Map<string, Cmyk>> {
  const inks = new Map<string, Cmyk>()
  const others = new Set<string>()
  for (const hex of hexes) {
    const ink = exact.get(hex) ?? blackAlone(hex) ?? known.get(`${profile.sha256} ${hex}`)
    if (ink === undefined) others.add(hex)
    else inks.set(hex, ink)
  }
  if (others.size > 0) {
    if (known.size > KEPT) known.clear()
    const list = [...others]
    const pixels = await toInk(Uint8Array.from(list.flatMap(lightOf)), list.length, 1, profile)
    list.forEach((hex, index) => {
      const percent = (plate: number): number => Math.round(((pixels[index * 4 + plate] ?? 0) / 255) * 100)
      const ink: Cmyk = [percent(0), percent(1), percent(2), percent(3)]
      known.set(`${profile.sha256} ${hex}`, ink)
      inks.set(hex, ink)
    })
  }
  // What the brand has stated is printed as stated; findings tell where that is more than the paper takes.
  return new Map([...inks].map(([hex, ink]) => [hex, exact.has(hex) ? ink : limitedInk(ink, inkLimit)]))
}
