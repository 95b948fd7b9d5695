import type { Facts } from '../../content/facts/index.ts'
import { graphemes } from '../../content/text/counting/index.ts'
import { wordedPhase } from '../../content/time/index.ts'
import type { Snapshot, Touchpoint } from '../../content/schema/index.ts'
import { drawnView, type DrawnView, slotTexts } from '../shared/view/index.ts'
import { loopbackFinding, readerOf } from '../shared/copy/index.ts'
import { noOtherLanguage, otherLanguage, type OtherLanguage } from './other-language.ts'
import { printProfileFor, type PressProfile } from './print-profiles.ts'
import { mapOf, noWay, wayThere, type MapImage, type WayThere } from './way-there.ts'

/** A flyer's words, as ladders: the richest candidate first, the layout takes the first that fits. */
export interface FlyerView extends DrawnView {
  /** Printed sides. */
  readonly sides: 1 | 2
  /** The phase whose words it says; '' for those of the whole campaign. */
  readonly phase: string
  /** What the printer asks for. */
  readonly press: PressProfile
  readonly words: {
    readonly headline: readonly string[]
    readonly summary: readonly string[]
    readonly body: readonly string[]
    /** What the back tells: the body, or the summary of a campaign that has none. */
    readonly story: readonly string[]
    /** Of the story. */
    readonly headings: readonly string[]
    readonly legalLine: string
    readonly cta: string
  }
  /** For the back: the words in another language of the brand. */
  readonly other: OtherLanguage
  /** For the back: the terms of both languages need more room than a line or two. */
  readonly longTerms: boolean
  /** For the back: directions and opening hours. */
  readonly way: WayThere
  /** For the back. */
  readonly map: MapImage | null
}

/** Characters of the terms of two languages that stand on a narrow flyer's foot without becoming smaller: two lines. */
const SHORT = 150

const areLong = (own: string, other: string): boolean => own !== '' && other !== '' && graphemes(own) + graphemes(other) > SHORT

/** All forms of the facts that the back says; the offer stands on the front. */
const factsOnBack = ({ slogan, validity, place, terms }: Facts): string[] =>
  [slogan, validity, place, terms].flatMap((fact) =>
    fact === undefined ? [] : [fact.text, fact.short, fact.long].flatMap((form) => form ?? []),
  )

/** Chooses a flyer's words for a locale. */
export function compose(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): FlyerView {
  const view = drawnView('flyer', snapshot, touchpoint, locale)
  const reader = readerOf(snapshot, touchpoint, locale, view.facts)
  const { headline, summary, body, headings } = slotTexts(snapshot, locale, view.facts, reader)
  const legalLine = reader.text('brand.legalLine', snapshot.brand.legalLine)
  const link = view.loopback && view.facts.link !== undefined ? [loopbackFinding('The QR code')] : []
  // A flyer without a back is not drawn again for what stands there only.
  const hasBack = touchpoint.sides === 2
  const story = body.some((text) => text !== '') ? body : summary
  const onBack = [headline[0] ?? '', story[0] ?? '', ...factsOnBack(view.facts), legalLine]
  const other = hasBack ? otherLanguage(snapshot, touchpoint, locale, onBack) : noOtherLanguage
  const way = hasBack ? wayThere(snapshot, locale, reader) : noWay
  const { profile, findings } = printProfileFor(touchpoint.printProfile, snapshot.brand)
  return {
    ...view,
    phase: wordedPhase(snapshot) ?? '',
    press: profile,
    words: {
      headline,
      summary,
      body,
      story,
      headings,
      legalLine,
      cta: view.cta,
    },
    other,
    longTerms: areLong(view.facts.terms?.text ?? '', other.terms[0] ?? ''),
    way,
    logoInCode: snapshot.brand.logoRules.inCode,
    map: hasBack ? mapOf(snapshot, locale) : null,
    writtenElsewhere: { ...view.writtenElsewhere, ...(other.locale !== '' && { otherHeadline: other.headlineField }) },
    sides: touchpoint.sides,
    findings: [...view.findings, ...reader.findings, ...link, ...findings],
  }
}
