/** What MongoDB says to the second of two processes that write one document at the same moment, or of a transaction that it gave up. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const labels: unknown = Reflect.get(error, 'errorLabels')
  return Reflect.get(error, 'code') === 112 || (Array.isArray(labels) && labels.includes('TransientTransactionError'))
}
