import type { PlanOutline } from '../plan/index.ts'
import type { Authored, BlobStore, Clock, LinkTable, PointerTable, ReleaseLog, RenditionTable } from '../ports/index.ts'
import type { Renderer } from '../render/index.ts'

/** What the reconciler works with. `baseUrl` is the public address, without a slash at the end. */
export interface ReconcilerPorts {
  readonly authored: Authored
  readonly blobs: BlobStore
  readonly renditions: RenditionTable
  readonly pointers: PointerTable
  readonly releases: ReleaseLog
  readonly links: LinkTable
  readonly renderer: Renderer
  readonly clock: Clock
  readonly baseUrl: string
  /** Hears how far long work has come. */
  readonly onProgress?: (progress: Progress) => void
}

/** `campaigns`: looked at, of all that are published, while everything is verified. `renditions`: drawn, of those that a campaign's release lacks. */
export type Progress = { readonly done: number; readonly of: number } & (
  { readonly what: 'campaigns' } | { readonly what: 'renditions'; readonly campaign: string }
)

/** What a reconciler remembers while its process lives. */
export interface Memory {
  /** Blocked releases already tried: they are not tried again until something changes. */
  readonly tried: Set<string>
  /** What the last plan of each campaign came to, and of which snapshot, so that a run without changes composes nothing. */
  readonly outlines: Map<string, PlanOutline & { readonly snapshot: string }>
  /** The snapshot of each campaign that this process put live last. */
  readonly released: Map<string, string>
}

export const createMemory = (): Memory => ({ tried: new Set(), outlines: new Map(), released: new Map() })

/** What one run works with. */
export interface Work extends ReconcilerPorts {
  /** Look at the campaign's bytes although nothing changed. */
  readonly verify: boolean
  readonly retry: boolean
  readonly signal: AbortSignal | undefined
  readonly memory: Memory
}
