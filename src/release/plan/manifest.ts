import canonicalize from 'canonicalize'
import type { Finding } from '../../content/findings/index.ts'
import type { Facts } from '../../content/facts/index.ts'
import { hashOfBytes } from '../../content/document/index.ts'
import type { Localized } from '../../content/schema/index.ts'
import type { ReleaseWindow } from '../ports/index.ts'
import type { KeptRevision } from './kept-revision.ts'

export const MANIFEST_SCHEMA = 'leitmotif/manifest/1'

/** One output of a release. */
export interface ManifestRendition {
  readonly size: string
  readonly format: string
  readonly sha256: string
  readonly bytes: number
  readonly type: string
  readonly extension: string
  readonly findings: readonly Finding[]
}

/** What a touchpoint shows in one locale. */
export interface ManifestLocale {
  readonly locale: string
  /** The short link's code, where it leads now (tracked; null without a call to action). */
  readonly code: string
  readonly link: string | null
  readonly facts: Facts
  /** Texts that came from another locale: path of the text → locale it was taken from. */
  readonly fallbacks: Readonly<Record<string, string>>
  readonly findings: readonly Finding[]
  readonly renditions: readonly ManifestRendition[]
}

export interface ManifestTouchpoint {
  readonly key: string
  readonly name: string
  readonly channel: string
  readonly public: boolean
  readonly defaultFormat: string
  readonly locales: readonly ManifestLocale[]
}

/** A window of time with all that every touchpoint shows in it. */
export interface ManifestWindow extends ReleaseWindow {
  /** Where the phase has a headline of its own. */
  readonly headline?: Localized
  readonly touchpoints: readonly ManifestTouchpoint[]
}

/** All of one release, as a hashed JSON blob. It holds no time of its own, so that the same work twice gives the same bytes. */
export interface Manifest {
  readonly schema: typeof MANIFEST_SCHEMA
  readonly brand: {
    readonly key: string
    readonly name: string
    readonly locales: readonly string[]
    readonly defaultLocale: string
    readonly timeZone: string
    /** Slug of the campaign that shows when no promotion is on. */
    readonly evergreen: string | null
  }
  readonly campaign: { readonly slug: string; readonly headline: Localized; readonly priority: number }
  readonly release: number
  /** Hash of the frozen snapshot. */
  readonly snapshot: string
  readonly baseUrl: string
  readonly fallbackRule: string
  /** Which release last changed what receivers keep; absent where they keep nothing. */
  readonly revisions?: readonly KeptRevision[]
  readonly windows: readonly ManifestWindow[]
}

/** A value as the bytes that its hash is taken of: canonical JSON, so that equal values are equal bytes. */
export function jsonBlob(value: unknown): { sha256: string; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(canonicalize(value) ?? 'null')
  return { sha256: hashOfBytes(bytes), bytes }
}

/**
 * Reads a manifest's bytes, checking that they are the ones named.
 * @throws Error when the bytes are damaged.
 */
export function readManifest(sha256: string, bytes: Uint8Array): Manifest {
  if (hashOfBytes(bytes) !== sha256) throw new Error(`Manifest ${sha256} is damaged: its bytes do not match its hash.`)
  return JSON.parse(new TextDecoder().decode(bytes)) as Manifest
}
