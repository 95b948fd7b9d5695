import type { Brand, PinnedAsset, Snapshot } from '../../../content/schema/index.ts'
import { contrast } from '../../../drawing/colour/index.ts'

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
