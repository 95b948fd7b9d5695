import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { SettingsError } from './settings.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/**
 * Takes the port before anything slow happens, so that a port in use is said at once. Until `open` is called every request but
 * `/healthz` is told to come back.
 * @throws SettingsError when the port is taken or may not be used.
 */
export async function takePort(port: number, host: string): Promise<{ server: Server; open(handler: Handler): void }> {
  let handler: Handler = stillStarting
  const server = createServer((request, response) => void handler(request, response))
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
