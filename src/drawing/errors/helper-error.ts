/** A template hands a helper something it cannot use. */
export class HelperError extends Error {
  override readonly name = 'HelperError'
}
