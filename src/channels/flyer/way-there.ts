import { textIn } from '../../content/document/index.ts'
import { ladder } from '../../content/text/counting/index.ts'
import type { Snapshot } from '../../content/schema/index.ts'
import { ownWords, type Reader } from '../shared/copy/index.ts'

/** How to find the place and when it is open, with the labels above; [] and '' for what the campaign does not say. */
export interface WayThere {
  readonly directions: readonly string[]
  readonly directionsLabel: string
  readonly openingHours: string
  readonly openingHoursLabel: string
  /** Whether there are words of it. */
  readonly told: boolean
  /** Whether there is anything: words or a map. */
  readonly shown: boolean
}

/** A map, drawn whole. */
export interface MapImage {
  readonly sha256: string
  /** Width divided by height. */
  readonly ratio: number
  readonly alt: string
}

/** Of a map whose file does not say its size. */
const USUAL_RATIO = 1.5

export const noWay: WayThere = { directions: [], directionsLabel: '', openingHours: '', openingHoursLabel: '', told: false, shown: false }

/** The way to the campaign's place in a locale, as the reader reads it. */
export function wayThere({ campaign: { place } }: Snapshot, locale: string, reader: Reader): WayThere {
  const words = ownWords(locale)
  const directions = ladder([reader.text('campaign.place.directions', place.directions)], locale)
  const openingHours = reader.text('campaign.place.openingHours', place.openingHours).trim()
  const told = directions.length > 0 || openingHours !== ''
  return {
    directions,
    directionsLabel: directions.length > 0 ? words.directions : '',
    openingHours,
    openingHoursLabel: openingHours === '' ? '' : words.openingHours,
    told,
    shown: told || place.map !== null,
  }
}

/** The campaign's map, or null. */
export function mapOf({ brand, campaign: { place } }: Snapshot, locale: string): MapImage | null {
  if (place.map === null) return null
  const { asset, alt } = place.map
  const { sha256, width, height } = asset
  const ratio = width !== undefined && height !== undefined ? width / height : USUAL_RATIO
  return { sha256, ratio, alt: textIn(alt, locale, brand)?.text ?? '' }
}
