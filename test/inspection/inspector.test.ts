import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { ImageError } from '../../src/drawing/errors/image-error.ts'
import { createInspector } from '../../src/inspection/inspector.ts'
import { svg } from '../fixtures/svgs.ts'

const folder = mkdtempSync(join(tmpdir(), 'leitmotif-inspector-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** An inspector whose process does this with what it is asked. */
function inspectorThat(answers: string) {
  const file = join(folder, `${Buffer.from(answers).toString('hex').slice(0, 60)}.mjs`)
  writeFileSync(file, `let asked = 0; process.on('message', ({ bytes }) => { asked += 1; ${answers} })`)
  return createInspector(file)
}
const some = (text = 'a') => new TextEncoder().encode(text)
const facts = `facts: { type: 'image/png', width: asked, height: process.pid }`

describe('Pictures are looked into in a process of their own', () => {
  const inspector = createInspector()
  afterAll(() => inspector.end())

  it('which tells what they are, whatever came before them', async () => {
    const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#123' } })
      .png()
      .toBuffer()
    const drawing = some(svg('<rect width="9" height="9"/>'))
    const [first, second, third] = await Promise.allSettled([png, some('no picture'), drawing].map((bytes) => inspector.look(bytes)))
    expect(first).toEqual({ status: 'fulfilled', value: { type: 'image/png', width: 30, height: 20 } })
    expect(second).toMatchObject({ status: 'rejected', reason: expect.any(ImageError) as unknown })
    expect(third).toEqual({ status: 'fulfilled', value: { type: 'image/svg+xml', width: 80, height: 40 } })
  })

  it.each([
    ['time', "process.send({ tooMuch: 'time' })", /more than 10 seconds to open\. Save a photo/],
    ['memory', "process.send({ tooMuch: 'memory' })", /more than 1\.3 GB of memory to open\. Save a photo/],
    ['the process along', 'process.exit(1)', /broke on it\. Save a photo/],
  ])('which is ended, and another started, for what takes too much: %s', async (_, does, said) => {
    const watched = inspectorThat(`if (asked === 1 && bytes.length === 1) { ${does} } else process.send({ ${facts}, inMemory: 1 })`)
    await expect(watched.look(some())).rejects.toThrow(said)
    expect(await watched.look(some('other'))).toMatchObject({ width: 1 })
    watched.end()
  })

  it('which is not asked again for what it refused', async () => {
    const watched = inspectorThat(`process.send({ refused: 'No. ' + asked, inMemory: 1 })`)
    await expect(watched.look(some())).rejects.toThrow('No. 1')
    await expect(watched.look(some())).rejects.toThrow('No. 1')
    await expect(watched.look(some('other'))).rejects.toThrow('No. 2')
    watched.end()
  })

  it('which serves several pictures, until it has much in memory', async () => {
    const watched = inspectorThat(`process.send({ ${facts}, inMemory: asked === 2 ? 1e9 : 1 })`)
    const [one, two, three] = [await watched.look(some()), await watched.look(some()), await watched.look(some())]
    expect([one.width, two.width, three.width]).toEqual([1, 2, 1])
    watched.end()
  })

  it('which knows no secret of the server', async () => {
    process.env.PAYLOAD_SECRET_OF_A_TEST = 'secret'
    const watched = inspectorThat(`process.send({ refused: Object.keys(process.env).join(' '), inMemory: 1 })`)
    await expect(watched.look(some())).rejects.toThrow(/^(?!.*SECRET).*PATH/s)
    delete process.env.PAYLOAD_SECRET_OF_A_TEST
    watched.end()
  })

  it('which is said to be missing where it was not built, with what to do', async () => {
    await expect(createInspector(join(folder, 'none.js')).look(some())).rejects.toThrow(/there is no .*none\.js.*withLeitmotif\(\)/s)
  })
})
