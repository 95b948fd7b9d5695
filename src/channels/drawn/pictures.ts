import { textIn } from '../../content/fallback.ts'
import type { Snapshot } from '../../content/snapshot.ts'

/** A photo and the point that every crop keeps, written as templates take it: "0.5 0.4". */
export interface Photo {
  readonly sha256: string
  readonly focal: string
  readonly alt: string
}

/** A logo and its size, from which its place is computed. */
export interface Logo {
  readonly sha256: string
  /** Width divided by height. */
  readonly ratio: number
}

/** The campaign's first image, or null: every layout has a face without one. */
export function photoOf({ campaign, brand }: Snapshot, locale: string): Photo | null {
  const [image] = campaign.images
  if (image === undefined) return null
  return { sha256: image.asset.sha256, focal: `${image.focal.x} ${image.focal.y}`, alt: textIn(image.alt, locale, brand)?.text ?? '' }
}

/** The logo for light grounds, or null: then the brand's name stands in its place. */
export function logoOf({ brand }: Snapshot): Logo | null {
  const logo = brand.logos.onLight
  if (logo === undefined) return null
  const { sha256, width, height } = logo
  return { sha256, ratio: width !== undefined && height !== undefined ? width / height : 3 }
}
