import { layoutFamilies } from '../../channels/shared/brand/index.ts'
import type { ShippedLayout } from '../../content/tables/index.ts'

/** What each layout family of ours puts first, in a marketer's words. */
const labels: Readonly<Record<ShippedLayout, string>> = {
  'photo-led': 'Photo first: a large picture, the words on a round in the brand’s colour',
  'type-led': 'Words first: a big headline on plain colour, the picture small among shapes',
  'offer-led': 'Offer first: a huge price on a ticket, the picture beside it',
}
const isOurs = (name: string): name is ShippedLayout => Object.hasOwn(labels, name)

/** The families that people may choose; those of a user's templates go by the name of their folder. */
export const layoutChoices = (): { label: string; value: string }[] =>
  layoutFamilies().map((value) => ({ value, label: isOurs(value) ? labels[value] : value }))
