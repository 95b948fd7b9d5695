import type { Payload } from 'payload'
import type { Delivery, Live, Visibility } from '../delivery/index.ts'
import type { PrintOrder, ReleaseLoop } from '../release/index.ts'
import type { Inspector } from '../inspection/index.ts'
import type { DraftEvent, PersonTurns, PreviewOrder } from '../preview/index.ts'
import type { BlobStore, PrintRun } from '../release/ports/index.ts'

/** Shows a draft beside what is live: see `previewDraft`. */
export type Preview = (document: unknown, order: PreviewOrder, signal: AbortSignal) => AsyncGenerator<DraftEvent>

/** A recorded print run, or why there is none. Plain data: who asks may have loaded another copy of this code, whose errors are others. */
export type PrintAnswer = { readonly run: PrintRun } | { readonly refused: string }

/** What `leitmotif()` runs beside a Payload. */
export interface Hub {
  /** The public address that `/v1` and `/l` are answered below, without a slash at the end. */
  readonly baseUrl: string
  readonly blobs: BlobStore
  readonly live: Live
  /** Who may read what, as authored now. */
  readonly visibility: Visibility
  readonly delivery: Delivery
  readonly loop: ReleaseLoop
  /** Shows what every touchpoint will show of a draft; stores and releases nothing. */
  readonly preview: Preview
  /** Whose turn it is to have a preview drawn. */
  readonly previewTurns: PersonTurns
  /** Looks into pictures that are sent here. */
  readonly inspector: Inspector
  /** Whose turn it is to have an upload looked into. */
  readonly uploadTurns: PersonTurns
  /** Exports the next edition of what is live of a campaign, and records it. */
  print(campaign: string, order: PrintOrder): Promise<PrintAnswer>
  /** Stops the loop and the workers, within seconds. False: a thread is in a library that cannot be broken off; only the end of the process ends it. */
  stop(): Promise<boolean>
}

// A process may load this module twice (the server's graph and Next's bundle); both reach the same hub through the Payload instance.
const HUB = Symbol.for('leitmotif.hub')

export function attachHub(payload: Payload, hub: Hub): void {
  Reflect.set(payload, HUB, hub)
}

export function findHub(payload: Payload): Hub | undefined {
  return Reflect.get(payload, HUB) as Hub | undefined
}

/** @throws Error when Payload runs without the plugin. */
export function hubOf(payload: Payload): Hub {
  const hub = findHub(payload)
  if (!hub)
    throw new Error(
      'This Payload has no Leitmotif running: add leitmotif() to its plugins, without `disabled`, and get it without `disableOnInit`.',
    )
  return hub
}
