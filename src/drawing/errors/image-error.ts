/** An image that cannot be used. The message says what to do. */
export class ImageError extends Error {
  override readonly name = 'ImageError'
}
