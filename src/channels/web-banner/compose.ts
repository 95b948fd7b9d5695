import type { Snapshot, Touchpoint } from '../../content/schema/index.ts'
import { drawnView, type DrawnView, slotTexts } from '../shared/view/index.ts'
import { inSentences, readerOf } from '../shared/copy/index.ts'

/** A banner's words, as ladders: the richest candidate first, the layout takes the first that fits. */
export interface BannerView extends DrawnView {
  readonly words: {
    readonly headline: readonly string[]
    readonly line: readonly string[]
    readonly summary: readonly string[]
    readonly cta: string
  }
  readonly alt: string
  /** The short link a click leads to. */
  readonly link: string | null
  /** The heaviest file that the place takes, in KB of 1000 bytes; absent where it takes what its platform does. */
  readonly maxKilobytes?: number
}

/** What the picture says, for those who do not see it: the headline, the offer, when and where, and what is shown. */
function altOf({ facts, photo, brandName }: DrawnView, headline: string): string {
  const said = [facts.price, facts.discount, facts.validity, facts.coupon, facts.place].map((fact) => fact?.text)
  return inSentences([headline, ...said, facts.slogan?.text, brandName, photo?.alt])
}

/** Chooses a banner's words for a locale. */
export function compose(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): BannerView {
  const view = drawnView('web-banner', snapshot, touchpoint, locale)
  const reader = readerOf(snapshot, touchpoint, locale, view.facts)
  const slots = slotTexts(snapshot, locale, view.facts, reader)
  const headline = slots.headline
  return {
    ...view,
    words: { headline, line: slots.line, summary: slots.summary, cta: view.cta },
    alt: slots.alt ?? altOf(view, headline[0] ?? ''),
    link: view.facts.link?.value ?? null,
    ...(touchpoint.maxKilobytes !== undefined && { maxKilobytes: touchpoint.maxKilobytes }),
    findings: [...view.findings, ...reader.findings],
  }
}
