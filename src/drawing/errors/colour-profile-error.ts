/** A colour profile that cannot be used. The message says what to do. */
export class ColourProfileError extends Error {
  override readonly name = 'ColourProfileError'
}
