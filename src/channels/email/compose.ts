import type { Block } from '../../content/blocks/index.ts'
import { direction, mergeTagsIn } from '../../content/text/index.ts'
import { finding } from '../../content/findings/index.ts'
import { type Facts, factsOf } from '../../content/facts/index.ts'
import { graphemes } from '../../content/text/counting/index.ts'
import { trackedLink } from '../../content/addresses/index.ts'
import type { ShippedLayout } from '../../content/tables/index.ts'
import type { Snapshot, Touchpoint } from '../../content/schema/index.ts'
import type { BaseView } from '../contract/index.ts'
import {
  chooserOf,
  isLoopback,
  loopbackFinding,
  mapText,
  type OwnWords,
  readerOf,
  spokenIn,
  writtenElsewhere,
} from '../shared/copy/index.ts'
import { type Logo, logoOn, logosOf } from '../shared/brand/index.ts'
import { type Photo, photoOf } from '../shared/view/index.ts'
import { emailColoursOf, type EmailColours } from './colours.ts'
import { dealOf, type Deal } from './deal.ts'
import { emailLayout } from './email-layout.ts'
import { eventOf, type CampaignEvent } from './event.ts'
import { fontStacks, type FontStacks } from './fonts.ts'
import { headersOf } from './headers.ts'
import { inFull } from './in-full.ts'
import { shieldTags } from './merge-tags.ts'
import { spec } from './spec.ts'

/** The words and looks of an email. */
export interface EmailView extends BaseView {
  readonly layout: ShippedLayout
  readonly baseUrl: string
  readonly brand: string
  readonly subject: string
  readonly preheader: string
  readonly headline: string
  /** What is said of the time that is left. */
  readonly urgency: string
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
  /** The offer in machine form, for programs that read mail. */
  readonly deal: Deal
  /** When it is, for calendars; null for a campaign without dates. */
  readonly event: CampaignEvent | null
  /** What the calendar file says where the email's own words have merge tags, which nobody fills in there: the campaign's words. */
  readonly inCalendar?: Pick<EmailView, 'headline' | 'summary'>
  /** A map of the place. */
  readonly map: string | null
  readonly words: OwnWords
  readonly alt: string
  readonly photo: Photo | null
  /** The logo for the brand's paper; null for brands without one, whose name stands in its place. */
  readonly logo: Logo | null
  readonly colours: EmailColours
  readonly fonts: FontStacks
}

/** No map finds a place that is described in more characters than this. */
const MAP_QUERY = 200

const noSubject = finding('slot-empty', {
  place: 'subject',
  message: 'The email has no subject: neither the headline nor the name of the brand is short enough for one. Write a shorter headline.',
})

/** A map of the place; null where there is none, or none that a map would find. */
function mapOf({ place }: Facts): string | null {
  if (!place || graphemes(place.text) > MAP_QUERY) return null
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(place.text)}`
}

/** Chooses an email's words for a locale. Merge tags take part in nothing: they come out as they went in. */
export function compose(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): EmailView {
  const { value, restore } = shieldTags(snapshot)
  const view = restore(composed(value, touchpoint, locale))
  if (view.event === null || mergeTagsIn([view.headline, ...view.summary].join('\n')).length === 0) return view
  const { campaign } = value
  const adaptations = campaign.adaptations.filter(({ slot }) => slot !== 'headline' && slot !== 'summary')
  const { headline, summary } = restore(composed({ ...value, campaign: { ...campaign, adaptations } }, touchpoint, locale))
  return { ...view, inCalendar: { headline, summary } }
}

function composed(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): EmailView {
  const { brand, campaign, baseUrl } = snapshot
  const facts = factsOf(snapshot, touchpoint, locale)
  const reader = readerOf(snapshot, touchpoint, locale, facts)
  const { speak, ...spoken } = spokenIn(snapshot, touchpoint, locale, inFull(facts), reader)
  const { colours, findings: colourFindings } = emailColoursOf(brand.palette)
  const { slot, body, findings } = chooserOf(spec, locale, writtenElsewhere(snapshot, touchpoint, locale))

  // In the order in which they are read: the tone counts its exclamation marks.
  const headline = reader.adapted('headline') ?? speak(reader.headline())
  const urgency = speak(spoken.urgency)
  const opening = speak(spoken.opening)
  const summary = reader.adapted('summary') ?? speak(reader.text('campaign.summary', campaign.summary))
  const blocks = reader.body().map((block) => mapText(block, speak))
  const closing = speak(spoken.closing)

  const headers = headersOf(facts, headline, summary, brand.name)
  /** Headers are one line. */
  const header = (name: keyof typeof headers): string => {
    const adapted = reader.adapted(name)
    return slot(name, adapted === undefined ? headers[name] : [adapted]).replace(/\n+/g, ' ')
  }
  const button = ({ url }: Snapshot['campaign']['callToAction']): EmailView['button'] => {
    if (url === null) return null
    const origin = { campaign: campaign.slug, touchpoint: touchpoint.key, channel: 'email', locale }
    return { label: slot('callToAction', [spoken.callToAction]) || spoken.words.more, url: trackedLink(url, origin) }
  }
  const subject = header('subject')
  const alt = campaign.images[0]?.alt ?? {}

  const view = {
    channel: 'email',
    touchpoint: touchpoint.key,
    campaign: campaign.slug,
    locale,
    direction: direction(locale),
    facts,
    layout: emailLayout(campaign.layout ?? brand.layout),
    baseUrl,
    brand: brand.name,
    subject,
    preheader: header('preheader'),
    headline: slot('headline', [headline]),
    urgency,
    opening,
    summary: slot('summary', [summary])
      .split('\n')
      .filter((line) => line.trim() !== ''),
    body: body('body', blocks),
    closing,
    legalLine: slot('legalLine', [reader.text('brand.legalLine', brand.legalLine)]),
    offer: spoken.offer,
    coupon: spoken.coupon,
    button: button(campaign.callToAction),
    deal: dealOf(snapshot, facts, locale),
    event: eventOf(snapshot, locale),
    map: mapOf(facts),
    words: spoken.words,
    alt: slot('alt', [reader.adapted('alt') ?? reader.text('campaign.images.0.alt', alt)]),
    photo: photoOf(snapshot, locale),
    logo: logoOn(logosOf(snapshot).whole, brand.palette.paper.srgb),
    colours,
    fonts: fontStacks(brand),
  } satisfies Omit<EmailView, 'findings'>
  const links = isLoopback(baseUrl) ? [loopbackFinding('The email')] : []
  return { ...view, findings: [...colourFindings, ...reader.findings, ...findings, ...(subject === '' ? [noSubject] : []), ...links] }
}
