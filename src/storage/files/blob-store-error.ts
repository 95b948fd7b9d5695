/** The store could not keep or read bytes. The message says what a person can do. */
export class BlobStoreError extends Error {
  override readonly name = 'BlobStoreError'
  readonly reason: 'full' | 'unwritable' | 'unreadable' | 'mismatch'

  constructor(reason: BlobStoreError['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

/** A file system's error as one of ours. */
export function fileError(cause: unknown, doing: 'write' | 'read', path: string): BlobStoreError {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new BlobStoreError(
      'full',
      `There is no room left to store ${path}. Free some space; the release is finished by itself afterwards.`,
      { cause },
    )
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new BlobStoreError(
      'unwritable',
      `This user may not ${doing} ${path}. Give it the right to; the release is finished by itself afterwards.`,
      { cause },
    )
  }
  const said = cause instanceof Error ? cause.message : String(cause)
  return new BlobStoreError(doing === 'read' ? 'unreadable' : 'unwritable', `Could not ${doing} ${path}: ${said}`, { cause })
}

/** Whether an error of the file system says that there is no such file. */
export function isMissing(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}
