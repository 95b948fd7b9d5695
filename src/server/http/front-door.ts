import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { clientAddress, networkOf } from '../../delivery/limits/index.ts'
import { serveInTurn } from './connections.ts'
import { createRoom } from './room.ts'
import { SettingsError } from '../folder/index.ts'
import { watchUnread } from './unread-answers.ts'
import type { Handler } from './handler.ts'

/** What clients may make the hub hold, of all together. */
export interface DoorLimits {
  /** Connections, and requests that wait behind another one of their connection. */
  readonly connections: number
  /** Bytes of answers that were not taken. */
  readonly unread: number
  /** Ms until it is seen that a client takes more of its answer: a third of what the system keeps, which a phone on a bad line takes minutes for. */
  readonly sendMs: number
  /** Ms for the head of a request. Apache gives 20 to 40 s. */
  readonly headMs: number
}

const LIMITS: DoorLimits = { connections: 4000, unread: 128_000_000, sendMs: 300_000, headMs: 20_000 }

export interface DoorOptions {
  readonly port: number
  readonly host: string
  /** Proxies in front of the hub. */
  readonly proxies: number
  readonly limits?: Partial<DoorLimits>
}

/**
 * Takes the port before anything slow happens, so that a port in use is said at once. Until `open` is called every request but
 * `/healthz` is told to come back.
 * @throws SettingsError when the port is taken or may not be used.
 */
export async function takePort({ port, host, proxies, limits }: DoorOptions): Promise<{ server: Server; open(handler: Handler): void }> {
  const { connections, unread, sendMs, headMs } = { ...LIMITS, ...limits }
  let handler: Handler = stillStarting
  // A body has a least speed, which Node's limit for the whole of a request is not.
  const server = createServer({ headersTimeout: headMs, requestTimeout: 0, connectionsCheckingInterval: headMs / 4 })
  const watch = watchUnread(server, createRoom(unread))
  const isAnswering = serveInTurn(server, createRoom(connections), (request, response) => {
    watch(response, networkOf(clientAddress(request, proxies)))
    return handler(request, response)
  })
  server.setTimeout(sendMs, (socket: Socket) => {
    // Nothing moves: the client takes nothing or says nothing, unless it waits for an answer that is being made.
    if (socket.writableLength > 0 || !isAnswering(socket)) socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(portError(cause, port, host)))
    server.listen(port, host, resolve)
  })
  return {
    server,
    open(next) {
      handler = next
    },
  }
}

/** Tells to come back, but to who only wants to know that the process is alive. */
export const stillStarting: Handler = (request, response) => {
  const alive = request.url === '/healthz'
  response.writeHead(alive ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' })
  response.end(alive ? 'ok\n' : 'Leitmotif is starting. Try again in a moment.\n')
}

function portError(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  if (cause.code === 'EADDRINUSE') {
    return new SettingsError(`Port ${port} is taken by another program. Stop that one, or choose another port: PORT=3001 npm start`, {
      cause,
    })
  }
  if (cause.code === 'EACCES')
    return new SettingsError(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`, { cause })
  if (cause.code === 'EADDRNOTAVAIL') return new SettingsError(`HOST is "${host}", which is no address of this machine.`, { cause })
  return cause
}
