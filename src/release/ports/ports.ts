import type { Finding } from '../../content/findings/index.ts'

export type { Authored, AuthoredAsset, AuthoredCampaign } from './authored.ts'
export type { BlobStore, OpenBlob } from './blob-store.ts'

/** Where one output of one view lies. First writer wins: a key never changes what it stands for. */
export interface RenditionRow {
  readonly key: string
  readonly sha256: string
  /** Size in bytes. */
  readonly bytes: number
  readonly type: string
  readonly extension: string
  /** Hash of the blob that holds the rendition's words and findings (`RenditionRecord`). */
  readonly record: string
}

/** What is stored beside a rendition's bytes, as JSON. */
export interface RenditionRecord {
  readonly text: string
  readonly findings: readonly Finding[]
}

export interface RenditionTable {
  find(keys: readonly string[]): Promise<Map<string, RenditionRow>>
  /** Answers the row that stands afterwards: the given one, or an earlier writer's. */
  putIfAbsent(row: RenditionRow): Promise<RenditionRow>
  /** Any row whose bytes have this hash: tells type and extension of an asset. */
  ofBlob(sha256: string): Promise<RenditionRow | undefined>
  /** Takes a row back whose bytes are lost and cannot be made again. */
  forget(row: RenditionRow): Promise<void>
}

/** A span of time in which a campaign shows one set of renditions. Instants are ISO; null is open. */
export interface ReleaseWindow {
  readonly phase: string
  readonly from: string | null
  readonly until: string | null
}

/** Owner of a slug whose campaign was deleted: databases give an id again. */
export const GONE = 'gone'

/** What of a campaign is live: one row, moved by compare-and-set. */
export interface Pointer {
  /** The campaign's slug. The row is never deleted, so the slug stays that campaign's for good. */
  readonly campaign: string
  readonly brand: string
  /** Id of the campaign whose slug it is; `GONE` once that is deleted; '' in rows of older versions. */
  readonly owner: string
  /** Grows by one with every move; 0 before the first. */
  readonly revision: number
  /** Number of the release it names; only grows. */
  readonly release: number
  readonly state: 'live' | 'withdrawn'
  /** Hash of the manifest's blob; kept when withdrawn, so that delivery still knows the touchpoints. '' before the first release. */
  readonly manifest: string
  readonly snapshot: string
  /** Hash of all rendition keys and what the manifest says of them: equal means there is nothing to release. */
  readonly plan: string
  readonly windows: readonly ReleaseWindow[]
}

export interface PointerTable {
  all(): Promise<Pointer[]>
  /** The campaign's row, made (withdrawn, revision 0) if there is none. */
  ensure(campaign: string, brand: string, owner: string): Promise<Pointer>
  /** Moves the row if its revision is still `from.revision`; false if another was first. */
  compareAndSet(from: Pointer, to: Pointer): Promise<boolean>
}

export type ReleaseStatus = 'built' | 'ready' | 'live' | 'superseded' | 'withdrawn' | 'blocked'

/** Why a release is blocked or could not be stored yet, said so that a person can find the place. */
export interface ReleaseProblem {
  readonly message: string
  readonly touchpoint?: string
  readonly locale?: string
  readonly phase?: string
  readonly size?: string
  /** Of what has two: front or back. */
  readonly side?: string
  readonly format?: string
  /** The template's file and line, when one failed. */
  readonly template?: string
  readonly line?: number
  readonly column?: number
  /** The audit rule, when a finding blocks; or the field's path, when the document does. */
  readonly rule?: string
  readonly place?: string
  /** The field to change, by its path, where a finding knows it. */
  readonly field?: string
}

/** One line of a campaign's history. */
export interface ReleaseEntry {
  readonly campaign: string
  readonly brand: string
  readonly number: number
  readonly status: ReleaseStatus
  /** Hash of campaign, base and plan: the same work, begun twice, finds its own entry. */
  readonly identity: string
  /** The pointer's revision that this release starts from. */
  readonly base: number
  readonly snapshot: string
  readonly manifest: string
  readonly renditions: number
  readonly problems: readonly ReleaseProblem[]
  /** When it was begun (ISO 8601, UTC). */
  readonly begun: string
}

export interface ReleaseLog {
  /** The entry with this identity, made with the campaign's next number (above `above`) if there is none. */
  begin(entry: Omit<ReleaseEntry, 'number' | 'manifest' | 'renditions' | 'problems'>, above: number): Promise<ReleaseEntry>
  update(
    entry: ReleaseEntry,
    change: Partial<Pick<ReleaseEntry, 'status' | 'manifest' | 'renditions' | 'problems' | 'snapshot'>>,
  ): Promise<ReleaseEntry>
  /** Entries that may still change their status: built, ready and live ones. */
  open(): Promise<ReleaseEntry[]>
}

/** A permanent short link: what its code stands for never changes, where it leads does. */
export interface Link {
  readonly code: string
  readonly brand: string
  readonly campaign: string
  readonly touchpoint: string
  readonly locale: string
}

export interface LinkTable {
  /** Keeps links that are new. Throws if a code already stands for something else. */
  register(links: readonly Link[]): Promise<void>
  find(code: string): Promise<Link | undefined>
}

/** What editions are counted of. */
export interface PrintedFlyer {
  readonly campaign: string
  readonly touchpoint: string
  readonly locale: string
  readonly size: string
}

/** An edition that left the house. What it names stays in the store for good, whatever becomes of its release. */
export interface PrintRun extends PrintedFlyer {
  readonly brand: string
  readonly phase: string
  /** The edition: only grows for the same flyer, language and size, and never comes twice. */
  readonly number: number
  /** The day of the export in the brand's time zone: YYYY-MM-DD. */
  readonly date: string
  /** The release that was live, and the hash of its snapshot. */
  readonly release: number
  readonly snapshot: string
  /** Hash of the release's own file, which names no edition. */
  readonly rendition: string
  /** Hash and size of the file that was handed out. */
  readonly file: string
  readonly bytes: number
  readonly by: string
  readonly quantity: number | null
  readonly note: string
}

export interface PrintRunLog {
  /** The last edition's number; 0 while there is none. */
  last(flyer: PrintedFlyer): Promise<number>
  /** Records a run; false if another took its number first. */
  add(run: PrintRun): Promise<boolean>
}

/**
 * What a client's key may read: touchpoints of these brands (brand keys). `touchpoints` narrows that to these keys; empty means all of the brands'.
 * No brands: nothing but what is public.
 */
export interface Scope {
  readonly client: string
  readonly brands: readonly string[]
  readonly touchpoints: readonly string[]
  /** Whether it may read what is planned for them, too. */
  readonly mayReadAhead: boolean
}

/** Knows the keys of clients; null for a key that is unknown, revoked or expired. */
export interface Keys {
  authenticate(key: string): Promise<Scope | null>
}

/** The present, in a form tests can set. */
export type Clock = () => Date
