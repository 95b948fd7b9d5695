import type { Keys, Scope } from '../../release/ports/index.ts'
import type { Guard, LiveTouchpoint } from '../live/index.ts'
import { type Mount, problem } from '../http/index.ts'

/** Who asks: nobody in particular, a client with its scope, or somebody with a key that is not valid. */
export type Requester = { readonly kind: 'anyone' } | { readonly kind: 'client'; readonly scope: Scope } | { readonly kind: 'refused' }

export interface Guarded extends Guard {
  readonly key: string
}

/** The key in `Authorization: Bearer …` or `X-Api-Key`. */
function keyIn(headers: Headers): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  return (bearer ?? headers.get('x-api-key')) || undefined
}

/** Whether a request brings a key, be it a right one or not. */
export const hasKey = (headers: Headers): boolean => keyIn(headers) !== undefined

/** Who sends these headers. */
export async function requesterOf(headers: Headers, keys: Keys): Promise<Requester> {
  const key = keyIn(headers)
  if (key === undefined) return { kind: 'anyone' }
  const scope = await keys.authenticate(key)
  return scope ? { kind: 'client', scope } : { kind: 'refused' }
}

/** A touchpoint with what is authored of it now. One that is authored no more is not public. */
export function guarded(key: string, brand: LiveTouchpoint['brand'], guards: ReadonlyMap<string, Guard>): Guarded {
  return { key, ...(guards.get(key) ?? { brand, public: false }) }
}

/** Whether a key was made for a touchpoint: one of its brands, and where it names touchpoints, only those. */
function covers(reader: Requester, { key, brand }: Guarded): boolean {
  if (reader.kind !== 'client') return false
  const { brands, touchpoints } = reader.scope
  return brands.includes(brand) && (touchpoints.length === 0 || touchpoints.includes(key))
}

/** Public touchpoints are everybody's; others are read with a key that covers them. */
export function mayRead(reader: Requester, touchpoint: Guarded): boolean {
  return touchpoint.public || covers(reader, touchpoint)
}

/** What is planned is read by a right of its own, and only where the key covers it: that a touchpoint is public says nothing of its future. */
export function mayReadAhead(reader: Requester, touchpoint: Guarded): boolean {
  return reader.kind === 'client' && reader.scope.mayReadAhead && covers(reader, touchpoint)
}

/** Why a reader may not: 401 without a valid key, 403 with one that does not reach this far. */
export function refusal(reader: Requester, what: string, at: Mount): Response {
  if (reader.kind === 'anyone')
    return problem(at, 'key-needed', `${what} is not public. Send a key: "Authorization: Bearer <key>" or "X-Api-Key: <key>".`)
  if (reader.kind === 'refused') return problem(at, 'key-unknown', 'This key is unknown, expired or revoked.')
  return problem(at, 'key-not-scoped', `The key of "${reader.scope.client}" does not cover ${what}.`)
}

/**
 * Where the key was not valid, for who sent many of those. A right key is answered before it comes to this: people share addresses, and nobody
 * guesses 256 bits.
 */
export function tooManyWrongKeys(seconds: number, at: Mount): Response {
  const detail = `Many wrong keys came from this address; this one is unknown, expired or revoked too. Try another in ${seconds} seconds.`
  return problem(at, 'too-many-wrong-keys', detail, {}, { 'retry-after': String(seconds) })
}
