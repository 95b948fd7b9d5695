import { direction } from '../../content/fallback.ts'
import { factNames, factsOf, type Facts } from '../../content/facts.ts'
import type { Snapshot, Touchpoint } from '../../content/snapshot.ts'
import type { BaseView } from '../channel.ts'
import { chooserOf } from '../worded/chooser.ts'
import { linesOf } from '../worded/lines.ts'
import { photoOf, type Photo } from '../drawn/pictures.ts'
import { mapText, readerOf } from '../reader.ts'
import { spokenIn } from '../worded/spoken.ts'
import type { Marks } from '../worded/tone-policy.ts'
import { spec } from './spec.ts'

/** The words of a post, in the order in which the template sets them: offer and dates first. */
export interface FacebookView extends BaseView {
  readonly baseUrl: string
  /** The first line; a marketer's own message stands here whole. */
  readonly headline: string
  /** What is said of the time that is left. */
  readonly urgency: string
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

/** The facts that a marketer's own message leaves unsaid; all of them where there is none. */
function unsaid(facts: Facts, message: string | undefined): Facts {
  return Object.fromEntries(factNames.flatMap((name) => (facts[name] && !message?.includes(facts[name].text) ? [[name, facts[name]]] : [])))
}

/** The square for the photo post, or what the touchpoint has instead. */
function photoSizeOf({ sizes }: Touchpoint): string {
  if (sizes.length === 0 || sizes.includes('1080x1080')) return '1080x1080'
  return Object.keys(spec.sizes).find((size) => sizes.includes(size)) ?? '1080x1080'
}

/** Chooses a post's words for a locale. */
export function compose(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): FacebookView {
  const { brand, campaign } = snapshot
  const facts = factsOf(snapshot, touchpoint, locale)
  const reader = readerOf(snapshot, touchpoint, locale, facts)
  const { speak, ...spoken } = spokenIn(snapshot, touchpoint, locale, facts, reader)
  const { slot, body, findings } = chooserOf(spec, locale)

  const message = reader.adapted('message')
  const added = unsaid(facts, message)
  // In the order in which they are read: the tone counts its exclamation marks.
  const headline = reader.adapted('headline') ?? speak(reader.text('campaign.headline', campaign.headline))
  const urgency = message === undefined ? speak(spoken.urgency) : ''
  const opening = speak(spoken.opening)
  const summary = reader.adapted('summary') ?? speak(reader.text('campaign.summary', campaign.summary))
  const blocks = reader.body().map((block) => mapText(block, speak))
  const closing = speak(spoken.closing)
  const prose = () => [slot('summary', [opening === '' ? summary : `${opening} ${summary}`, summary]), ...linesOf(body('body', blocks))]
  const alt = campaign.images[0]?.alt

  const view = {
    channel: 'facebook-post',
    touchpoint: touchpoint.key,
    campaign: campaign.slug,
    locale,
    direction: direction(locale),
    facts,
    baseUrl: snapshot.baseUrl,
    headline: message ?? slot('headline', [headline]),
    urgency,
    added,
    offer: added.price || added.secondPrice || added.previousPrice || added.discount ? spoken.offer : '',
    coupon: added.coupon ? spoken.coupon : '',
    callToAction: slot('callToAction', [spoken.callToAction]),
    paragraphs: message === undefined ? prose().filter((text) => text.trim() !== '') : [],
    closing: message === undefined ? closing : '',
    marks: spoken.marks,
    alt: slot('alt', [reader.adapted('alt') ?? (alt ? reader.text('campaign.images.0.alt', alt) : headline)]),
    photo: photoOf(snapshot, locale),
    photoSize: photoSizeOf(touchpoint),
    panel: { ground: brand.palette.primary.srgb, accent: brand.palette.accent.srgb },
  } satisfies Omit<FacebookView, 'findings'>
  return { ...view, findings: [...reader.findings, ...findings] }
}
