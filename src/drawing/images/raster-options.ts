/** How a drawing becomes pixels. */
export interface RasterOptions {
  /** px of the whole view box. */
  readonly width: number
  readonly height: number
  /** Reads pinned bytes by hash; throws if there are none. */
  readonly read: (sha256: string) => Promise<Uint8Array>
}
