import { daysLeftIn } from '../time/index.ts'
import { ownText } from '../document/index.ts'
import { mergeTag, numberFormat, spokenOr } from '../text/index.ts'
import type { Brand, Campaign, Snapshot, Tone, Touchpoint } from '../schema/index.ts'
import { shippedTones } from './tones/index.ts'

type TonePhrases = NonNullable<Tone['phrases'][string]>

/** What a tone says of its own in one locale. */
export interface Phrases {
  readonly opening?: string
  readonly closing?: string
}

/** The tones that a brand's campaigns may choose: its own, and those shipped whose key it has not given to one of its own. */
export function tonesOf({ tones }: Pick<Brand, 'tones'>): readonly Tone[] {
  const own = new Set(tones.map(({ key }) => key))
  return [...tones, ...shippedTones.filter(({ key }) => !own.has(key))]
}

/** The tone a campaign speaks in: its own choice, or else the brand's first. Undefined where there is no such tone. */
export function toneOf({ brand, campaign }: { brand: Pick<Brand, 'tones'>; campaign: Pick<Campaign, 'tone'> }): Tone | undefined {
  return campaign.tone === null ? brand.tones[0] : tonesOf(brand).find(({ key }) => key === campaign.tone)
}

/** One phrase in a locale or its language. Never in another language's stead: a greeting does not survive that; it is left out. */
function said(tone: Tone | undefined, locale: string, read: (phrases: TonePhrases) => string | undefined): string | undefined {
  const phrases = Object.entries(tone?.phrases ?? {})
  return ownText(Object.fromEntries(phrases.map(([key, all]) => [key, all && read(all)])), locale)
}

/** How a tone begins and ends a text in a locale. */
export function phrasesOf(tone: Tone | undefined, locale: string): Phrases {
  const [opening, closing] = [said(tone, locale, (all) => all.opening), said(tone, locale, (all) => all.closing)]
  return { ...(opening !== undefined && { opening }), ...(closing !== undefined && { closing }) }
}

/** What a tone writes on a button for a touchpoint's goal; who shall only become aware of us is invited to learn. */
export function actionOf(tone: Tone | undefined, locale: string, goal: Touchpoint['goal']): string | undefined {
  const wanted = goal === 'awareness' ? 'learn' : goal
  return (
    said(tone, locale, ({ actions }) => actions?.[goal]) ??
    said(tone, locale, ({ actions }) => actions?.[wanted]) ??
    said(tone, locale, ({ callToAction }) => callToAction)
  )
}

/** What a tone says of the time that is left in a phase; days are counted in the plural form that the language asks for. */
export function urgencyOf(tone: Tone | undefined, locale: string, phase: NonNullable<Snapshot['phase']>): string | undefined {
  const days = daysLeftIn(phase)
  if (days === undefined) {
    const named = phase as Exclude<typeof phase, `countdown-${number}`>
    return said(tone, locale, ({ urgency }) => urgency?.[named])
  }
  const form = pluralForm(new Intl.PluralRules(spokenOr(locale)).select(days))
  const line = said(tone, locale, ({ countdown }) => countdown?.[form] ?? countdown?.other)
  return line?.replaceAll('#', numberFormat(locale, {}).format(days))
}

/** No language counts days in a form for zero. */
const pluralForm = (rule: Intl.LDMLPluralRule) => (rule === 'zero' ? 'other' : rule)

/** What is not ours to write otherwise: facts named in braces, and merge tags of mailing services. */
const inBraces = new RegExp(`(${mergeTag}|\\{[^{}]*\\})`, 'u')

/** A headline as the tone writes it, by the locale's own rules of capitals; facts and merge tags in it stay as they are. */
export function headlineIn(tone: Tone | undefined, headline: string, locale: string): string {
  if (tone?.casing !== 'capitals') return headline
  return headline
    .split(inBraces)
    .map((part, index) => (index % 2 === 1 ? part : part.toLocaleUpperCase(locale)))
    .join('')
}
