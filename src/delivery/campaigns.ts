import { hashOfBytes } from '../content/hash.ts'
import type { ManifestTouchpoint, ManifestWindow } from '../release/manifest.ts'
import { mayRead, readerOf, refusal, type Reader } from './access.ts'
import { answerJson } from './answer.ts'
import { cacheControl } from './caching.ts'
import { crossOrigin } from './cors.ts'
import type { Asked } from './delivery.ts'
import { nextEdge, openWindow, type LiveCampaign } from './live-table.ts'
import { problem } from './problem.ts'
import { answerShowing } from './touchpoints.ts'

/** `/v1/campaigns/{slug}`: the manifest of its release, as far as the reader may see it. */
export async function answerCampaign(slug: string, asked: Asked): Promise<Response> {
  const reader = await readerOf(asked.request.headers, asked.keys)
  const campaign = asked.live.table.campaigns.get(slug)
  const barred = barrier(slug, campaign, reader, asked)
  if (barred || !campaign) return barred ?? unknown(slug)
  const { manifest } = campaign
  const open = openWindow(campaign, asked.now)
  // What is planned is only for clients: to anybody else a campaign is what it shows now.
  const windows = manifest.windows
    .filter((window) => reader.kind === 'client' || window === open)
    .map((window) => ({
      ...window,
      touchpoints: readable(window, campaign, reader).map((touchpoint) => withAddresses(touchpoint, asked.baseUrl)),
    }))
  const body = { ...manifest, now: open ? { phase: open.phase, from: open.from, until: open.until } : null, windows }
  const isPublic = reader.kind !== 'client'
  const answer = answerJson(asked.request, body, hashOfBytes, {
    'cache-control': cacheControl(isPublic, asked.now, nextEdge([campaign], asked.now)),
    vary: 'Authorization, X-Api-Key',
    'x-leitmotif-release': `${slug}/${campaign.release}`,
  })
  return isPublic ? crossOrigin(answer) : answer
}

/** `/v1/campaigns/{slug}/{channel}[?touchpoint=]`: what a campaign shows now on a channel. */
export async function answerCampaignChannel(slug: string, channel: string, asked: Asked): Promise<Response> {
  const reader = await readerOf(asked.request.headers, asked.keys)
  const campaign = asked.live.table.campaigns.get(slug)
  const barred = barrier(slug, campaign, reader, asked)
  if (barred || !campaign) return barred ?? unknown(slug)
  const window = openWindow(campaign, asked.now)
  if (!window)
    return problem('nothing-live', `The campaign "${slug}" shows nothing now.`, {
      windows: campaign.manifest.windows.map(({ phase, from, until }) => ({ phase, from, until })),
    })
  const visible = readable(window, campaign, reader)
  const wanted = asked.url.searchParams.get('touchpoint')
  const touchpoint = visible.find((candidate) => candidate.channel === channel && (wanted === null || candidate.key === wanted))
  if (!touchpoint) {
    const available = visible.map(({ key, channel: of }) => ({ channel: of, touchpoint: key }))
    return problem(
      'not-rendered',
      `The campaign "${slug}" has no ${channel}${wanted === null ? '' : ` at the touchpoint "${wanted}"`} that you may read.`,
      { available },
    )
  }
  const isPublic = mayRead({ kind: 'anyone' }, guardedOf(touchpoint, campaign, asked))
  const answer = await answerShowing({ campaign, window, touchpoint }, isPublic, asked)
  return isPublic ? crossOrigin(answer) : answer
}

/** Why a reader gets nothing of a campaign at all; undefined when there is something. */
function barrier(slug: string, campaign: LiveCampaign | undefined, reader: Reader, asked: Asked): Response | undefined {
  if (reader.kind === 'refused') return refusal(reader, '')
  if (!campaign) return unknown(slug)
  const [anyWindow] = campaign.manifest.windows
  if (!anyWindow || readable(anyWindow, campaign, reader).length === 0) return refusal(reader, `The campaign "${slug}"`)
  if (campaign.state === 'withdrawn') return problem('campaign-over', `The campaign "${slug}" was withdrawn.`)
  const isAhead = campaign.manifest.windows.some(
    ({ from, until }) => isAfter(from, asked.now) || isAfter(until, asked.now) || until === null,
  )
  if (!isAhead) return problem('campaign-over', `The campaign "${slug}" has ended.`)
  return openWindow(campaign, asked.now) || reader.kind === 'client' ? undefined : unknown(slug)
}

const unknown = (slug: string) => problem('unknown-campaign', `Nothing is live under the name "${slug}". /v1 lists what is.`)
const isAfter = (instant: string | null, now: Date) => instant !== null && Date.parse(instant) > now.getTime()

function readable(window: ManifestWindow, campaign: LiveCampaign, reader: Reader): ManifestTouchpoint[] {
  const brand = campaign.manifest.brand.key
  return window.touchpoints.filter((touchpoint) => mayRead(reader, { key: touchpoint.key, brand, public: touchpoint.public }))
}

function guardedOf({ key, public: isPublic }: ManifestTouchpoint, { manifest }: LiveCampaign, { live }: Asked) {
  return { key, brand: manifest.brand.key, public: isPublic && (live.table.touchpoints.get(key)?.public ?? false) }
}

function withAddresses(touchpoint: ManifestTouchpoint, baseUrl: string) {
  const locales = touchpoint.locales.map((locale) => ({
    ...locale,
    shortLink: `${baseUrl}/l/${locale.code}`,
    renditions: locale.renditions.map((rendition) => ({
      ...rendition,
      url: `${baseUrl}/v1/assets/${rendition.sha256}.${rendition.extension}`,
    })),
  }))
  return { ...touchpoint, url: `${baseUrl}/v1/touchpoints/${touchpoint.key}`, locales }
}
