import type { Block } from '../../../content/blocks/index.ts'
import { type Facts, fillPlaceholders, momentsOf, warnDates } from '../../../content/facts/index.ts'
import { fallbackRule, type Found, textIn, valueIn } from '../../../content/document/index.ts'
import { type Finding, finding } from '../../../content/findings/index.ts'
import { narrowing, oneLine } from '../../../content/text/index.ts'
import { headlineIn, toneOf } from '../../../content/tone/index.ts'
import type { Localized, Snapshot, Touchpoint } from '../../../content/schema/index.ts'

/** Reads a campaign's texts for one touchpoint and locale, with the facts in their placeholders, and notes where another language stood in. */
export interface Reader {
  readonly findings: Finding[]
  /** A text by the fallback rule; '' if no locale has it. */
  text(place: string, localized: Localized): string
  /** The campaign's headline, as its tone writes headlines. */
  headline(): string
  /** The body, or the marketer's own words for it as paragraphs. */
  body(): Block[]
  /** The marketer's own words for a slot: the touchpoint's before its channel's. Never those of another locale. */
  adapted(slot: string): string | undefined
}

/** Slots that have one line in every channel, though own words are typed into a field of several. */
const ofOneLine = new Set(['alt', 'callToAction', 'cardTitle', 'headline', 'line', 'preheader', 'subject'])

/** A reader over a snapshot. */
export function readerOf(snapshot: Snapshot, touchpoint: Touchpoint, locale: string, facts: Facts): Reader {
  const { brand, campaign } = snapshot
  const values = { ...facts, ...momentsOf({ brand, campaign }, locale) }
  const fill = (text: string): string => fillPlaceholders(text, values)
  const findings: Finding[] = unsaidDates(snapshot, locale)
  const note = (place: string, found: Found<unknown> | undefined): void => {
    if (!found || narrowing(locale).includes(found.locale)) return
    findings.push(
      finding('fallback', {
        place,
        message: `This text is missing in "${locale}" and is shown in "${found.locale}": ${fallbackRule}.`,
        expected: locale,
        actual: found.locale,
      }),
    )
  }
  const adapted = (slot: string): string | undefined => {
    const own = campaign.adaptations.filter((one) => one.slot === slot && one.locale === locale)
    const text = (own.find(({ of }) => of === touchpoint.key) ?? own.find(({ of }) => of === touchpoint.channel))?.text
    return text === undefined ? undefined : fill(ofOneLine.has(slot) ? oneLine(text) : text)
  }
  return {
    findings,
    adapted,
    text(place, localized) {
      const found = textIn(localized, locale, brand)
      note(place, found)
      return fill(found?.text ?? '')
    },
    headline() {
      const found = textIn(campaign.headline, locale, brand)
      note('campaign.headline', found)
      return fill(headlineIn(toneOf(snapshot), found?.text ?? '', locale))
    },
    body() {
      const own = adapted('body')
      if (own !== undefined) return paragraphsIn(own)
      const found = valueIn(campaign.body, locale, brand, (tree) => tree.length > 0)
      note('campaign.body', found)
      return (found?.text ?? []).map((block) => mapText(block, fill))
    },
  }
}

/** What of the offer's dates has no words in a language. */
function unsaidDates({ campaign: { offer } }: Snapshot, locale: string): Finding[] {
  return warnDates(offer, locale).map(({ path, message }) =>
    finding('date-phrases', {
      place: path,
      field: path,
      message,
    }),
  )
}

/** Own words for a body come without marks; a blank line begins a paragraph. */
function paragraphsIn(text: string): Block[] {
  return text.split(/\n\s*\n/).flatMap((part) => (part.trim() === '' ? [] : [{ type: 'paragraph', content: [{ text: part.trim() }] }]))
}

/** A block with every piece of its text changed. */
export function mapText(block: Block, change: (text: string) => string): Block {
  if (block.type === 'list')
    return { ...block, items: block.items.map((item) => item.map((part) => ({ ...part, text: change(part.text) }))) }
  return { ...block, content: block.content.map((part) => ({ ...part, text: change(part.text) })) }
}
