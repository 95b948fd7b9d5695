import { createHash, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Keys } from '../../release/ports/index.ts'
import { isNarrowed } from '../documents/index.ts'
import { slugsOf } from '../slugs/index.ts'

const PREFIX = 'lm_'
/** 256 bits in base64url. */
const KEY = /^lm_[\w-]{43}$/
/** How often at most a client's last use is written down, in ms. */
const NOTE_EVERY = 60_000

/** A key is 256 random bits, so a plain hash keeps it safe: there is nothing to guess from. */
const hashOfKey = (key: string) => createHash('sha256').update(key).digest('hex')

/** A new key, to be shown once; only its hash and how it begins are kept. */
export function newKey(): { key: string; hash: string; hint: string } {
  const key = PREFIX + randomBytes(32).toString('base64url')
  return { key, hash: hashOfKey(key), hint: `${key.slice(0, 8)}…` }
}

interface ClientDocument {
  readonly id: string | number
  readonly name: string
  readonly revoked?: boolean | null
  readonly expiresAt?: string | null
  readonly lastUsedAt?: string | null
  readonly narrowed?: boolean | null
  readonly mayReadAhead?: boolean | null
  readonly brands?: readonly { readonly key?: string }[] | null
  readonly touchpoints?: readonly { readonly key?: string }[] | null
}

/** Knows clients by their keys, through a running Payload. */
export function payloadKeys(payload: Payload): Keys {
  const collection = slugsOf(payload).clients
  return {
    async authenticate(key) {
      if (!KEY.test(key)) return null
      const where = { keyHash: { equals: hashOfKey(key) } }
      // A wrong key costs a look into the index, and not what is read of a client.
      if ((await payload.db.count({ collection, where })).totalDocs === 0) return null
      const { docs } = await payload.find({ collection, where, depth: 1, limit: 1, overrideAccess: true, showHiddenFields: true })
      const client = docs[0] as unknown as ClientDocument | undefined
      if (!client || client.revoked || (client.expiresAt && Date.parse(client.expiresAt) <= Date.now())) return null
      if (!client.lastUsedAt || Date.now() - Date.parse(client.lastUsedAt) > NOTE_EVERY) {
        // Nobody has edited it: its `updatedAt`, by which two who edit it are told apart, stays.
        await payload.db.updateOne({ collection, id: client.id, data: { lastUsedAt: new Date().toISOString(), updatedAt: null } })
      }
      const touchpoints = keysOf(client.touchpoints)
      // All that the key was narrowed to is gone.
      if (isNarrowed({ ...client }) && touchpoints.length === 0)
        return { client: client.name, brands: [], touchpoints, mayReadAhead: false }
      return { client: client.name, brands: keysOf(client.brands), touchpoints, mayReadAhead: client.mayReadAhead === true }
    },
  }
}

const keysOf = (documents: ClientDocument['brands']) => (documents ?? []).flatMap(({ key }) => (key ? [key] : []))
