import type { ImageFacts } from '../drawing/images/index.ts'

/** What the child process is asked. */
export interface Question {
  readonly bytes: Uint8Array
}

/**
 * What it answers. `tooMuch`: the picture took more than it may, and the process ends itself. `bytes` in memory afterwards: what it does not give
 * back, the next look would be blamed for.
 */
export type Answer =
  | { readonly facts: ImageFacts; readonly inMemory: number }
  | { readonly refused: string; readonly inMemory: number }
  | { readonly tooMuch: 'time' | 'memory' }

/** Seconds of a processor that one look may take. */
export const CPU_SECONDS = 10
/** ms until the parent ends a process that says nothing, on a machine that has much else to do. */
export const SILENT_MS = 60_000
/** Bytes that the process may have in memory. An AVIF of 50 megapixels takes a gigabyte. */
export const MAX_MEMORY = 1_300_000_000
