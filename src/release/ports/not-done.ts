import type { Failure } from './failure.ts'

/** Kept from being done by something other than the campaign: trying again may help, so it never blocks a release. */
export class NotDoneError extends Error {
  override readonly name = 'NotDoneError'
}

const STOPPED = 'The hub was stopped while this was drawn. It goes on when the hub starts again.'

/**
 * Passes on a failure that is the campaign's own.
 * @param signal of the run: closing the renderer ends what it does, which is no fault of the campaign's
 * @throws NotDoneError for any other
 */
export function ownFailure(failure: Failure, signal: AbortSignal | undefined): Failure {
  if (signal?.aborted) throw new NotDoneError(STOPPED)
  if (failure.kind === 'source' || failure.kind === 'thread') throw new NotDoneError(failure.message)
  return failure
}
