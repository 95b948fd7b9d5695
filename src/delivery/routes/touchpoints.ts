import { guarded, mayRead, requesterOf, refusal } from './access.ts'
import { answerBlob, answerJson, unavailable } from './answer.ts'
import { cacheControl, type Choice, choose, crossOrigin, problem, unknownParameters, variantRequestOf } from '../http/index.ts'
import type { RequestContext } from './delivery.ts'
import { type LiveTouchpoint, lostRival, nextStart, type Showing, SHOWING_RULE, showingAt } from '../live/index.ts'
import { viewOf } from './view.ts'

/** What an address that shows something takes as query. */
export const SHOWING_PARAMETERS = ['locale', 'size', 'format'] as const

/** `/v1/touchpoints/{key}`: whatever this touchpoint shows now, as the rendition that suits the client, or told as JSON. */
export async function answerTouchpoint(key: string, asked: RequestContext): Promise<Response> {
  const wrong = unknownParameters(asked, SHOWING_PARAMETERS)
  if (wrong) return crossOrigin(wrong)
  const { table } = asked.live
  const touchpoint = table.touchpoints.get(key)
  if (!touchpoint) {
    const guard = table.lost.length === 0 ? undefined : (await asked.visibility.now()).get(key)
    if (guard && lostRival(table, guard.brand, undefined, asked.now)) return crossOrigin(unavailable('What this touchpoint shows', asked))
    return crossOrigin(
      problem(
        asked,
        'unknown-touchpoint',
        `No release has a touchpoint with the key "${key}". ${asked.paths.directory} lists those there are.`,
      ),
    )
  }
  const guard = guarded(key, touchpoint.brand, await asked.visibility.now())
  if (!guard.public) {
    const reader = await requesterOf(asked.request.headers, asked.keys)
    if (!mayRead(reader, guard)) return refusal(reader, `The touchpoint "${key}"`, asked)
  }
  const answer = await answerAs(touchpoint, guard.public, asked)
  return guard.public ? crossOrigin(answer) : answer
}

async function answerAs(touchpoint: LiveTouchpoint, isPublic: boolean, asked: RequestContext): Promise<Response> {
  const showing = showingAt(touchpoint, asked.now)
  if (lostRival(asked.live.table, touchpoint.brand, showing, asked.now)) return unavailable('What this touchpoint shows', asked)
  if (showing) return answerShowing(showing, { isPublic, variesByKey: !isPublic }, asked)
  const next = nextStart(touchpoint.starts, asked.now)?.toISOString() ?? null
  const when = next === null ? 'Nothing is planned.' : `The next begins at ${next}.`
  const detail = `The touchpoint "${touchpoint.key}" shows nothing now. ${when}`
  return problem(asked, 'nothing-live', detail, { next, rule: SHOWING_RULE }, { 'cache-control': cacheControl(isPublic) })
}

interface Reach {
  readonly isPublic: boolean
  /** Whether another key could get another answer here. */
  readonly variesByKey: boolean
}

/** Answers with one rendition of what a touchpoint shows, or with the view of them all. */
export async function answerShowing(showing: Showing, { isPublic, variesByKey }: Reach, asked: RequestContext): Promise<Response> {
  const { campaign, touchpoint } = showing
  const wish = variantRequestOf(asked.url, asked.request.headers)
  const choice = choose(touchpoint, campaign.manifest.brand, wish, asked)
  const vary = [
    ...(wish.format === null ? ['Accept'] : []),
    ...(wish.locale === null && touchpoint.locales.length > 1 ? ['Accept-Language'] : []),
    ...(variesByKey ? ['Authorization', 'X-Api-Key'] : []),
  ].join(', ')
  const caching = { 'cache-control': cacheControl(isPublic), ...(vary === '' ? {} : { vary }) }
  if (choice instanceof Response) {
    if (vary !== '') choice.headers.set('vary', vary)
    return choice
  }
  const headers = { ...showingHeaders(showing, choice, asked), ...caching }
  if (choice.rendition === 'view') return answerJson(asked.request, await viewOf(showing, choice.locale, wish, asked), headers)
  const { sha256, type, bytes } = choice.rendition
  return answerBlob({ sha256, type, bytes, headers }, asked)
}

function showingHeaders(
  { campaign, window, touchpoint }: Showing,
  { locale, rendition, isOtherLanguage }: Choice,
  { paths }: RequestContext,
): Record<string, string> {
  const borrowed = Object.entries(locale.fallbacks).map(([path, from]) => `${path}=${from}`)
  const fallbacks = isOtherLanguage ? [`locale=${locale.locale}`, ...borrowed] : borrowed
  return {
    'content-language': locale.locale,
    ...(rendition === 'view' ? {} : fileHeaders(touchpoint.key, locale.locale, rendition, paths)),
    'x-leitmotif-release': `${campaign.slug}/${campaign.release}`,
    'x-leitmotif-phase': window.phase,
    // Which texts came from another locale; `locale=` when none of the client's languages was rendered.
    'x-leitmotif-fallback': fallbacks.length === 0 ? 'none' : fallbacks.join(', '),
  }
}

function fileHeaders(
  key: string,
  locale: string,
  { size, extension, sha256 }: Exclude<Choice['rendition'], 'view'>,
  paths: RequestContext['paths'],
): Record<string, string> {
  const name = [key, locale, size].filter((part) => part !== '').join('-')
  return {
    'content-location': paths.asset(sha256, extension),
    'content-disposition': `inline; filename="${name}.${extension}"`,
  }
}
