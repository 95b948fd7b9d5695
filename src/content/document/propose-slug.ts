import { slugOf } from './slug.ts'

type Tree = Readonly<Record<string, unknown>>
const treeIn = (value: unknown): Tree => (typeof value === 'object' && value !== null ? (value as Tree) : {})

/**
 * A parsed `campaign.json` with a slug out of its headline, in the brand's main language or else the first, where it has none. One from
 * which nothing can be made comes back as it is: reading it says what is missing.
 */
export function withProposedSlug(value: unknown): unknown {
  const { brand, campaign } = treeIn(value)
  const { slug, headline } = treeIn(campaign)
  if (slug !== undefined && slug !== null && slug !== '') return value
  const { defaultLocale } = treeIn(brand)
  const headlines = Object.entries(treeIn(headline)).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const [locale, text] = headlines.find(([key]) => key === defaultLocale) ?? headlines[0] ?? []
  const proposed = locale === undefined || text === undefined || !/^[a-z]{2,3}(-|$)/.test(locale) ? '' : slugOf(text, locale)
  return proposed === '' ? value : { ...treeIn(value), campaign: { ...treeIn(campaign), slug: proposed } }
}
