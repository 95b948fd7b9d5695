import { APIError, type PayloadRequest } from 'payload'
import { waitOf } from './refuse.ts'

/** What is thrown at who has asked too often, in an operation or endpoint of Payload: the answer says how long to wait. */
export function tooOften(seconds: number, message: string, req: PayloadRequest, status: 429 | 503 = 429): Error {
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.set('retry-after', String(seconds))
  return new APIError(`${message} Try again in ${waitOf(seconds)}.`, status, undefined, true)
}
