/** Bytes of a store, opened but not yet read. */
export interface OpenBlob {
  /** Size of the whole blob in bytes. */
  readonly size: number
  /** All bytes, or those from `start` to `end`, both included. */
  stream(range?: { readonly start: number; readonly end: number }): ReadableStream<Uint8Array>
  bytes(): Promise<Uint8Array>
}

/** Bytes under the hash of their content. Every function that writes throws a `BlobStoreError` when the bytes cannot be kept. */
export interface BlobStore {
  /** Keeps the bytes; nothing happens if they are there already. */
  putIfAbsent(sha256: string, bytes: Uint8Array): Promise<void>
  /** Writes over a damaged copy. The bytes must hash to the name. */
  restore(sha256: string, bytes: Uint8Array): Promise<void>
  open(sha256: string): Promise<OpenBlob | undefined>
  has(sha256: string): Promise<boolean>
  list(): AsyncIterable<string>
}
