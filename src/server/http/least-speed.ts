import type { IncomingMessage } from 'node:http'

/** How fast a body must come. */
export interface LeastSpeed {
  readonly bytes: number
  /** In each span of so many ms. */
  readonly perMs: number
}

/** Apache's figure, 500 bytes a second, in spans that bridge a bad line's gaps. A photo over a slow line comes sixty times as fast. */
export const LEAST_SPEED: LeastSpeed = { bytes: 15_000, perMs: 30_000 }

/** Tells of a body that comes slower than it must, in every such span. Time in which this process does not read is nobody's fault. */
export function watchSpeed(request: IncomingMessage, { bytes, perMs }: LeastSpeed, slow: () => void): void {
  const { socket } = request
  let before = socket.bytesRead
  const timer = setInterval(() => {
    const came = socket.bytesRead - before
    before += came
    if (request.complete || request.destroyed) return clearInterval(timer)
    if (came < bytes && request.readableLength < request.readableHighWaterMark) slow()
  }, perMs).unref()
  request.once('close', () => clearInterval(timer))
}
