/** The folder cannot be written to, is full, or holds what is somebody else's. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** What the system calls an error, such as ENOENT. */
export function errorCodeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
}

/** For `catch`: undefined where there is no such file. */
export function unlessMissing(error: unknown): undefined {
  if (errorCodeOf(error) === 'ENOENT' || errorCodeOf(error) === 'ENOTDIR') return undefined
  throw error
}

/**
 * Runs what writes.
 * @throws OutputError that says what cannot be written to, and why.
 */
export async function attempt<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof OutputError) throw cause
    throw new OutputError(`${what} cannot be written to: ${sayWhy(cause)}`, { cause })
  }
}

const whys: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name.',
  ENOTDIR: 'a part of its path is a file.',
  EISDIR: 'there is a folder of the file’s name.',
  EACCES: 'you have no right to.',
  EPERM: 'you have no right to.',
  EROFS: 'its disk is read-only.',
  ENAMETOOLONG: 'a name in its path is longer than the disk takes.',
  ENOSPC: 'the disk is full.',
}

function sayWhy(error: unknown): string {
  return whys[String(errorCodeOf(error))] ?? (error instanceof Error ? error.message : String(error))
}
