import { factNames, type Facts } from '../../content/facts.ts'
import { direction } from '../../content/fallback.ts'
import { factsOf } from '../../content/facts.ts'
import type { Snapshot, Touchpoint } from '../../content/snapshot.ts'
import type { BaseView } from '../channel.ts'
import { fitBlocks, fitSlot, type Fitted } from '../worded/fit.ts'
import { linesOf } from '../worded/lines.ts'
import { photoOf, type Photo } from '../drawn/pictures.ts'
import { mapText, readerOf } from '../worded/reader.ts'
import { spokenIn } from '../worded/spoken.ts'
import type { Marks } from '../worded/tone-policy.ts'
import { spec } from './spec.ts'

/** The words of a post, in the order in which the template sets them: offer and dates first. */
export interface FacebookView extends BaseView {
  readonly baseUrl: string
  /** The first line; a marketer's own message stands here whole. */
  readonly headline: string
  /** The facts that the message adds; those that a marketer's own message states already are left out. */
  readonly added: Facts
  /** Price and previous price in one phrase; '' without a price. */
  readonly offer: string
  readonly coupon: string
  readonly callToAction: string
  readonly paragraphs: readonly string[]
  readonly closing: string
  readonly marks: Marks
  readonly alt: string
  readonly photo: Photo | null
  /** The size of the picture that the photo post takes: the square, if the touchpoint has it. */
  readonly photoSize: string
  /** Colours of the picture of a campaign that has none. */
  readonly panel: { readonly ground: string; readonly accent: string }
}

/** Chooses a post's words for a locale. */
export function compose(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): FacebookView {
  const { brand, campaign } = snapshot
  const facts = factsOf(snapshot, touchpoint, locale)
  const reader = readerOf(snapshot, touchpoint, locale, facts)
  const spoken = spokenIn(snapshot, locale, facts, reader)
  const findings = reader.findings
  const chosen = <Words>(fitted: Fitted<Words>): Words => {
    findings.push(...fitted.findings)
    return fitted.words
  }
  const slot = (name: keyof typeof spec.slots & string, texts: readonly string[]): string => {
    const limits = spec.slots[name]
    return limits === undefined ? '' : chosen(fitSlot(name, limits, texts, locale))
  }

  const message = reader.adapted('message')
  const headline = reader.adapted('headline') ?? reader.text('campaign.headline', campaign.headline)
  const first = message ?? slot('headline', [spoken.speak(headline)])
  const prose = message === undefined
  const summary = prose
    ? [spoken.speak(spoken.opening), reader.adapted('summary') ?? spoken.speak(reader.text('campaign.summary', campaign.summary))]
    : []
  const body = prose ? reader.body().map((block) => mapText(block, spoken.speak)) : []
  const image = campaign.images[0]
  const added = Object.fromEntries(
    factNames.flatMap((name) => (facts[name] && !message?.includes(facts[name].text) ? [[name, facts[name]]] : [])),
  ) as Facts
  const own = touchpoint.sizes.find((size) => Object.hasOwn(spec.sizes, size))

  return {
    channel: 'facebook-post',
    touchpoint: touchpoint.key,
    campaign: campaign.slug,
    locale,
    direction: direction(locale),
    facts,
    baseUrl: snapshot.baseUrl,
    headline: first,
    added,
    offer: added.price || added.previousPrice || added.discount ? spoken.offer : '',
    coupon: added.coupon ? spoken.coupon : '',
    callToAction: slot('callToAction', [spoken.callToAction]),
    paragraphs: [
      slot('summary', [summary.filter((text) => text !== '').join(' '), summary[1] ?? '']),
      ...linesOf(chosen(fitBlocks({ place: 'body', label: 'Body', room: spec.slots.body?.hard ?? Infinity, locale }, body))),
    ].filter((text) => text !== ''),
    closing: prose ? spoken.speak(spoken.closing) : '',
    marks: spoken.marks,
    alt: slot('alt', [reader.adapted('alt') ?? (image ? reader.text('campaign.images.0.alt', image.alt) : headline)]),
    photo: photoOf(snapshot, locale),
    photoSize: touchpoint.sizes.length === 0 || touchpoint.sizes.includes('1080x1080') ? '1080x1080' : (own ?? '1200x630'),
    panel: { ground: brand.palette.primary.srgb, accent: brand.palette.accent.srgb },
    findings,
  }
}
