import { mayRead, readerOf, refusal } from './access.ts'
import { answerBlob } from './answer.ts'
import { cacheControl } from './caching.ts'
import { choose, wishOf, type Choice } from './choose.ts'
import { crossOrigin } from './cors.ts'
import type { Asked } from './delivery.ts'
import { nextEdge, nextStart, showingAt, SHOWING_RULE, type LiveTouchpoint, type Showing } from './live-table.ts'
import { problem } from './problem.ts'

/** `/v1/touchpoints/{key}`: whatever this touchpoint shows now, as the rendition that suits the client. */
export async function answerTouchpoint(key: string, asked: Asked): Promise<Response> {
  const touchpoint = asked.live.table.touchpoints.get(key)
  if (!touchpoint)
    return crossOrigin(problem('unknown-touchpoint', `No release has a touchpoint with the key "${key}". /v1 lists those there are.`))
  if (!touchpoint.public) {
    const reader = await readerOf(asked.request.headers, asked.keys)
    if (!mayRead(reader, touchpoint)) return refusal(reader, `The touchpoint "${key}"`)
  }
  const answer = await answerAs(touchpoint, asked)
  return touchpoint.public ? crossOrigin(answer) : answer
}

async function answerAs(touchpoint: LiveTouchpoint, asked: Asked): Promise<Response> {
  const showing = showingAt(touchpoint, asked.now)
  const caching = { 'cache-control': cacheControl(touchpoint.public, asked.now, nextEdge(touchpoint.campaigns, asked.now)) }
  if (!showing) {
    const next = nextStart(touchpoint.campaigns, asked.now)?.toISOString() ?? null
    const when = next === null ? 'Nothing is planned.' : `The next begins at ${next}.`
    return problem('nothing-live', `The touchpoint "${touchpoint.key}" shows nothing now. ${when}`, { next, rule: SHOWING_RULE }, caching)
  }
  return answerShowing(showing, touchpoint.public, asked)
}

/** Answers with one rendition of what a touchpoint shows. */
export async function answerShowing(showing: Showing, isPublic: boolean, asked: Asked): Promise<Response> {
  const { campaign, touchpoint } = showing
  const choice = choose(touchpoint, campaign.manifest.brand, wishOf(asked.url, asked.request.headers))
  if (choice instanceof Response) return choice
  const rivals = asked.live.table.touchpoints.get(touchpoint.key)?.campaigns ?? [campaign]
  const headers = {
    ...showingHeaders(showing, choice),
    'cache-control': cacheControl(isPublic, asked.now, nextEdge(rivals, asked.now)),
    vary: isPublic ? 'Accept, Accept-Language' : 'Accept, Accept-Language, Authorization, X-Api-Key',
  }
  const { sha256, type } = choice.rendition
  return answerBlob(asked.request, { sha256, type, headers }, asked.blobs)
}

function showingHeaders({ campaign, window, touchpoint }: Showing, { locale, rendition, isOtherLanguage }: Choice): Record<string, string> {
  const { size, extension, sha256 } = rendition
  const borrowed = Object.entries(locale.fallbacks).map(([path, from]) => `${path}=${from}`)
  const fallbacks = isOtherLanguage ? [`locale=${locale.locale}`, ...borrowed] : borrowed
  const name = [touchpoint.key, locale.locale, size].filter((part) => part !== '').join('-')
  return {
    'content-language': locale.locale,
    'content-location': `/v1/assets/${sha256}.${extension}`,
    'content-disposition': `inline; filename="${name}.${extension}"`,
    'x-leitmotif-release': `${campaign.slug}/${campaign.release}`,
    'x-leitmotif-phase': window.phase,
    // Which texts came from another locale; `locale=` when none of the client's languages was rendered.
    'x-leitmotif-fallback': fallbacks.length === 0 ? 'none' : fallbacks.join(', '),
  }
}
