import type { Keys, Scope } from '../release/ports.ts'
import type { LiveTouchpoint } from './live-table.ts'
import { problem, type Mount } from './problem.ts'
import type { Guard } from './visibility.ts'

/** Who asks: nobody in particular, a client with its scope, or somebody with a key that is not valid. */
export type Reader = { readonly kind: 'anyone' } | { readonly kind: 'client'; readonly scope: Scope } | { readonly kind: 'refused' }

export interface Guarded extends Guard {
  readonly key: string
}

/** Reads the key from `Authorization: Bearer …` or `X-Api-Key`. */
export async function readerOf(headers: Headers, keys: Keys): Promise<Reader> {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const key = bearer ?? headers.get('x-api-key')
  if (!key) return { kind: 'anyone' }
  const scope = await keys.authenticate(key)
  return scope ? { kind: 'client', scope } : { kind: 'refused' }
}

/** A touchpoint with what is authored of it now. One that is authored no more is not public. */
export function guarded(key: string, brand: LiveTouchpoint['brand'], guards: ReadonlyMap<string, Guard>): Guarded {
  return { key, ...(guards.get(key) ?? { brand, public: false }) }
}

/** Whether a key was made for a touchpoint: one of its brands, and where it names touchpoints, only those. */
export function covers(reader: Reader, { key, brand }: Guarded): boolean {
  if (reader.kind !== 'client') return false
  const { brands, touchpoints } = reader.scope
  return brands.includes(brand) && (touchpoints.length === 0 || touchpoints.includes(key))
}

/** Public touchpoints are everybody's; others are read with a key that covers them. */
export function mayRead(reader: Reader, touchpoint: Guarded): boolean {
  return touchpoint.public || covers(reader, touchpoint)
}

/** What is planned is read by a right of its own, and only where the key covers it: that a touchpoint is public says nothing of its future. */
export function mayReadAhead(reader: Reader, touchpoint: Guarded): boolean {
  return reader.kind === 'client' && reader.scope.mayReadAhead && covers(reader, touchpoint)
}

/** Why a reader may not: 401 without a valid key, 403 with one that does not reach this far. */
export function refusal(reader: Reader, what: string, at: Mount): Response {
  if (reader.kind === 'anyone')
    return problem(at, 'key-needed', `${what} is not public. Send a key: "Authorization: Bearer <key>" or "X-Api-Key: <key>".`)
  if (reader.kind === 'refused') return problem(at, 'key-unknown', 'This key is unknown, expired or revoked.')
  return problem(at, 'key-not-scoped', `The key of "${reader.scope.client}" does not cover ${what}.`)
}
