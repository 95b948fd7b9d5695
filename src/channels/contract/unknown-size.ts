/** A size that a channel does not make. */
export class UnknownSizeError extends Error {
  override readonly name = 'UnknownSizeError'
  constructor(channel: string, size: string, sizes: readonly string[]) {
    super(`The channel "${channel}" has no size "${size}"; it has ${sizes.join(', ')}.`)
  }
}
