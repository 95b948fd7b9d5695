/** Bytes of a store, opened but not yet read. */
export interface OpenBlob {
  /** Size of the whole blob in bytes. */
  readonly size: number
  /** All bytes, or those from `start` to `end`, both included. */
  stream(range?: { readonly start: number; readonly end: number }): ReadableStream<Uint8Array>
  bytes(): Promise<Uint8Array>
}

/**
 * Bytes under the hash of their content. What is answered has the hash that was asked for: damaged bytes are as good as not there, and are
 * written over by who has them again. Every function that writes throws a `BlobStoreError` when the bytes cannot be kept.
 */
export interface BlobStore {
  /** Keeps the bytes; nothing happens if they are there already, and sound. */
  putIfAbsent(sha256: string, bytes: Uint8Array): Promise<void>
  /** Undefined when they are missing or damaged. */
  open(sha256: string): Promise<OpenBlob | undefined>
  /** Whether they are there, and sound. */
  has(sha256: string): Promise<boolean>
  list(): AsyncIterable<string>
}
