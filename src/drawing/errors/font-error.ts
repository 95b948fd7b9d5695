/** A font file that cannot be used. The message says what to do. */
export class FontError extends Error {
  override readonly name = 'FontError'
  /** Name of the file as it was handed over. */
  readonly file: string

  constructor(message: string, file: string, options?: ErrorOptions) {
    super(message, options)
    this.file = file
  }
}
