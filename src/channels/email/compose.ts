import type { Block } from '../../content/blocks.ts'
import { direction } from '../../content/fallback.ts'
import type { Finding } from '../../content/finding.ts'
import { factsOf } from '../../content/facts.ts'
import { graphemes } from '../../content/ladder.ts'
import { trackedLink } from '../../content/links.ts'
import type { Snapshot, Touchpoint } from '../../content/snapshot.ts'
import type { BaseView } from '../channel.ts'
import { isLoopback, loopbackFinding } from '../drawn/loopback.ts'
import { fitBlocks, fitSlot, type Fitted } from '../worded/fit.ts'
import type { OwnWords } from '../worded/own-words.ts'
import { logoOf, photoOf, type Logo, type Photo } from '../drawn/pictures.ts'
import { mapText, readerOf } from '../worded/reader.ts'
import { spokenIn } from '../worded/spoken.ts'
import { coloursOf, type EmailColours } from './colours.ts'
import { fontStacks, type FontStacks } from './fonts.ts'
import { spec } from './spec.ts'

/** The words and looks of an email. */
export interface EmailView extends BaseView {
  readonly baseUrl: string
  readonly brand: string
  readonly subject: string
  readonly preheader: string
  readonly headline: string
  readonly opening: string
  /** One text per line that the marketer broke. */
  readonly summary: readonly string[]
  readonly body: readonly Block[]
  readonly closing: string
  readonly legalLine: string
  /** Price and previous price in one phrase, for the text part; '' without a price. */
  readonly offer: string
  readonly coupon: string
  readonly button: { readonly label: string; readonly url: string } | null
  /** A map of the place. */
  readonly map: string | null
  readonly words: OwnWords
  readonly alt: string
  readonly photo: Photo | null
  /** The logo for light grounds null for brands without one, whose name stands in its place. */
  readonly logo: Logo | null
  readonly colours: EmailColours
  readonly fonts: FontStacks
}

/** No map finds a place that is described in more characters than this. */
const MAP_QUERY = 200

const noSubject: Finding = {
  rule: 'slot-empty',
  severity: 'blocker',
  place: 'subject',
  message: 'The email has no subject: neither the headline nor the name of the brand is short enough for one. Write a shorter headline.',
}

const dotted = (...texts: (string | undefined)[]): string => texts.filter((text) => text !== undefined && text !== '').join(' · ')

/** Chooses an email's words for a locale. */
export function compose(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): EmailView {
  const { brand, campaign, baseUrl } = snapshot
  const facts = factsOf(snapshot, touchpoint, locale)
  const reader = readerOf(snapshot, touchpoint, locale, facts)
  const spoken = spokenIn(snapshot, locale, facts, reader)
  const { colours, findings: colourFindings } = coloursOf(brand.palette)
  const findings: Finding[] = [...colourFindings]
  const chosen = <Words>(fitted: Fitted<Words>): Words => {
    findings.push(...fitted.findings)
    return fitted.words
  }
  const slot = (name: string, texts: readonly string[]): string => {
    const limits = spec.slots[name]
    return limits === undefined ? '' : chosen(fitSlot(name, limits, texts, locale))
  }

  const headline = reader.adapted('headline') ?? spoken.speak(reader.text('campaign.headline', campaign.headline))
  const opening = spoken.speak(spoken.opening)
  const summary = reader.adapted('summary') ?? spoken.speak(reader.text('campaign.summary', campaign.summary))
  const body = reader.body().map((block) => mapText(block, spoken.speak))
  const closing = spoken.speak(spoken.closing)
  /** For headers, which are one line. */
  const own = (name: string, derived: readonly string[]): string => {
    const adapted = reader.adapted(name)
    return slot(name, adapted === undefined ? derived : [adapted]).replace(/\n+/g, ' ')
  }
  const price = facts.price?.text
  const when = facts.validity?.short ?? facts.validity?.text
  const { url } = campaign.callToAction
  const image = campaign.images[0]

  const view = {
    channel: 'email',
    touchpoint: touchpoint.key,
    campaign: campaign.slug,
    locale,
    direction: direction(locale),
    facts,
    baseUrl,
    brand: brand.name,
    subject: own('subject', [...(price === undefined ? [] : [`${headline} – ${price}`]), headline, brand.name]),
    preheader: own('preheader', [
      dotted(when, summary),
      dotted(when, facts.place?.short ?? facts.place?.text),
      dotted(when, facts.slogan?.text),
      summary,
    ]),
    headline: slot('headline', [headline]),
    opening,
    summary: slot('summary', [summary])
      .split('\n')
      .filter((line) => line.trim() !== ''),
    body: chosen(fitBlocks({ place: 'body', label: 'Body', room: spec.slots.body?.hard ?? Infinity, locale }, body)),
    closing,
    legalLine: slot('legalLine', [reader.text('brand.legalLine', brand.legalLine)]),
    offer: spoken.offer,
    coupon: spoken.coupon,
    button:
      url === null
        ? null
        : {
            label: slot('callToAction', [spoken.callToAction]) || spoken.words.more,
            url: trackedLink(url, { campaign: campaign.slug, touchpoint: touchpoint.key, channel: 'email', locale }),
          },
    map:
      facts.place && graphemes(facts.place.text) <= MAP_QUERY
        ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(facts.place.text)}`
        : null,
    words: spoken.words,
    alt: slot('alt', [reader.adapted('alt') ?? (image ? reader.text('campaign.images.0.alt', image.alt) : '')]),
    photo: photoOf(snapshot, locale),
    logo: logoOf(snapshot),
    colours,
    fonts: fontStacks(brand),
  } satisfies Omit<EmailView, 'findings'>
  if (view.subject === '') findings.push(noSubject)
  if (isLoopback(baseUrl)) findings.push(loopbackFinding('The email'))
  return { ...view, findings: [...findings, ...reader.findings] }
}
