import type { Addresses } from '../../content/addresses/index.ts'
import type { ManifestTouchpoint } from '../../release/plan/index.ts'
import { guarded, requesterOf, refusal, type Requester } from './access.ts'
import { answerJson, unavailable } from './answer.ts'
import { cacheControl, crossOrigin, problem, unknownParameters } from '../http/index.ts'
import type { RequestContext } from './delivery.ts'
import { type Guard, headlineShown, type LiveCampaign } from '../live/index.ts'
import { mightHaveRead, readableOf, type Readable } from './readable.ts'
import { answerShowing, SHOWING_PARAMETERS } from './touchpoints.ts'

/** `/v1/campaigns/{slug}`: the manifest of its release, as far as the reader may see it. */
export async function answerCampaign(slug: string, asked: RequestContext): Promise<Response> {
  const found = unknownParameters(asked, []) ?? (await find(slug, asked))
  if (found instanceof Response) return found
  const { campaign, readable, reader } = found
  const { manifest } = campaign
  const open = readable.now?.live
  // Who sees only what is shown now gets its headline: a campaign's own may be what a teaser keeps back.
  const isOnlyNow = readable.windows.every(({ live }) => live === open)
  const headline = open && isOnlyNow ? headlineShown({ campaign, window: open.window }) : manifest.campaign.headline
  const body = {
    ...manifest,
    // They name every touchpoint, private ones too; what says them is in the files.
    revisions: undefined,
    campaign: { ...manifest.campaign, headline },
    now: open ? { phase: open.window.phase, from: open.window.from, until: open.window.until } : null,
    windows: readable.windows.map(({ live, touchpoints }) => ({
      ...live.window,
      touchpoints: touchpoints.map((touchpoint) => withAddresses(touchpoint, found.guards, asked.addresses)),
    })),
  }
  const isPublic = reader.kind !== 'client'
  const answer = await answerJson(asked.request, body, {
    'cache-control': cacheControl(isPublic),
    vary: 'Authorization, X-Api-Key',
    'x-leitmotif-release': `${slug}/${campaign.release}`,
  })
  return isPublic ? crossOrigin(answer) : answer
}

/** `/v1/campaigns/{slug}/{channel}[?touchpoint=]`: what a campaign shows now on a channel. */
export async function answerCampaignChannel(slug: string, channel: string, asked: RequestContext): Promise<Response> {
  const found = unknownParameters(asked, ['touchpoint', ...SHOWING_PARAMETERS]) ?? (await find(slug, asked))
  if (found instanceof Response) return found
  const { campaign, readable, guards } = found
  if (!readable.now)
    return problem(asked, 'nothing-live', `The campaign "${slug}" shows nothing now.`, {
      windows: readable.windows.map(({ live: { window } }) => ({ phase: window.phase, from: window.from, until: window.until })),
    })
  const { live, touchpoints } = readable.now
  const wanted = asked.url.searchParams.get('touchpoint')
  const touchpoint = touchpoints.find((candidate) => candidate.channel === channel && (wanted === null || candidate.key === wanted))
  if (!touchpoint) {
    const available = touchpoints.map(({ key, channel: of }) => ({ channel: of, touchpoint: key }))
    return problem(
      asked,
      'not-rendered',
      `The campaign "${slug}" has no ${channel}${wanted === null ? '' : ` at the touchpoint "${wanted}"`} that you may read.`,
      { available },
    )
  }
  const isPublic = guarded(touchpoint.key, campaign.manifest.brand.key, guards).public
  // Which touchpoint of the channel is answered depends on what the reader may see.
  const answer = await answerShowing({ campaign, window: live.window, touchpoint }, { isPublic, variesByKey: true }, asked)
  return isPublic ? crossOrigin(answer) : answer
}

interface Found {
  readonly campaign: LiveCampaign
  readonly readable: Readable
  readonly reader: Requester
  readonly guards: ReadonlyMap<string, Guard>
}

/** A campaign of which the reader may see something, or why there is none. What is to come is not even told to be there. */
async function find(slug: string, asked: RequestContext): Promise<Found | Response> {
  const reader = await requesterOf(asked.request.headers, asked.keys)
  if (reader.kind === 'refused') return refusal(reader, '', asked)
  const campaign = asked.live.table.campaigns.get(slug)
  if (!campaign)
    return asked.live.table.lost.some((lost) => lost.slug === slug) ? unavailable(`The campaign "${slug}"`, asked) : unknown(slug, asked)
  const guards = await asked.visibility.now()
  const readable = readableOf(campaign, reader, guards, asked)
  if (readable.windows.length > 0) return { campaign, readable, reader, guards }
  const at = asked.now.getTime()
  const hasBegun = campaign.windows.some(({ opens }) => opens <= at)
  if (!hasBegun) return unknown(slug, asked)
  if (!mightHaveRead(campaign, reader, guards)) return refusal(reader, `The campaign "${slug}"`, asked)
  if (campaign.state === 'withdrawn') return problem(asked, 'campaign-over', `The campaign "${slug}" was withdrawn.`)
  if (campaign.windows.every(({ closes }) => closes <= at)) return problem(asked, 'campaign-over', `The campaign "${slug}" has ended.`)
  return unknown(slug, asked)
}

const unknown = (slug: string, asked: RequestContext) =>
  problem(asked, 'unknown-campaign', `Nothing is live under the name "${slug}". ${asked.paths.directory} lists what is.`)

function withAddresses(touchpoint: ManifestTouchpoint, guards: ReadonlyMap<string, Guard>, addresses: Addresses) {
  const locales = touchpoint.locales.map((locale) => ({
    ...locale,
    shortLink: addresses.link(locale.code),
    renditions: locale.renditions.map((rendition) => ({
      ...rendition,
      url: addresses.asset(rendition.sha256, rendition.extension),
    })),
  }))
  const isPublic = guards.get(touchpoint.key)?.public ?? false
  return { ...touchpoint, public: isPublic, url: addresses.touchpoint(touchpoint.key), locales }
}
