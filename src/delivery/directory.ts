import { hashOfBytes } from '../content/hash.ts'
import { mayRead, readerOf, refusal } from './access.ts'
import { answerJson } from './answer.ts'
import { cacheControl } from './caching.ts'
import { crossOrigin } from './cors.ts'
import type { Asked } from './delivery.ts'
import { nextEdge, showingAt, SHOWING_RULE, type LiveTouchpoint } from './live-table.ts'

/** `/v1`: the touchpoints that the reader may pull from, and what each shows now. */
export async function answerDirectory(asked: Asked): Promise<Response> {
  const reader = await readerOf(asked.request.headers, asked.keys)
  if (reader.kind === 'refused') return refusal(reader, '')
  const { table } = asked.live
  const touchpoints = [...table.touchpoints.values()]
    .filter((touchpoint) => mayRead(reader, touchpoint))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const isPublic = reader.kind === 'anyone'
  const body = { name: 'Leitmotif', rule: SHOWING_RULE, touchpoints: touchpoints.map((touchpoint) => entryOf(touchpoint, asked)) }
  const answer = answerJson(asked.request, body, hashOfBytes, {
    'cache-control': cacheControl(
      isPublic,
      asked.now,
      nextEdge(
        touchpoints.flatMap(({ campaigns }) => campaigns),
        asked.now,
      ),
    ),
    vary: 'Authorization, X-Api-Key',
  })
  return isPublic ? crossOrigin(answer) : answer
}

function entryOf(touchpoint: LiveTouchpoint, { now, baseUrl }: Asked) {
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
    public: touchpoint.public,
    url: `${baseUrl}/v1/touchpoints/${key}`,
    live: live ?? null,
    locales: locales.map(({ locale }) => locale),
    sizes: [...new Set(renditions.map(({ size }) => size))].filter((size) => size !== ''),
    formats: [...new Set(renditions.map(({ format }) => format))],
  }
}
