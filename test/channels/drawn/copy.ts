import type { CampaignDocument } from '../../../src/content/schema/snapshot.ts'

type Texts = Partial<Record<string, string>>

const each = (texts: Texts, change: (text: string, locale: string) => string): void => {
  for (const [locale, text] of Object.entries(texts)) texts[locale] = change(text ?? '', locale)
}

/** How to find the place and when it is open, in every language, with a map. */
export function withWay(document: CampaignDocument): CampaignDocument {
  const { brand, campaign } = document
  const inEvery = (text: (locale: string) => string): Texts => Object.fromEntries(brand.locales.map((locale) => [locale, text(locale)]))
  Object.assign(campaign.place, {
    directions: inEvery((locale) => campaign.summary[locale] ?? ''),
    openingHours: inEvery((locale) => `${(campaign.headline[locale] ?? '').slice(0, 12)} 10:00–22:00\n${brand.name} 12:00–23:00`),
    map: { asset: { file: 'images/map.svg' }, alt: inEvery(() => brand.name) },
  })
  return document
}

/** The most that the soft limits of a layout's slots allow, in every language: 50 letters of headline, 200 of summary, a price of five digits, in euro with that in levs. */
export function longest(document: CampaignDocument): CampaignDocument {
  const { brand, campaign } = document
  const until = (text: string, limit: number): string => {
    const words = `${text} ${text.toLowerCase()} ${text.toLowerCase()}`.split(' ')
    while (words.join(' ').length > limit) words.pop()
    return words.join(' ')
  }
  each(campaign.headline, (text, locale) => until(`${text}, ${(brand.slogan[locale] ?? '').toLowerCase()}`, 50))
  each(campaign.summary, (text) => until(text, 200))
  each(brand.slogan, (text) => until(text, 40))
  each(brand.legalLine, (text) => until(text, 110))
  each(campaign.offer.terms, (text) => until(text, 120))
  each(campaign.place.address, (text) => until(text, 60))
  withWay(document)
  each(campaign.place.directions, (text) => until(text, 200))
  each(campaign.place.openingHours, (text) => [text, text].join('\n'))
  each(campaign.callToAction.label, (text) => until(text, 24))
  const currency = campaign.offer.price?.currency ?? 'EUR'
  Object.assign(campaign.offer, {
    price: { amount: '12490.90', currency },
    previousPrice: { amount: '14990.90', currency },
    coupon: 'SOMMERFEST26',
  })
  brand.formerCurrency = 'BGN'
  return document
}

/** Next to nothing to say: one short word, a price, no more. */
export function shortest(document: CampaignDocument): CampaignDocument {
  const { brand, campaign } = document
  each(campaign.headline, (text) => text.split(' ')[0] ?? '')
  Object.assign(brand, { slogan: {}, legalLine: {}, logos: {} })
  Object.assign(campaign, { summary: {}, body: {}, images: [], place: { name: {}, address: {} } })
  const price = { amount: '9', currency: campaign.offer.price?.currency ?? 'EUR' }
  Object.assign(campaign.offer, { price, previousPrice: null, coupon: null, validFrom: null, validUntil: null, phone: null, terms: {} })
  campaign.callToAction.url = null
  return document
}

const palette = (paper: string, ink: string, primary: string, onPrimary: string, accent: string, onAccent: string) => ({
  paper: { srgb: paper },
  ink: { srgb: ink },
  primary: { srgb: primary },
  onPrimary: { srgb: onPrimary },
  accent: { srgb: accent },
  onAccent: { srgb: onAccent },
})

/** Palettes that make it hard for words, by name. */
export const palettes: Readonly<Record<string, CampaignDocument['brand']['palette']>> = {
  'pale colours': palette('#ffffff', '#777777', '#ffe680', '#ffffff', '#f7f7f7', '#eeeeee'),
  'a dark paper': palette('#101418', '#e8e8e8', '#2b6cb0', '#1a365d', '#9f1239', '#881337'),
  'middle greys': palette('#808080', '#7a7a7a', '#777777', '#858585', '#7f7f7f', '#7f7f7f'),
}

/** What a campaign may lack, by name. */
export const lacking: Readonly<Record<string, (document: CampaignDocument) => void>> = {
  'a photo': ({ campaign }) => (campaign.images = []),
  'a logo': ({ brand }) => (brand.logos = {}),
  'a previous price': ({ campaign }) => (campaign.offer.previousPrice = null),
  'a coupon': ({ campaign }) => (campaign.offer.coupon = null),
  'a price': ({ campaign }) => Object.assign(campaign.offer, { price: null, previousPrice: null }),
  'prices, which have only a discount instead': ({ campaign }) =>
    Object.assign(campaign.offer, { price: null, previousPrice: null, discount: 20 }),
  'an offer': ({ campaign }) =>
    Object.assign(campaign.offer, { price: null, previousPrice: null, coupon: null, validFrom: null, validUntil: null }),
  'an offer and a summary': ({ campaign }) => {
    Object.assign(campaign.offer, { price: null, previousPrice: null, coupon: null })
    campaign.summary = {}
  },
  'an offer, a photo, a logo and a place': ({ brand, campaign }) => {
    Object.assign(campaign.offer, {
      price: null,
      previousPrice: null,
      coupon: null,
      validFrom: null,
      validUntil: null,
      phone: null,
      terms: {},
    })
    Object.assign(campaign, { images: [], place: { name: {}, address: {} } })
    brand.logos = {}
  },
}
