import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBuiltin } from '../../src/drawing/index.ts'
import { startHost, type Host } from './a-host.ts'
import { complaintsOf, upload } from './authoring.ts'

const require = createRequire(import.meta.url)
const heebo = readFileSync(require.resolve('@expo-google-fonts/heebo/400Regular/Heebo_400Regular.ttf'))

describe('uploading fonts', () => {
  let host: Host
  let publisher: string
  beforeAll(async () => {
    host = await startHost()
    publisher = await host.account('publisher')
  })
  afterAll(() => host.stop())

  const put = (name: string, bytes: Uint8Array) =>
    upload(host, 'fonts', { name, type: 'font/ttf', bytes }, { family: 'House', weight: 400, licence: 'OFL' }, publisher)

  it('says which letters of the hub’s languages a font lacks, by name', async () => {
    const { status, body } = await put('heebo.ttf', heebo)
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ lacks: 'Azerbaijani (az) lacks ə Ə.\nNot made for Bulgarian (bg).' })
  })

  it('says nothing of a font that has them all', async () => {
    const { body } = await put('noto.ttf', readBuiltin('Noto Sans')[0]?.bytes ?? new Uint8Array())
    expect(body.doc).toMatchObject({ lacks: '' })
  })

  it('refuses a file that is none, with what to do', async () => {
    const { status, body } = await put('house.ttf', new TextEncoder().encode('wOF2 and more'))
    expect(status).toBe(400)
    expect(complaintsOf(body).file).toContain('Upload the TTF or OTF file')
  })
})
