import type { LayoutName } from '../content/snapshot.ts'

/** What each layout family puts first, in a marketer's words. */
const labels: Readonly<Record<LayoutName, string>> = {
  'photo-led': 'Photo first: a large picture, the words on a round in the brand’s colour',
  'type-led': 'Words first: a big headline on plain colour, the picture small among shapes',
  'offer-led': 'Offer first: a huge price on a ticket, the picture beside it',
}

export const layoutChoices = Object.entries(labels).map(([value, label]) => ({ value, label }))
