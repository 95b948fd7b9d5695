import type { IncomingMessage } from 'node:http'

/** Bytes that are read past a limit and dropped, so that a client which is still sending hears why; after them the line is cut. */
const DRAINED = 16_000_000

/** Bytes that all bodies together may take while they are kept back. */
const ROOM = 64_000_000
let kept = 0

interface Whole {
  /** The whole body is there; it is in the request again, to be read. */
  readonly whole: (body: Uint8Array) => void
  /** It is larger than it may be; the rest is dropped. */
  readonly over: () => void
  /** Too many bodies are on their way at once; the rest is dropped. */
  readonly full: () => void
}

/**
 * Keeps a body back until it is whole. Whoever reads the request afterwards finds it unread; who must not is never asked. It stands between
 * Node's parser and the stream, so it counts chunked bodies as well, and a handler cannot read around it.
 */
export function holdBody(request: IncomingMessage, maxBytes: number, { whole, over, full }: Whole): void {
  let chunks: Buffer[] = []
  let bytes = 0
  let dropped = false
  const drop = (): void => {
    kept -= bytes
    ;[chunks, bytes, dropped] = [[], 0, true]
  }
  request.once('close', drop)
  onBytes(request, maxBytes, () => (drop(), over()), {
    chunk: (chunk) => {
      if (dropped) return true
      chunks.push(chunk)
      bytes += chunk.length
      kept += chunk.length
      if (kept > ROOM) {
        drop()
        full()
      }
      return true
    },
    end: (push) => {
      const body = Buffer.concat(chunks)
      chunks = []
      if (body.length > 0 && !dropped) push(body)
      push(null)
      if (!dropped) whole(body)
    },
  })
}

/** Passes a body on as it comes, up to a limit. Past it the line is cut once `over` has answered: whoever reads sees a broken request. */
export function countBody(request: IncomingMessage, maxBytes: number, over: () => void): void {
  onBytes(request, maxBytes, over, { chunk: (chunk, push) => push(chunk), end: (push) => void push(null) })
}

type Push = (chunk: Buffer | null) => boolean

interface Reader {
  readonly chunk: (chunk: Buffer, push: Push) => boolean
  readonly end: (push: Push) => void
}

function onBytes(request: IncomingMessage, maxBytes: number, over: () => void, reader: Reader): void {
  const push: Push = request.push.bind(request)
  let bytes = 0
  request.push = (chunk: Buffer | null): boolean => {
    if (chunk === null) {
      Reflect.deleteProperty(request, 'push')
      if (bytes > maxBytes) return push(null)
      reader.end(push)
      return false
    }
    const isOver = bytes > maxBytes
    bytes += chunk.length
    if (bytes <= maxBytes) return reader.chunk(chunk, push)
    if (!isOver) over()
    if (bytes > maxBytes + DRAINED) request.destroy()
    return true
  }
}
