import { direction } from '../../content/text/index.ts'
import { factNames, type Facts, factsOf, statedIn } from '../../content/facts/index.ts'
import { hashtagsOf } from '../../content/tone/index.ts'
import { windowsOf } from '../../content/time/index.ts'
import type { Snapshot, Touchpoint } from '../../content/schema/index.ts'
import { asciiLink } from '../../content/addresses/index.ts'
import type { BaseView } from '../contract/index.ts'
import { chooserOf, inSentences, linesOf, mapText, type Marks, readerOf, spokenIn, writtenElsewhere } from '../shared/copy/index.ts'
import { type Photo, photoOf } from '../shared/view/index.ts'
import { CARD, spec } from './spec.ts'

/** The words of a post, in the order in which the template sets them: offer and dates first. */
export interface FacebookView extends BaseView {
  readonly baseUrl: string
  /** The first line; a marketer's own message stands here whole. */
  readonly headline: string
  /** Whether a marketer wrote the message for this channel. */
  readonly isOwnMessage: boolean
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
  /** With their #, in one line; '' where the tone or the brand wants none. */
  readonly hashtags: string
  readonly marks: Marks
  readonly alt: string
  readonly photo: Photo | null
  /** The size of the picture that the photo post takes: the square, if the touchpoint has it. */
  readonly photoSize: string
  /** The size of the picture on a link's card. */
  readonly cardSize: string
  /** What stands on the card of a link to the campaign's page; null without such a page. */
  readonly card: { readonly url: string; readonly title: string; readonly description: string; readonly site: string } | null
  /** When the post's time begins, in s since 1970; null if it may be posted at once. */
  readonly startsAt: number | null
  /** Colours of the picture: what a photo with holes stands on, and those of a campaign that has no photo. */
  readonly panel: { readonly paper: string; readonly ground: string; readonly accent: string }
}

/** The facts that words leave unsaid. */
function unsaid(facts: Facts, words: string): Facts {
  return Object.fromEntries(
    factNames.flatMap((name) => (facts[name] && statedIn(words, facts[name].text) === undefined ? [[name, facts[name]]] : [])),
  )
}

/** What is still to be said of an offer: all of it in one phrase, unless no price is left. */
const offerLeft = ({ price, secondPrice, previousPrice, discount }: Facts, whole: string): string =>
  price || secondPrice || previousPrice ? whole : (discount?.text ?? '')

/** The size that is wanted, or what the touchpoint has instead. */
function sizeOf({ sizes }: Touchpoint, wanted: string): string {
  if (sizes.length === 0 || sizes.includes(wanted)) return wanted
  return Object.keys(spec.sizes).find((size) => sizes.includes(size)) ?? wanted
}

/** When the phase that the snapshot tells begins, in s since 1970. */
function startOf({ brand, campaign, phase = 'live' }: Snapshot): number | null {
  const from = windowsOf(campaign, brand.timeZone).find((window) => window.phase === phase)?.from ?? null
  return from === null ? null : Math.floor(Date.parse(from) / 1000)
}

/** Chooses a post's words for a locale. */
export function compose(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): FacebookView {
  const { brand, campaign } = snapshot
  const facts = factsOf(snapshot, touchpoint, locale)
  const reader = readerOf(snapshot, touchpoint, locale, facts)
  const { speak, ...spoken } = spokenIn(snapshot, touchpoint, locale, facts, reader)
  const { slot, body, findings } = chooserOf(spec, locale, writtenElsewhere(snapshot, touchpoint, locale))

  const message = reader.adapted('message')
  const added = unsaid(facts, message ?? '')
  // In the order in which they are read: the tone counts its exclamation marks.
  const headline = reader.adapted('headline') ?? speak(reader.headline())
  const urgency = message === undefined ? speak(spoken.urgency) : ''
  const opening = speak(spoken.opening)
  const summary = reader.adapted('summary') ?? speak(reader.text('campaign.summary', campaign.summary))
  const blocks = message === undefined ? reader.body().map((block) => mapText(block, speak)) : []
  const closing = speak(spoken.closing)
  const prose = () => [slot('summary', [`${opening} ${summary}`.trim(), summary]), ...linesOf(body('body', blocks))]
  const described = campaign.images[0]?.alt
  const shown = () =>
    described ? reader.text('campaign.images.0.alt', described) : inSentences([headline, spoken.offer, facts.validity?.text])
  const { url } = campaign.callToAction
  const ownCardText = reader.adapted('cardText')
  const cardTexts =
    ownCardText !== undefined
      ? [ownCardText]
      : [
          inSentences([spoken.offer, facts.validity?.text, summary]),
          inSentences([spoken.offer, facts.validity?.text]),
          facts.slogan?.text ?? '',
        ]

  const view = {
    channel: 'facebook-post',
    touchpoint: touchpoint.key,
    campaign: campaign.slug,
    locale,
    direction: direction(locale),
    facts,
    baseUrl: snapshot.baseUrl,
    headline: message ?? slot('headline', [headline]),
    isOwnMessage: message !== undefined,
    urgency,
    added,
    // A headline that says the prices is not followed by them once more.
    offer: offerLeft(unsaid(facts, message ?? headline), spoken.offer),
    coupon: added.coupon ? spoken.coupon : '',
    callToAction: slot('callToAction', [spoken.callToAction]),
    paragraphs: message === undefined ? prose().filter((text) => text.trim() !== '') : [],
    closing: message === undefined ? closing : '',
    marks: spoken.marks,
    hashtags: message === undefined ? hashtagsOf(snapshot, locale).join(' ') : '',
    alt: slot('alt', [reader.adapted('alt') ?? shown()]),
    photo: photoOf(snapshot, locale),
    photoSize: sizeOf(touchpoint, '1080x1080'),
    cardSize: sizeOf(touchpoint, CARD),
    card:
      url === null
        ? null
        : {
            url: asciiLink(url),
            title: slot('cardTitle', [reader.adapted('cardTitle') ?? headline]),
            description: slot('cardText', cardTexts),
            site: brand.name,
          },
    startsAt: startOf(snapshot),
    panel: { paper: brand.palette.paper.srgb, ground: brand.palette.primary.srgb, accent: brand.palette.accent.srgb },
  } satisfies Omit<FacebookView, 'findings'>
  return { ...view, findings: [...reader.findings, ...findings] }
}
