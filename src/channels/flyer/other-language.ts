import { type FactName, type Facts, factsOf } from '../../content/facts/index.ts'
import { ownText } from '../../content/document/index.ts'
import type { Localized, Snapshot, Touchpoint } from '../../content/schema/index.ts'
import { slotTexts } from '../shared/view/index.ts'
import { ownWords, readerOf, say, writtenElsewhere } from '../shared/copy/index.ts'

/** What the back says in another language of the brand, as ladders; all but the headline may be left out where there is no room. */
export interface OtherLanguage {
  /** '' where the brand has no other language, or nothing in it. */
  readonly locale: string
  readonly headline: readonly string[]
  readonly summary: readonly string[]
  /** Price and coupon in one line. */
  readonly offer: readonly string[]
  readonly validity: readonly string[]
  readonly place: readonly string[]
  readonly terms: readonly string[]
  /** The field that holds the headline, for findings. */
  readonly headlineField: string
}

export const noOtherLanguage: OtherLanguage = {
  locale: '',
  headline: [],
  summary: [],
  offer: [],
  validity: [],
  place: [],
  terms: [],
  headlineField: '',
}

/** Distinct texts, richest first, that may be left out; none at all where there is nothing to say. */
const optional = (...texts: (string | undefined)[]): string[] => {
  const said = [...new Set(texts.filter((text): text is string => text !== undefined && text.trim() !== ''))]
  return said.length === 0 ? [] : [...said, '']
}

/** "18.90 instead of 25.20 · Code LIPITE", and less of it. */
function offerLines(facts: Facts, locale: string): string[] {
  const words = ownWords(locale)
  const price = say(words.lowered, facts, locale) ?? facts.price?.long ?? facts.price?.text ?? facts.discount?.text
  const coupon = say(words.coupon, facts, locale)
  const joined = (...parts: (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(' · ')
  return optional(joined(price, coupon), joined(facts.price?.text ?? price, coupon), price, coupon)
}

/**
 * The brand's other language on a flyer: its default one, or for that the next that has a headline of its own. Nothing is borrowed from a third
 * language, facts are said as this one says them, and a text that the page shows already is not said twice.
 * @param shown what the page says in its own language, which may be a text of the other one that stood in
 */
export function otherLanguage(snapshot: Snapshot, touchpoint: Touchpoint, locale: string, shown: readonly string[]): OtherLanguage {
  const { brand, campaign } = snapshot
  const others = [brand.defaultLocale, ...brand.locales].filter((one) => one !== locale)
  const other = others.find((one) => (campaign.headline[one] ?? '').trim() !== '')
  if (other === undefined) return noOtherLanguage
  const facts = factsOf(snapshot, touchpoint, other)
  const { headline, summary } = slotTexts(snapshot, other, facts, readerOf(snapshot, touchpoint, other, facts))
  const own = (...texts: Localized[]): boolean => texts.some((text) => ownText(text, other) !== undefined)
  const forms = (name: FactName): (string | undefined)[] => [facts[name]?.long, facts[name]?.text, facts[name]?.short]
  const { name, address } = campaign.place
  const known = new Set(shown.map((text) => text.trim()))
  const unsaid = (texts: readonly string[]): readonly string[] => (known.has(texts[0]?.trim() ?? '') ? [] : texts)
  const said = {
    headline: unsaid(headline),
    summary: own(campaign.summary) ? unsaid(summary) : [],
    offer: unsaid(offerLines(facts, other)),
    validity: unsaid(optional(...forms('validity'))),
    place: own(name, address) ? unsaid(optional(...forms('place'))) : [],
    terms: own(campaign.offer.terms) ? unsaid(optional(facts.terms?.text)) : [],
  }
  if (Object.values(said).every((texts) => texts.every((text) => text.trim() === ''))) return noOtherLanguage
  return {
    locale: other,
    ...said,
    headlineField: writtenElsewhere(snapshot, touchpoint, other).headline ?? `campaign.headline.${other}`,
  }
}
