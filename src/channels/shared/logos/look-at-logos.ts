import { contrast } from '../../../drawing/colour/index.ts'
import { visibleColours } from '../../../drawing/images/index.ts'
import type { Sources } from '../../contract/index.ts'
import type { Logo, Logos } from '../brand/index.ts'

/** So much of a logo must be seen. */
const SHARE = 0.5

/** Contrast that the better-seen half of a logo has with a colour (#rrggbb) at least: from 1 to 21. */
export type ContrastOn = (logo: Logo, ground: string) => number

/**
 * Looks at the pixels of all logos of a brand.
 * @throws ImageError when the bytes of one are no image; what `sources` throws
 */
export async function lookAtLogos({ whole, mark }: Logos, sources: Sources): Promise<ContrastOn> {
  const logos = [whole.onLight, whole.onDark, mark.onLight, mark.onDark].filter((logo) => logo !== null)
  const colours = new Map(
    await Promise.all(logos.map(async ({ sha256 }) => [sha256, await visibleColours(sha256, (hash) => sources.read(hash))] as const)),
  )
  return ({ sha256 }, ground) => {
    const seen = colours.get(sha256)
    if (seen === undefined || seen === 'own-ground') return 21
    const values = [...seen].map(([hex, count]) => ({ value: contrast(hex, ground), count })).sort((a, b) => b.value - a.value)
    const enough = values.reduce((sum, { count }) => sum + count, 0) * SHARE
    let counted = 0
    for (const { value, count } of values) {
      counted += count
      if (counted >= enough) return value
    }
    return 1
  }
}
