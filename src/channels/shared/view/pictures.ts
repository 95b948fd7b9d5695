import { textIn } from '../../../content/document/index.ts'
import type { Snapshot } from '../../../content/schema/index.ts'

/** A photo and the point that every crop keeps, written as templates take it: "0.5 0.4". */
export interface Photo {
  readonly sha256: string
  readonly focal: string
  readonly alt: string
}

/** The campaign's first image, or null: every layout has a face without one. */
export function photoOf({ campaign, brand }: Snapshot, locale: string): Photo | null {
  const [image] = campaign.images
  if (image === undefined) return null
  return { sha256: image.asset.sha256, focal: `${image.focal.x} ${image.focal.y}`, alt: textIn(image.alt, locale, brand)?.text ?? '' }
}
