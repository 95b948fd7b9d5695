import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { curves, hostileSvgs, svg } from '../fixtures/svgs.ts'
import { startHost, type Host } from './a-host.ts'
import { complaintsOf, upload } from './authoring.ts'

describe('uploading pictures', () => {
  let host: Host
  let editor: string
  beforeAll(async () => {
    host = await startHost()
    editor = await host.account('editor')
  })
  afterAll(() => host.stop())

  const put = (file: { name: string; type: string; bytes: Uint8Array | string }, fields: object = { alt: 'Something' }) =>
    upload(host, 'pictures', file, { ...fields }, editor)
  const stored = () => {
    const folder = join(host.folder, 'data', 'media')
    return existsSync(folder) ? readdirSync(folder) : []
  }

  it('takes a photo, in the sizes that the admin shows, pinned by the hash of its bytes', async () => {
    const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#8a1c2b' } })
      .jpeg()
      .toBuffer()
    const { status, body } = await put({ name: 'terrace.jpg', type: 'image/jpeg', bytes })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ width: 1600, height: 900, mimeType: 'image/jpeg' })
    const { docs } = await host.payload.find({
      collection: 'pictures',
      where: { filename: { equals: 'terrace.jpg' } },
      showHiddenFields: true,
    })
    expect(docs[0]).toMatchObject({ sha256: hashOfBytes(bytes) })
  })

  it('takes an SVG as it is, without other sizes', async () => {
    const { status, body } = await put({
      name: 'logo.svg',
      type: 'image/svg+xml',
      bytes: svg(
        '<g id="a"><path d="M0 0H80V40Z" fill="url(#g)"/></g><defs><linearGradient id="g"><stop stop-color="#000"/></linearGradient></defs>',
      ),
    })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(stored().filter((name) => name.startsWith('logo'))).toEqual(['logo.svg'])
  })

  it('wants to know what a picture shows', async () => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const { status, body } = await put({ name: 'mute.png', type: 'image/png', bytes }, {})
    expect(status).toBe(400)
    expect(Object.keys(complaintsOf(body))).toEqual(['alt'])
  })

  it.each(hostileSvgs)('refuses an SVG with %s', async (_what, bytes) => {
    const { status } = await put({ name: 'hostile.svg', type: 'image/svg+xml', bytes })
    expect(status).toBe(400)
    expect(stored().filter((name) => name.startsWith('hostile'))).toEqual([])
  })

  it('refuses an SVG whose groups go deeper than anything draws, and says so', async () => {
    const deep = (depth: number) => svg(`${'<g>'.repeat(depth)}<path d="M0 0h9v9z"/>${'</g>'.repeat(depth)}`)
    for (const depth of [3_000, 6_000, 100_000]) {
      const { status, body } = await put({ name: 'deep.svg', type: 'image/svg+xml', bytes: deep(depth) })
      expect(status, String(depth)).toBe(400)
      expect(JSON.stringify(body), String(depth)).toMatch(/more than 100 deep/)
    }
    expect((await put({ name: 'grouped.svg', type: 'image/svg+xml', bytes: deep(50) })).status).toBe(201)
  })

  it('refuses ten megabytes of paths before anything draws them, and says so', async () => {
    const { status, body } = await put({ name: 'heavy.svg', type: 'image/svg+xml', bytes: svg(curves(100, 100_000)) })
    expect(status).toBe(400)
    expect(complaintsOf(body).file).toContain('has 11 MB; at most 5 are taken')
    expect(stored().filter((name) => name.startsWith('heavy'))).toEqual([])
  })

  it('refuses a hostile SVG under another name and type', async () => {
    for (const [name, type] of [
      ['hostile.png', 'image/png'],
      ['hostile.svg', 'text/plain'],
      ['hostile', 'application/octet-stream'],
      ['hostile.xml', 'application/xml'],
    ] as const) {
      expect((await put({ name, type, bytes: svg('<script>alert(1)</script>') })).status, name).toBe(400)
    }
    expect(stored().filter((name) => name.startsWith('hostile'))).toEqual([])
  })

  it('refuses what is no picture, is cut off, or is too large to draw, and says why', async () => {
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#345' } })
      .jpeg()
      .toBuffer()
    const large = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#345' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    for (const [name, bytes, why] of [
      ['text.jpg', Buffer.from('not a picture'), /not a picture.*Choose a JPEG/],
      ['cut.jpg', photo.subarray(0, photo.length / 2), /damaged or incomplete/],
      ['large.png', large, /81 megapixels/],
    ] as const) {
      const { status, body } = await put({ name, type: name.endsWith('png') ? 'image/png' : 'image/jpeg', bytes })
      expect(status, name).toBe(400)
      expect(JSON.stringify(body), name).toMatch(why)
    }
    expect(stored().filter((name) => /^(text|cut|large)/.test(name))).toEqual([])
  })

  it('fetches nothing from its neighbours when a request names an address', async () => {
    let asked = 0
    const neighbour = createServer((_request, response) => {
      asked += 1
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(svg(''))
    }).listen(0, '127.0.0.1')
    await once(neighbour, 'listening')
    const url = `http://127.0.0.1:${(neighbour.address() as AddressInfo).port}/x.svg`
    const publisher = await host.account('publisher')
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const { body } = await put({ name: 'copied.png', type: 'image/png', bytes: png })
    const { id } = body.doc as { id: string }
    const form = new FormData()
    form.append('_payload', JSON.stringify({ alt: 'x', filename: 'x.svg', url }))
    const named = { alt: 'x', filename: 'x.svg', url }
    for (const [path, asked] of [
      ...['/pictures', '/fonts', '/colour-profiles', `/pictures/${id}/duplicate`].map((each) => [each, { json: named }] as const),
      ['/pictures', { form }],
      ['/pictures', { json: { ...named, url: '/api/users/me' } }],
      ['/pictures?uploadEdits[crop][x]=1', { json: named }],
    ] as const) {
      const { status, body: said } = await host.rest('POST', path, { as: publisher, ...asked })
      expect(status, path).toBe(400)
      expect(JSON.stringify(said), path).toMatch(/Send the file itself/)
    }
    expect((await host.rest('POST', `/pictures/${id}/duplicate`, { as: publisher, json: {} })).status).toBe(200)
    const overGraphQL = { user: { id: 1, collection: 'users', role: 'admin' } as never, req: { payloadAPI: 'GraphQL' as const } }
    await expect(
      host.payload.duplicate({ collection: 'pictures', id, data: named, overrideAccess: false, ...overGraphQL }),
    ).rejects.toThrow(/Copy a file over REST/)
    expect((await host.rest('GET', `/pictures/paste-url?src=${url}`, { as: publisher })).status).toBe(400)
    expect((await host.rest('GET', `/fonts/paste-url?src=${url}`, { as: publisher })).status).toBe(400)
    neighbour.close()
    expect(asked).toBe(0)
  })
})
