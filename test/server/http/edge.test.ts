import { createHash } from 'node:crypto'
import { createServer, request as send, type IncomingMessage, type RequestOptions, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import fc from 'fast-check'
import { clientAddress, networkOf } from '../../../src/delivery/limits/client-address.ts'
import { createEdge, type EdgeOptions } from '../../../src/server/http/edge.ts'
import { tooMuchJson } from '../../../src/server/http/json-shape.ts'
import { rateLimit } from '../../../src/delivery/limits/rate-limit.ts'
import { unreadable } from '../../../src/server/http/unreadable.ts'

const MEGABYTE = 1_000_000

describe('what stands between the world and the hub', () => {
  let server: Server | undefined
  let reached: string[] = []
  afterEach(async () => {
    server?.closeAllConnections()
    await new Promise((resolve) => server?.close(resolve))
    reached = []
  })

  /** Behind the edge: Payload's part reads the body and says its length. */
  async function start(options: Partial<EdgeOptions> = {}): Promise<number> {
    const edge = createEdge({
      proxies: 0,
      uploads: new Set(['pictures']),
      isSignedIn: ({ headers }) => Promise.resolve(headers.authorization === 'JWT good'),
      deliver: (_, response) => void response.end(),
      payload: async (request, response) => {
        reached.push(request.url ?? '')
        let bytes = 0
        try {
          for await (const chunk of request) bytes += (chunk as Buffer).length
        } catch {
          // Broken off: nobody is there any more to be answered.
          return response.destroy()
        }
        response.end(JSON.stringify({ bytes, from: request.headers['x-forwarded-for'] }))
      },
      onError: () => undefined,
      ...options,
    })
    server = createServer((request, response) => {
      if (!edge.admits(request, response)) return
      return request.url?.startsWith('/v1') ? edge.delivery(request, response) : edge.payload(request, response)
    })
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }

  interface Answer {
    readonly status: number
    readonly body: Record<string, unknown>
  }
  const ask = (port: number, options: RequestOptions, chunks: readonly (string | Buffer)[] = []): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = send({ port, host: '127.0.0.1', method: 'POST', ...options }, (answer: IncomingMessage) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          resolve({ status: answer.statusCode ?? 0, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} })
        })
      })
      outgoing.on('error', reject)
      for (const chunk of chunks) outgoing.write(chunk)
      outgoing.end()
    })
  const json = (more: Record<string, string> = {}) => ({ 'content-type': 'application/json', ...more })

  it.each([
    ['/api/users/login', 16_000],
    ['/api/users/forgot-password', 16_000],
    ['/api/graphql', 100_000],
    ['/api/campaigns', 4 * MEGABYTE],
    ['/admin/collections/campaigns/1', 4 * MEGABYTE],
  ])('%s takes %i bytes and not one more, whether they are announced or come in chunks', async (path, limit) => {
    const port = await start()
    const most = Buffer.alloc(limit, ' ')
    expect(await ask(port, { path, headers: json({ 'content-length': String(limit) }) }, [most])).toMatchObject({
      status: 200,
      body: { bytes: limit },
    })
    expect(await ask(port, { path, headers: json() }, [most.subarray(1), ' '])).toMatchObject({ status: 200, body: { bytes: limit } })
    reached = []
    const refused = { status: 413, body: { title: 'The body is too large', limit, detail: expect.stringContaining(`${limit / 1000} KB`) } }
    expect(await ask(port, { path, headers: json({ 'content-length': String(limit + 1) }) }, [most, ' '])).toMatchObject(refused)
    expect(await ask(port, { path, headers: json() }, [most, ' '])).toMatchObject(refused)
    expect(reached).toEqual([])
  })

  it('passes files on for who is signed in, and to collections of files alone', async () => {
    const port = await start()
    const file = Buffer.alloc(6 * MEGABYTE)
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    const signed = { ...form, authorization: 'JWT good' }
    expect(await ask(port, { path: '/api/pictures', headers: signed }, [file])).toMatchObject({ status: 200, body: { bytes: file.length } })
    expect((await ask(port, { path: '/api/pictures', headers: form }, [file.subarray(0, 1000)])).status).toBe(401)
    expect((await ask(port, { path: '/api/campaigns', headers: signed }, [file])).status).toBe(413)
    expect((await ask(port, { path: '/api/pictures', headers: { ...json(), authorization: 'JWT good' } }, [file])).status).toBe(413)
    expect((await ask(port, { path: '/api/pictures', headers: { ...signed, 'content-length': String(52 * MEGABYTE) } })).status).toBe(413)
    expect(reached).toEqual(['/api/pictures'])
  })

  it('reads no document of more values or levels than any has', async () => {
    const port = await start()
    const many = `[${Array.from({ length: 210_000 }, () => '{}').join(',')}]`
    for (const body of [many, '['.repeat(101) + ']'.repeat(101)])
      expect(await ask(port, { path: '/api/campaigns', headers: json() }, [body])).toMatchObject({ status: 413 })
    expect(reached).toEqual([])
  })

  it('passes on what came, in whatever pieces', async () => {
    const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const port = await start({
      payload: async (request, response) => {
        const parts: Buffer[] = []
        for await (const chunk of request) parts.push(chunk as Buffer)
        response.end(JSON.stringify({ hash: hashOf(Buffer.concat(parts)) }))
      },
    })
    const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 3000 }), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(pieces, async (chunks) => {
        const parts = chunks.map((chunk) => Buffer.from(chunk))
        const sent = Buffer.concat(parts)
        const answer = await ask(port, { path: '/api/x', headers: { 'content-type': 'text/plain' } }, parts)
        expect(answer).toMatchObject({ status: 200, body: { hash: hashOf(sent) } })
      }),
      { numRuns: 30 },
    )
  })

  /** The start of a body whose rest does not come, and what is answered to it. */
  function halfBody(port: number, path: string, length: number, sent: string, more = 'Content-Type: application/json'): Promise<string> {
    const socket: Socket = connect({ port, host: '127.0.0.1' })
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\nContent-Length: ${length}\r\n\r\n${sent}`)
    return new Promise((resolve) => {
      let text = ''
      socket.on('data', (chunk) => (text += chunk.toString()))
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(text))
    })
  }

  it('takes small bodies while large ones do not come to their end', async () => {
    const port = await start({ bodyRoom: 100_000 })
    const halves = Array.from({ length: 4 }, (_, at) => halfBody(port, `/api/campaigns?${at}`, 90_000, ' '.repeat(24_000 + at)))
    await expect.poll(() => new Promise((resolve) => server?.getConnections((_, count) => resolve(count)))).toBe(4)
    for (let time = 0; time < 5; time += 1) {
      const account = { path: '/api/users/login', headers: json() }
      expect(await ask(port, account, [Buffer.alloc(15_000, ' ')])).toMatchObject({ status: 200, body: { bytes: 15_000 } })
    }
    server?.closeAllConnections()
    const answers = await Promise.all(halves)
    // Who had most gave way; the others were not asked.
    const refused = answers.filter((answer) => answer !== '')
    expect(refused).toHaveLength(1)
    expect(answers.at(-1)).toMatch(/^HTTP\/1.1 503 [^]*retry-after: 2[^]*Try again/i)
  })

  it('bounds files that come at once', async () => {
    const port = await start({ fileRoom: 1 * MEGABYTE })
    const form = (at: number) => `Content-Type: multipart/form-data; boundary=x\r\nAuthorization: JWT good\r\nX-At: ${at}`
    const [first] = [1, 2].map((at) => halfBody(port, '/api/pictures', 2 * MEGABYTE, ' '.repeat(MEGABYTE / 2 + 100 / at), form(at)))
    await expect.poll(() => reached.length).toBe(2)
    const signed = { 'content-type': 'multipart/form-data; boundary=x', authorization: 'JWT good' }
    expect(await ask(port, { path: '/api/pictures', headers: signed }, ['--x'])).toMatchObject({ status: 200 })
    server?.closeAllConnections()
    expect(await first).toMatch(/^HTTP\/1.1 503 /)
  })

  describe('with a clock', () => {
    afterEach(() => vi.useRealTimers())
    const file = 'Content-Type: multipart/form-data; boundary=x\r\nAuthorization: JWT good'

    it.each([
      ['a document', '/api/campaigns', undefined],
      ['a sign-in', '/api/users/login', undefined],
      ['a file', '/api/pictures', file],
    ])('waits no longer for the rest of %s that comes too slowly', async (_, path, headers) => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
      const port = await start()
      const answer = halfBody(port, path, 10_000, '{', headers)
      await expect.poll(() => vi.getTimerCount()).toBe(1)
      vi.advanceTimersByTime(60_000)
      expect(await answer).toMatch(/^HTTP\/1.1 408 [^]*Send at least 15 KB in 30 seconds/)
    })

    it('waits for a photo over a slow line as long as it takes', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
      const port = await start()
      let heard = ''
      let line: Socket | undefined
      server?.on('connection', (socket) => (line = socket))
      const length = 20 * 30_000
      const socket = connect({ port, host: '127.0.0.1' })
      socket.on('data', (chunk) => (heard += chunk.toString()))
      socket.write(`POST /api/pictures HTTP/1.1\r\nHost: x\r\n${file}\r\nContent-Length: ${length}\r\n\r\n`)
      await expect.poll(() => reached.length).toBe(1)
      const head = line?.bytesRead ?? 0
      for (let part = 1; part <= 20; part += 1) {
        socket.write(Buffer.alloc(30_000))
        await expect.poll(() => (line?.bytesRead ?? 0) - head).toBe(part * 30_000)
        vi.advanceTimersByTime(30_000)
      }
      await expect.poll(() => heard).toMatch(/^HTTP\/1.1 200 /)
      socket.destroy()
    })
  })

  it('counts brackets and commas of texts as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('[', '{', ',', '"', '\\', 'a') }), (text) => {
        expect(tooMuchJson(Buffer.from(JSON.stringify({ text: text.repeat(200) })))).toBeUndefined()
      }),
    )
  })

  it('lets a person wait for a dozen previews at once, and others for theirs', async () => {
    let answerAll: () => void = () => undefined
    const held = new Promise<void>((resolve) => (answerAll = resolve))
    const port = await start({ payload: (_, response) => void held.then(() => response.end('{}')) })
    const preview = async (as: string) =>
      (await ask(port, { path: '/api/campaigns/1/preview', headers: json({ authorization: as }) }, ['{}'])).status
    let refused = 0
    const asked = async (): Promise<number> => {
      const status = await preview('JWT one')
      if (status === 429) refused += 1
      return status
    }
    const all = Array.from({ length: 40 }, asked)
    // Those that are refused are answered while the others are held.
    await expect.poll(() => refused).toBe(28)
    const other = preview('JWT two')
    answerAll()
    const statuses = await Promise.all(all)
    expect(statuses.filter((status) => status === 200)).toHaveLength(12)
    expect(await other).toBe(200)
    expect(await preview('JWT one')).toBe(200)
  })

  it('draws as many previews as a person can look at', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const port = await start()
    const preview = async (as: string) =>
      (await ask(port, { path: '/api/campaigns/1/preview', headers: json({ authorization: as }) }, ['{}'])).status
    for (let burst = 0; burst < 8; burst += 1) {
      for (let time = 0; time < 30; time += 1) expect(await preview('JWT one')).toBe(200)
      // More within seconds is more than anybody types.
      expect(await preview('JWT one')).toBe(429)
      vi.setSystemTime(Date.now() + 5001)
    }
    expect(await preview('JWT one')).toBe(429)
    expect(await preview('JWT two')).toBe(200)
    vi.useRealTimers()
  })

  it('believes what is said of an address only behind proxies that were named', async () => {
    const told = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' }
    const asked = (proxies: number) => clientAddress({ headers: told, socket: { remoteAddress: '127.0.0.1' } } as never, proxies)
    expect([asked(0), asked(1), asked(2), asked(5)]).toEqual(['127.0.0.1', '198.51.100.7', '203.0.113.9', '203.0.113.9'])
    const port = await start()
    expect((await ask(port, { path: '/api/x', headers: { ...json(), ...told } }, ['{}'])).body.from).toBe('127.0.0.1')
  })

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('counts %s as %s', (address, network) => expect(networkOf(address)).toBe(network))

  it('does not pass on addresses that cannot be read', () => {
    for (const url of ['/api/campaigns/%', '/api/x%E0%A4', '/api/campaigns/%00', '/api/campaigns?where[a][equals]=%00'])
      expect(unreadable(url)).toBeTypeOf('string')
    for (const url of ['/', '/api/x?q=100%', '/api/%D1%85', '/v1/touchpoints/a%20b?x=1#%']) expect(unreadable(url)).toBeUndefined()
  })
})

describe('a limit', () => {
  it('opens again when its time is over, takes back what was nothing, and forgets the key that was asked for longest ago of too many', () => {
    let now = 0
    const limit = rateLimit({ most: 2, perMs: 10_000, keys: 3, now: () => now })
    limit.count('a')
    limit.count('a')
    expect(limit.wait('a')).toBe(10)
    limit.giveBack('a')
    expect(limit.wait('a')).toBe(0)
    limit.count('a')
    now = 9_500
    expect(limit.wait('a')).toBe(1)
    now = 10_000
    expect(limit.wait('a')).toBe(0)
    for (const key of ['b', 'b', 'c', 'c']) limit.count(key)
    // Who goes on asking goes on being counted.
    expect(limit.wait('b')).toBeGreaterThan(0)
    for (const key of ['d', 'e']) limit.count(key)
    expect(limit.wait('c')).toBe(0)
    expect(limit.wait('b')).toBeGreaterThan(0)
  })
})
