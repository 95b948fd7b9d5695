import { cleanup } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { admin, form, setData } from './payload-ui.ts'

/** What was asked of the server. */
export interface Asked {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly body: unknown
}

/** What the server answers: JSON with status 200, a whole answer, or nobody there. */
type Answer = object | Response | (() => Response | Promise<Response>)

/**
 * Puts a server behind `fetch`: the first pattern that the path holds answers, and anything else is answered 404.
 * @returns what was asked of it, as it is asked
 */
export function answering(answers: readonly (readonly [pattern: RegExp, answer: Answer])[]): Asked[] {
  const asked: Asked[] = []
  const answerTo = async (path: string): Promise<Response> => {
    const answer = answers.find(([pattern]) => pattern.test(path))?.[1] ?? new Response('{}', { status: 404 })
    if (typeof answer === 'function') return answer()
    return answer instanceof Response ? answer.clone() : Response.json(answer)
  }
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body, signal }: RequestInit = {}) => {
    asked.push({ method, path, body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined })
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
      answerTo(path).then(resolve, reject)
    })
  })
  return asked
}

/** What a server says against a request. */
export const refusing = (status: number, message: string): Response => Response.json({ message }, { status })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  for (const spy of [form.dispatchFields, form.reset, form.setModified, setData]) spy.mockClear()
  admin.reset()
})
