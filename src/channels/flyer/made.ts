import type { Finding } from '../../content/findings/index.ts'

/** Finished size in mm. */
export interface Trim {
  readonly width: number
  readonly height: number
}

/** A file, and what making it brought up. */
export interface Made {
  readonly bytes: Uint8Array
  readonly findings: readonly Finding[]
}
