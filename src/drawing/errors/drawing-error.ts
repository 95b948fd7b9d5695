/** A picture uses something that is not drawn here. */
export class DrawingError extends Error {
  override readonly name = 'DrawingError'
}
