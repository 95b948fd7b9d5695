import type { CardPlace, WallCard, WallSize, WallTouchpoint } from '../../preview/index.ts'

/** All sizes of a touchpoint at once. */
export const ALL_SIZES = 'all'

/** A card of a touchpoint, and where it is. */
export interface PlacedCard {
  readonly size: WallSize
  readonly side: WallCard['side']
  readonly place: CardPlace
}

/** What of a touchpoint is shown. */
export interface ShownCards {
  /** Sizes that can be chosen: those that have one. */
  readonly sized: readonly WallSize[]
  /** The chosen size, `ALL_SIZES`, or the first there is. */
  readonly size: string
  readonly formats: readonly string[]
  readonly format: string
  readonly cards: readonly PlacedCard[]
}

/**
 * What of a touchpoint is shown, of what somebody wants to see: a size or a format that it does not have gives way to its usual one. What has no
 * size (texts, files) is always there. Pure.
 */
export function shownCards({ key, sizes }: Pick<WallTouchpoint, 'key' | 'sizes'>, wanted: { size: string; format: string }): ShownCards {
  const sized = sizes.filter(({ size }) => size !== '')
  const size = wanted.size === ALL_SIZES || sized.some((one) => one.size === wanted.size) ? wanted.size : (sized[0]?.size ?? '')
  const shown = sizes.filter((one) => one.size === '' || size === ALL_SIZES || one.size === size)
  const main = (shown.find((one) => one.size !== '') ?? shown[0])?.cards[0]
  const formats = main?.formats ?? []
  return {
    sized,
    size,
    formats,
    format: formats.includes(wanted.format) ? wanted.format : (main?.format ?? ''),
    cards: shown.flatMap((one) => cardsOf(key, one, wanted.format)),
  }
}

/** The cards of a size in the format that is wanted, if it is made in that. Only the usual one shows its sides apart. */
function cardsOf(touchpoint: string, size: WallSize, wanted: string): PlacedCard[] {
  const [first] = size.cards
  const isOther = first !== undefined && first.format !== wanted && first.formats.includes(wanted)
  const cards = isOther ? [{ side: '' as const, format: wanted }] : size.cards
  return cards.map(({ side, format }) => ({ size, side, place: { touchpoint, size: size.size, format } }))
}
