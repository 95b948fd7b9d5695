import { guarded, mayRead, requesterOf, refusal } from './access.ts'
import { answerJson } from './answer.ts'
import { cacheControl, crossOrigin, unknownParameters } from '../http/index.ts'
import type { RequestContext } from './delivery.ts'
import { type LiveTouchpoint, SHOWING_RULE, showingAt } from '../live/index.ts'

/** `/v1`: the touchpoints that the reader may pull from, and what each shows now. */
export async function answerDirectory(asked: RequestContext): Promise<Response> {
  const wrong = unknownParameters(asked, [])
  if (wrong) return wrong
  const reader = await requesterOf(asked.request.headers, asked.keys)
  if (reader.kind === 'refused') return refusal(reader, '', asked)
  const guards = await asked.visibility.now()
  const touchpoints = [...asked.live.table.touchpoints.values()]
    .map((touchpoint) => ({ touchpoint, guard: guarded(touchpoint.key, touchpoint.brand, guards) }))
    .filter(({ guard }) => mayRead(reader, guard))
    .toSorted((a, b) => (a.touchpoint.key < b.touchpoint.key ? -1 : 1))
    .map(({ touchpoint, guard }) => entryOf(touchpoint, guard.public, asked))
  const isPublic = reader.kind === 'anyone'
  const headers = { 'cache-control': cacheControl(isPublic), vary: 'Authorization, X-Api-Key' }
  const answer = await answerJson(asked.request, { name: 'Leitmotif', rule: SHOWING_RULE, touchpoints }, headers)
  return isPublic ? crossOrigin(answer) : answer
}

function entryOf(touchpoint: LiveTouchpoint, isPublic: boolean, { now, addresses }: RequestContext) {
  const { key, name, channel, brand } = touchpoint
  const showing = showingAt(touchpoint, now)
  const locales = showing?.touchpoint.locales ?? []
  const renditions = locales.flatMap((locale) => locale.renditions)
  const live = showing && {
    campaign: showing.campaign.slug,
    release: showing.campaign.release,
    phase: showing.window.phase,
    until: showing.window.until,
    evergreen: showing.campaign.evergreen,
  }
  return {
    key,
    name,
    channel,
    brand,
    public: isPublic,
    url: addresses.touchpoint(key),
    live: live ?? null,
    locales: locales.map(({ locale }) => locale),
    sizes: [...new Set(renditions.map(({ size }) => size))].filter((size) => size !== ''),
    formats: [...new Set(renditions.map(({ format }) => format))],
  }
}
