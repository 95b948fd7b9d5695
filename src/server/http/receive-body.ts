import type { IncomingMessage } from 'node:http'
import { watchSpeed, type LeastSpeed } from './least-speed.ts'
import type { Room } from './room.ts'

/** Bytes that are read past a limit and dropped, so that a client which is still sending hears why; after them the line is cut. */
const DRAINED = 16_000_000

/** How a body may come. */
export interface BodyBounds {
  readonly maxBytes: number
  /** Bytes that bodies take together while they come. */
  readonly room: Room
  /** Whose it is, in the room. */
  readonly network: string
  readonly speed: LeastSpeed
}

/** Who is told of a body that does not come whole. The rest of it is dropped. */
interface Broken {
  /** It is larger than it may be. */
  readonly over: () => void
  /** Too much is on its way at once, and this one has most. */
  readonly full: () => void
  /** It comes slower than it must. */
  readonly slow: () => void
}

interface Whole extends Broken {
  /** The whole body is there; it is in the request again, to be read. */
  readonly whole: (body: Uint8Array) => void
}

/**
 * Keeps a body back until it is whole. Whoever reads the request afterwards finds it unread; who must not is never asked. It stands between
 * Node's parser and the stream, so it counts chunked bodies as well, and a handler cannot read around it.
 */
export function holdBody(request: IncomingMessage, bounds: BodyBounds, { whole, ...broken }: Whole): void {
  // In one piece: a client may send each byte by itself, and a buffer of its own takes hundreds.
  let kept = Buffer.alloc(0)
  let bytes = 0
  onBytes(request, bounds, broken, {
    chunk: (chunk) => {
      const needed = bytes + chunk.length
      if (needed > kept.length) {
        const larger = Buffer.allocUnsafeSlow(Math.min(Math.max(needed, 2 * kept.length), bounds.maxBytes))
        kept.copy(larger, 0, 0, bytes)
        kept = larger
      }
      bytes += chunk.copy(kept, bytes)
      return true
    },
    drop: () => {
      kept = Buffer.alloc(0)
    },
    end: (push) => {
      const body = kept.subarray(0, bytes)
      kept = Buffer.alloc(0)
      if (body.length > 0) push(body)
      push(null)
      whole(body)
    },
  })
}

/** Passes a body on as it comes. One that is broken off is cut once that was answered: whoever reads sees a broken request. */
export function countBody(request: IncomingMessage, bounds: BodyBounds, broken: Broken): void {
  onBytes(request, bounds, broken, { chunk: (chunk, push) => push(chunk), drop: () => undefined, end: (push) => void push(null) })
}

type Push = (chunk: Buffer | null) => boolean

interface Reader {
  readonly chunk: (chunk: Buffer, push: Push) => boolean
  readonly drop: () => void
  readonly end: (push: Push) => void
}

function onBytes(request: IncomingMessage, { maxBytes, room, network, speed }: BodyBounds, broken: Broken, reader: Reader): void {
  const push: Push = request.push.bind(request)
  const came = { bytes: 0, dropped: 0, isBroken: false }
  const breakOff = (tell: () => void): void => {
    came.isBroken = true
    held.release()
    reader.drop()
    tell()
  }
  const held = room.hold(network, () => breakOff(broken.full))
  request.once('close', () => {
    held.release()
    reader.drop()
  })
  watchSpeed(request, speed, () => (came.isBroken ? void request.destroy() : breakOff(broken.slow)))
  request.push = (chunk: Buffer | null): boolean => {
    if (chunk === null) {
      Reflect.deleteProperty(request, 'push')
      held.release()
      if (came.isBroken) return push(null)
      reader.end(push)
      return false
    }
    if (!came.isBroken) {
      came.bytes += chunk.length
      if (came.bytes > maxBytes) breakOff(broken.over)
      else held.resize(came.bytes)
      if (!came.isBroken) return reader.chunk(chunk, push)
    }
    came.dropped += chunk.length
    if (came.dropped > DRAINED) request.destroy()
    return true
  }
}
