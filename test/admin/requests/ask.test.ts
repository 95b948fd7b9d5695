import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { ask, post } from '../../../src/admin/requests/ask.ts'
import { previewLines } from '../../../src/admin/preview/preview-lines.ts'
import { askForPrints, exportEdition } from '../../../src/admin/print/print-news.ts'
import { askForNews } from '../../../src/admin/requests/release-news.ts'

let server: Server
afterEach(() => new Promise((closed) => server.close(closed)))

/** A server on loopback. */
async function serving(answer: RequestListener): Promise<string> {
  server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const answering = (status: number, body: string) =>
  serving((_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body))

describe('what the admin asks the server', () => {
  it('is answered in JSON', async () => {
    expect(await ask(await answering(200, '{"number":3}'))).toEqual({ number: 3 })
  })

  it.each([
    [400, '{"message":"copies: Use a whole number."}', 'copies: Use a whole number.'],
    [403, '{"errors":[{"message":"You are not allowed to perform this action."}]}', 'You are not allowed to perform this action.'],
    [502, '<html>Bad gateway</html>', 'The server answered 502.'],
    [500, '{"errors":[]}', 'The server answered 500.'],
    [500, 'null', 'The server answered 500.'],
  ])('is refused with the server’s own words, where it has any: %i %s', async (status, body, words) => {
    await expect(ask(await answering(status, body))).rejects.toThrow(words)
  })

  it('says that nobody answers, and not in a browser’s words', async () => {
    const address = await answering(200, '{}')
    await new Promise((closed) => server.close(closed))
    await expect(ask(address)).rejects.toThrow('The server could not be reached. Try again.')
  })

  it('that is given up is no failure of the server', async () => {
    const address = await serving(() => undefined)
    const asked = new AbortController()
    const answer = ask(address, { signal: asked.signal })
    asked.abort()
    await expect(answer).rejects.toThrow(/abort/i)
    server.closeAllConnections()
  })

  it('is posted as JSON', async () => {
    const address = await serving((request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () =>
        response.end(JSON.stringify({ sent: JSON.parse(Buffer.concat(pieces).toString()) as unknown, ...request.headers })),
      )
    })
    expect(await post(address, { quantity: null })).toMatchObject({ sent: { quantity: null }, 'content-type': 'application/json' })
  })
})

describe('news of a campaign', () => {
  const rest = (origin: string) => (name: string, path: string) => `${origin}/${name}${path}`

  it('are its releases, the newest first, and what keeps its draft from being published', async () => {
    const origin = await serving(({ url = '' }, response) => {
      const { pathname, searchParams } = new URL(url, 'http://localhost')
      const isOurs = searchParams.get('where[campaign][equals]') === 'summer & more' && searchParams.get('sort') === '-number'
      response.end(JSON.stringify(pathname === '/releases' && isOurs ? { docs: [{ number: 2 }] } : { problems: [{ path: pathname }] }))
    })
    const news = await askForNews(rest(origin), 'id', 'summer & more', new AbortController().signal)
    expect(news).toEqual({ releases: [{ number: 2 }], problems: [{ path: '/campaigns/id/problems' }] })
  })

  it('are not half: where one question is refused, none is answered', async () => {
    const origin = await serving(({ url = '' }, response) => response.writeHead(url.startsWith('/printRuns') ? 403 : 200).end('{}'))
    await expect(askForPrints(rest(origin), 'id', 'summer', new AbortController().signal)).rejects.toThrow('The server answered 403.')
  })

  it('say why an edition was not exported', async () => {
    const origin = await answering(409, '{"message":"Release 3 is no longer live."}')
    const order = { phase: 'live', touchpoint: 'flyer', locale: 'bg', size: 'a5', quantity: 10, note: '' }
    await expect(exportEdition(rest(origin), 'id', order)).rejects.toThrow('Release 3 is no longer live.')
  })
})

describe('the lines of a preview', () => {
  const linesOf = async (address: string) => {
    const lines: unknown[] = []
    for await (const line of previewLines(address, { draw: [] }, new AbortController().signal)) lines.push(line)
    return lines
  }

  it('come whole, wherever the network has cut them, also within a letter', async () => {
    const lines = [
      { kind: 'problems', problems: [] },
      { kind: 'failed', message: 'Лято — 夏' },
    ]
    const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    const address = await serving((_, response) => {
      const next = (at: number): void => {
        if (at >= bytes.length) return void response.end()
        response.write(bytes.subarray(at, at + 3), () => setImmediate(next, at + 3))
      }
      next(0)
    })
    expect(await linesOf(address)).toEqual(lines)
  })

  it('do not come where the server refuses, which is said', async () => {
    await expect(linesOf(await answering(429, '{"message":"Eight previews of yours wait already."}'))).rejects.toThrow('Eight previews')
  })
})
