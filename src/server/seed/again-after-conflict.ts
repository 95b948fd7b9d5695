import { setTimeout as delay } from 'node:timers/promises'
import { WRITE_CONFLICT } from '../../collections/errors/index.ts'

type Handle<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/** Twenty who save one document at once are through by then, on a busy machine too: each round lets one of them through. */
const TRIES = 20
/** Longest wait before the second try, in ms; it doubles up to the most. Each waits a random part of it, so that two do not meet again. */
const [FIRST_WAIT, MOST_WAIT] = [40, 640]

/**
 * Answers a request anew where MongoDB let its transaction fail because another wrote the same document at that moment: nothing of it was
 * stored. Files are not kept for a second try; whoever sends one is told to save again.
 */
export function againAfterConflict<Rest extends unknown[]>(handle: Handle<Rest>): Handle<Rest> {
  return async (request, ...rest) => {
    if (request.body === null || request.headers.get('content-type')?.startsWith('multipart/')) return handle(request, ...rest)
    const body = await request.arrayBuffer()
    const again = () => handle(new Request(request.url, { method: request.method, headers: request.headers, body }), ...rest)
    let answer = await again()
    for (let tries = 1; tries < TRIES && (await isConflict(answer)); tries += 1) {
      await delay(Math.random() * Math.min(MOST_WAIT, FIRST_WAIT * 2 ** tries))
      answer = await again()
    }
    return answer
  }
}

async function isConflict(answer: Response): Promise<boolean> {
  return answer.status === 409 && (await answer.clone().text()).includes(`"${WRITE_CONFLICT}"`)
}
