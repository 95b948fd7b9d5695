import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { networkOf } from '../../delivery/limits/index.ts'
import type { Handler } from './handler.ts'
import type { HeldConnection, Room } from './room.ts'

/** Requests of one connection. */
interface Line {
  readonly held: HeldConnection
  /** What counts in the room: the connection, requests that wait, and pieces of their bodies. */
  amount: number
  /** Whether one of them is being answered. */
  isBusy: boolean
  /** Those that came before its answer was taken: each begins when it is called. */
  readonly waiting: (() => void)[]
}

/**
 * Answers the requests of a connection one after another: the next begins when the answer before it was taken. Node begins all that it finds in
 * what it has read, and reads on until the first bytes of an answer lie unread: thousands of answers are in memory by then.
 * @param room of connections, requests that wait, and pieces of their bodies: each counts one
 * @returns whether a request of a connection is being answered
 */
export function serveInTurn(server: Server, room: Room, handle: Handler): (socket: Socket) => boolean {
  const lines = new WeakMap<Socket, Line>()
  server.on('connection', (socket: Socket) => {
    const held = room.hold(networkOf(socket.remoteAddress ?? ''), () => socket.destroy())
    const line: Line = { held, amount: 0, isBusy: false, waiting: [] }
    lines.set(socket, line)
    socket.once('close', () => held.release())
    // Node resumes a connection whenever a request was read to its end.
    socket.on('resume', () => line.waiting.length > 0 && socket.pause())
    count(line, 1)
  })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request
    const line = lines.get(socket)
    if (!line || socket.destroyed) return
    const begin = (): void => {
      line.isBusy = true
      response.once('close', () => {
        line.isBusy = false
        if (!socket.destroyed) next(socket, line)
      })
      void handle(request, response)
    }
    if (!line.isBusy) return begin()
    const pieces = keepBody(request, () => count(line, 1))
    line.waiting.push(() => {
      count(line, -1 - pieces.length)
      Reflect.deleteProperty(request, 'push')
      begin()
      for (const piece of pieces) request.push(piece)
    })
    socket.pause()
    count(line, 1)
  })
  return (socket) => lines.get(socket)?.isBusy ?? false
}

function next(socket: Socket, line: Line): void {
  line.waiting.shift()?.()
  if (line.waiting.length === 0) socket.resume()
}

function count(line: Line, more: number): void {
  line.amount += more
  line.held.resize(line.amount)
}

/** Keeps what comes of a body until somebody stands there to count it. It is what was read at once with its head. */
function keepBody(request: IncomingMessage, onPiece: () => void): readonly (Buffer | null)[] {
  const pieces: (Buffer | null)[] = []
  request.push = (piece: Buffer | null): boolean => {
    pieces.push(piece)
    onPiece()
    return false
  }
  return pieces
}
