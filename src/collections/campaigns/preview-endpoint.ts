import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { errorLines, plainErrors, type Problem } from '../../content/findings/index.ts'
import { hubOf } from '../../runtime/index.ts'
import type { NoTurn, PreviewEvent, PreviewOrder, Turn } from '../../preview/index.ts'
import { findDraft, isThere, type Stored, writtenDocument } from '../../storage/documents/index.ts'
import { mergeLocale, noBrand } from '../publishing/index.ts'
import { BodyTooLargeError, jsonBody } from './json-body.ts'
import { lineStream } from './line-stream.ts'
import { placeOfProblem, type ProblemPlace } from '../errors/index.ts'
import { signedIn } from '../access/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'

/** What is wrong with a draft, each at its field: errors keep it from being published. */
export interface DraftProblems {
  readonly kind: 'problems'
  readonly problems: readonly (ProblemPlace & Pick<Problem, 'severity'>)[]
}

/** A line of the answer; `broken` is the last of one that failed on the way. */
export type PreviewLine = DraftProblems | PreviewEvent | { readonly kind: 'broken'; readonly message: string }

/** A campaign with the longest texts in one language, and room for pictures that somebody pasted into them. */
const MAX_BYTES = 2_000_000
/** More than one screen shows at once. */
const MAX_CARDS = 60

/** ms after which a preview makes room for others, whoever still holds it. */
const LONGEST_MS = 180_000

const place = z.object({ touchpoint: z.string().max(200), size: z.string().max(50), format: z.string().max(50) })

/** What the form sends: what it holds now, in which language, and what of it is in sight. */
const asked = z.object({
  /** The language that the form is in; none in a host without localization. */
  locale: z.string().max(20).optional(),
  data: z.record(z.string(), z.unknown()),
  show: z.object({ locale: z.string().max(20).optional(), phase: z.string().max(50).optional() }).default({}),
  draw: z.array(place).max(MAX_CARDS).default([]),
  has: z.array(z.string().max(64)).max(500).default([]),
})

const refuse = (status: number, message: string) => Response.json({ message }, { status, headers: { 'cache-control': 'no-store' } })

/** 429 for a person who asks for more than they can look at, 503 where all together do. */
function refuseForNow({ tooMany, seconds }: NoTurn): Response {
  const [status, whose] = tooMany === 'person' ? [429, 'you ask'] : [503, 'all people ask']
  const answer = refuse(status, `These are more previews than are drawn at once: ${whose} for too many. Try again in ${seconds} seconds.`)
  answer.headers.set('retry-after', String(seconds))
  return answer
}

async function handler(req: PayloadRequest): Promise<Response> {
  if (!signedIn({ req })) return refuse(403, 'Sign in to see this.')
  const turn = hubOf(req.payload).previewTurns.take(`${req.user?.collection} ${req.user?.id}`)
  if ('tooMany' in turn) return refuseForNow(turn)
  const answer = await answered(req, turn).catch((error: unknown) => {
    turn.leave()
    throw error
  })
  if (answer.status !== 200) turn.leave()
  return answer
}

async function answered(req: PayloadRequest, turn: Turn): Promise<Response> {
  const body = await jsonBody(req, MAX_BYTES)
  if (body instanceof BodyTooLargeError) return refuse(413, `This is more than a campaign can hold. ${body.message}`)
  const read = asked.safeParse(body, plainErrors)
  if (!read.success) return refuse(400, `Send what the form holds as JSON. ${errorLines(read.error).join(' ')}`)
  const { locale, data, show, draw, has } = read.data
  const { localization } = req.payload.config
  if (localization && (locale === undefined || !localization.localeCodes.includes(locale)))
    return refuse(400, `There is no language "${locale ?? ''}". There are ${localization.localeCodes.join(', ')}.`)
  const id = String(req.routeParams?.id)
  if (!(await isThere(req.payload, id, req))) return refuse(404, 'There is no such campaign.')

  const order = { locale: show.locale ?? locale, phase: show.phase, draw, has }
  const draft = { id, data, locale: locale ?? 'all' }
  return lineStream((signal) => inTurn(turn, told(linesOf(draft, order, req, signal), req, signal), signal))
}

/** Lines, once it is this one's turn. */
async function* inTurn(turn: Turn, lines: AsyncGenerator<PreviewLine>, signal: AbortSignal): AsyncGenerator<PreviewLine> {
  const over = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)])
  // Also while nobody reads on.
  over.addEventListener('abort', () => turn.leave(), { once: true })
  try {
    await turn.begin(over)
    yield* lines
  } catch (error) {
    if (!over.aborted) throw error
  } finally {
    turn.leave()
  }
}

/** Lines, and an error on the way as the last of them: the answer has begun, and can have no other status. */
async function* told(lines: AsyncGenerator<PreviewLine>, req: PayloadRequest, signal: AbortSignal): AsyncGenerator<PreviewLine> {
  try {
    yield* lines
  } catch (error) {
    if (signal.aborted) return
    req.payload.logger.error({ err: error, msg: 'A preview failed.' })
    yield { kind: 'broken', message: 'The preview failed. The log of the server says why.' }
  }
}

/** What a form holds in one language, of a campaign that is stored. */
interface FormDraft {
  readonly id: string
  readonly data: Readonly<Record<string, unknown>>
  readonly locale: string
}

/** What is wrong first, then what there is to see. */
async function* linesOf(
  { id, data, locale }: FormDraft,
  order: PreviewOrder,
  req: PayloadRequest,
  signal: AbortSignal,
): AsyncGenerator<PreviewLine> {
  const stored = await findDraft(req.payload, id, req)
  // Deleted while it waited for its turn.
  if (stored === undefined) return yield { kind: 'broken', message: 'There is no such campaign any more.' }
  const fields = req.payload.collections[slugsOf(req.payload).campaigns]?.config.flattenedFields ?? []
  const written = await writtenDocument(req.payload, mergeLocale(fields, stored, data, locale) as Stored, req)
  const unpublished = written.isBrandPublished ? [] : [noBrand]
  if (written.document === undefined) return yield problemsAt(unpublished, req)
  for await (const event of hubOf(req.payload).preview(written.document, order, signal)) {
    yield event.kind === 'problems' ? problemsAt([...unpublished, ...event.problems], req) : event
  }
}

function problemsAt(problems: readonly Problem[], req: PayloadRequest): DraftProblems {
  const placed = problems.map((problem) => ({ severity: problem.severity, ...placeOfProblem(problem, 'campaigns', req) }))
  return { kind: 'problems', problems: placed }
}

/**
 * `POST /api/campaigns/:id/preview` shows what every touchpoint will show of a campaign as somebody is writing it. The answer is a line of JSON
 * for each thing, as soon as it is known (`PreviewLine`). Nothing is stored.
 */
export const previewEndpoint: Endpoint = { path: '/:id/preview', method: 'post', handler }
