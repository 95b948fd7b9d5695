import type { IncomingMessage, Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createEdge } from '../../../src/server/http/edge.ts'
import { takePort, type DoorLimits } from '../../../src/server/http/front-door.ts'
import type { Handler } from '../../../src/server/http/handler.ts'

const MEGABYTE = 1_000_000

describe('the front door', () => {
  let server: Server | undefined
  const clients: Socket[] = []
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy()
    server?.closeAllConnections()
    await new Promise((resolve) => server?.close(resolve))
  })

  async function open(handler: Handler, limits: Partial<DoorLimits> = {}): Promise<{ port: number; closed: string[] }> {
    const door = await takePort({ port: 0, host: '127.0.0.1', proxies: 0, limits })
    server = door.server
    const closed: string[] = []
    server.on('connection', (socket: Socket) => {
      const { remoteAddress = '' } = socket
      socket.once('close', () => closed.push(remoteAddress))
    })
    door.open(handler)
    return { port: (server.address() as AddressInfo).port, closed }
  }

  /** A client that sends what it is told and reads nothing before it is resumed. */
  function client(port: number, text: string, localAddress = '127.0.0.1'): Socket {
    const socket = connect({ port, host: '127.0.0.1', localAddress })
    clients.push(socket)
    socket.on('error', () => undefined)
    socket.pause()
    socket.write(text)
    return socket
  }
  const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
  const post = (path: string, body: string, length = body.length): string =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`
  /** What a client hears from now on. */
  const hear = (socket: Socket): (() => string) => {
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.resume()
    return () => text
  }
  const allOf = async (socket: Socket): Promise<string> => {
    let text = ''
    for await (const chunk of socket) text += (chunk as Buffer).toString('latin1')
    return text
  }
  const readBody = async (request: IncomingMessage): Promise<string> => {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    return text
  }

  it('answers the requests of a connection one after another, in their order, however many come at once', async () => {
    let [underWay, most] = [0, 0]
    const { port } = await open((request, response) => {
      underWay += 1
      most = Math.max(most, underWay)
      response.prependOnceListener('close', () => (underWay -= 1))
      setImmediate(() => response.end(`${request.url} `.padEnd(30_000, '.')))
    })
    const paths = Array.from({ length: 300 }, (_, at) => `/${at}`)
    const last = 'GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    const answers = await allOf(client(port, paths.map(get).join('') + last))
    expect(answers.match(/\/\S+ (?=\.)/g)?.map((path) => path.trim())).toEqual([...paths, '/last'])
    expect(most).toBe(1)
  })

  it('begins nothing more for who reads nothing', async () => {
    let begun = 0
    const { port } = await open((_, response) => {
      begun += 1
      response.end(Buffer.alloc(32 * MEGABYTE))
    })
    client(port, get('/').repeat(1000))
    await expect.poll(() => begun).toBe(1)
    const other = client(port, get('/'))
    other.resume()
    await expect.poll(() => other.bytesRead).toBeGreaterThan(32 * MEGABYTE)
    expect(begun).toBe(2)
  })

  it('counts bodies that came while their request waited', async () => {
    const bodies: string[] = []
    const edge = createEdge({
      proxies: 0,
      uploads: new Set(),
      isSignedIn: () => Promise.resolve(false),
      deliver: () => undefined,
      payload: async (request, response) => {
        bodies.push(await readBody(request))
        response.end('taken')
      },
      onError: () => undefined,
    })
    const { port } = await open((request, response) => edge.payload(request, response))
    const tooMuch = `"${'x'.repeat(20_000)}"`
    const socket = client(
      port,
      get('/api/a') + post('/api/campaigns', '{"a":1}') + post('/api/users/login', tooMuch) + post('/api/b', '{', 7),
    )
    socket.write('"b":2')
    socket.write('}')
    const answers = hear(socket)
    await expect.poll(() => answers().match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 413', 'HTTP/1.1 200'])
    expect(bodies).toEqual(['', '{"a":1}', '{"b":2}'])
  })

  it('closes the connection that has most waiting when there are too many, and lets others go on', async () => {
    const held: (() => void)[] = []
    const { port, closed } = await open((_, response) => void held.push(() => response.end('done')), { connections: 20 })
    const few = client(port, get('/').repeat(5))
    await expect.poll(() => held.length).toBe(1)
    client(port, get('/').repeat(100))
    await expect.poll(() => closed.length).toBe(1)
    const answers = hear(few)
    await expect
      .poll(() => {
        for (const answer of held.splice(0)) answer()
        return answers().match(/done/g)?.length
      })
      .toBe(5)
  })

  it('keeps a bounded number of bytes for who reads nothing, and breaks off those of the network that has most', async () => {
    const answer = Buffer.alloc(32 * MEGABYTE)
    const { port, closed } = await open((_, response) => response.end(answer), { unread: 100 * MEGABYTE })
    const slow = client(port, get('/'), '127.0.0.2')
    for (let one = 0; one < 6; one += 1) client(port, get('/'))
    await expect.poll(() => closed.length).toBeGreaterThan(0)
    expect(closed).not.toContain('127.0.0.2')
    slow.resume()
    await expect.poll(() => slow.bytesRead).toBeGreaterThan(answer.length)
  })

  it('closes on who takes nothing of an answer for too long, and on nobody whose answer takes long to make', async () => {
    let finish: (() => void) | undefined
    const { port, closed } = await open(
      ({ url }, response) => {
        if (url === '/long') finish = () => response.end('made')
        else response.end(Buffer.alloc(32 * MEGABYTE))
      },
      { sendMs: 500 },
    )
    const patient = client(port, get('/long'), '127.0.0.2')
    await expect.poll(() => finish).toBeDefined()
    client(port, get('/'))
    await expect.poll(() => closed).toEqual(['127.0.0.1'])
    const text = hear(patient)
    finish?.()
    await expect.poll(text).toContain('made')
  })

  it('waits for the head of a request, but not for ever', async () => {
    const { port } = await open((_, response) => response.end(), { headMs: 100 })
    expect(await allOf(client(port, 'GET / HTTP/1.1\r\nHost: x\r\n'))).toMatch(/^HTTP\/1.1 408 /)
  })
})
