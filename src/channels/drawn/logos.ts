import type { Brand, PinnedAsset, Snapshot } from '../../content/snapshot.ts'
import { contrast, visibleColours } from '../../drawing/index.ts'
import type { Sources } from '../channel.ts'

/** A logo and its size, from which its place is computed. */
export interface Logo {
  readonly sha256: string
  /** Width divided by height. */
  readonly ratio: number
}

/** A logo as it is drawn on light colours and on dark ones. */
export interface LogoPair {
  readonly onLight: Logo | null
  readonly onDark: Logo | null
}

/** The logos of a brand and what they need. */
export interface Logos {
  readonly whole: LogoPair
  /** The compact logo, for small places. */
  readonly mark: LogoPair
  readonly rules: Omit<Brand['logoRules'], 'inCode'>
}

function logoOfAsset(asset: PinnedAsset | undefined): Logo | null {
  if (asset === undefined) return null
  const { sha256, width, height } = asset
  return { sha256, ratio: width !== undefined && height !== undefined ? width / height : 3 }
}

/** The logos of a snapshot's brand. */
export function logosOf({ brand: { logos, logoRules } }: Snapshot): Logos {
  const { clearSpace, minWidth, markMinWidth } = logoRules
  return {
    whole: { onLight: logoOfAsset(logos.onLight), onDark: logoOfAsset(logos.onDark) },
    mark: { onLight: logoOfAsset(logos.markOnLight), onDark: logoOfAsset(logos.markOnDark) },
    rules: { clearSpace, minWidth, markMinWidth },
  }
}

/** Whether white reads better on a colour (#rrggbb) than black. */
export const isDark = (ground: string): boolean => contrast(ground, '#ffffff') > contrast(ground, '#000000')

/** The logo of a channel that draws it on one colour (#rrggbb) alone; null where the brand has none for it. */
export const logoOn = ({ onLight, onDark }: LogoPair, ground: string): Logo | null => (isDark(ground) ? (onDark ?? onLight) : onLight)

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
