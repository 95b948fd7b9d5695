import { factsOf } from '../../content/facts.ts'
import type { Snapshot, Touchpoint } from '../../content/snapshot.ts'
import { drawnView, type DrawnView } from '../drawn/drawn-view.ts'
import { loopbackFinding } from '../drawn/loopback.ts'
import { slotTexts } from '../drawn/slot-texts.ts'
import { readerOf } from '../reader.ts'
import { printProfileFor, type PrintProfile } from './print-profiles.ts'

/** A flyer's words, as ladders: the richest candidate first, the layout takes the first that fits. */
export interface FlyerView extends DrawnView {
  /** Printed sides. */
  readonly sides: 1 | 2
  /** What the printer asks for. */
  readonly press: PrintProfile
  readonly words: {
    readonly headline: readonly string[]
    readonly summary: readonly string[]
    readonly body: readonly string[]
    /** What the back tells: the body, or the summary of a campaign that has none. */
    readonly story: readonly string[]
    /** The headline in the brand's second language, for the back; '' where there is none of either. */
    readonly otherHeadline: string
    readonly legalLine: string
    readonly cta: string
  }
}

/** The headline in another language of the brand: its default one, or for that the next that has its own words. Its facts are said in that language. */
function headlineBeside(locale: string, snapshot: Snapshot, touchpoint: Touchpoint): string {
  const { brand, campaign } = snapshot
  const others = [brand.defaultLocale, ...brand.locales].filter((other) => other !== locale)
  const other = others.find((one) => (campaign.headline[one] ?? '').trim() !== '')
  if (other === undefined) return ''
  return readerOf(snapshot, touchpoint, other, factsOf(snapshot, touchpoint, other)).text('campaign.headline', campaign.headline)
}

/** Chooses a flyer's words for a locale. */
export function compose(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): FlyerView {
  const view = drawnView('flyer', snapshot, touchpoint, locale)
  const reader = readerOf(snapshot, touchpoint, locale, view.facts)
  const { headline, summary, body } = slotTexts(snapshot, locale, view.facts, reader)
  const legalLine = reader.text('brand.legalLine', snapshot.brand.legalLine)
  const link = view.loopback && view.facts.link !== undefined ? [loopbackFinding('The QR code')] : []
  const { profile, findings } = printProfileFor(touchpoint.printProfile, snapshot.brand)
  return {
    ...view,
    press: profile,
    words: {
      headline,
      summary,
      body,
      story: body.some((text) => text !== '') ? body : summary,
      legalLine,
      cta: view.cta,
      // A flyer without a back is drawn again for its own headline only.
      otherHeadline: touchpoint.sides === 2 ? headlineBeside(locale, snapshot, touchpoint) : '',
    },
    sides: touchpoint.sides,
    findings: [...view.findings, ...reader.findings, ...link, ...findings],
  }
}
