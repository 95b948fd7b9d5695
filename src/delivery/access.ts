import type { Keys, Scope } from '../release/ports.ts'
import { problem } from './problem.ts'

/** Who asks: nobody in particular, a client with its scope, or somebody with a key that is not valid. */
export type Reader = { readonly kind: 'anyone' } | { readonly kind: 'client'; readonly scope: Scope } | { readonly kind: 'refused' }

export interface Guarded {
  readonly key: string
  readonly brand: string
  readonly public: boolean
}

/** Reads the key from `Authorization: Bearer …` or `X-Api-Key`. */
export async function readerOf(headers: Headers, keys: Keys): Promise<Reader> {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const key = bearer ?? headers.get('x-api-key')
  if (!key) return { kind: 'anyone' }
  const scope = await keys.authenticate(key)
  return scope ? { kind: 'client', scope } : { kind: 'refused' }
}

/** A client may read the touchpoints of its brands; where it names touchpoints, only those. Public ones are everybody's. */
export function mayRead(reader: Reader, touchpoint: Guarded): boolean {
  if (touchpoint.public) return true
  if (reader.kind !== 'client') return false
  const { brands, touchpoints } = reader.scope
  return brands.includes(touchpoint.brand) && (touchpoints.length === 0 || touchpoints.includes(touchpoint.key))
}

/** Why a reader may not: 401 without a valid key, 403 with one that does not reach this far. */
export function refusal(reader: Reader, what: string): Response {
  if (reader.kind === 'anyone')
    return problem('key-needed', `${what} is not public. Send a key: "Authorization: Bearer <key>" or "X-Api-Key: <key>".`)
  if (reader.kind === 'refused') return problem('key-unknown', 'This key is unknown, expired or revoked.')
  return problem('key-not-scoped', `The key of "${reader.scope.client}" does not cover ${what}.`)
}
