import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkFont, checkImage, FontError, ImageError, rasterise, readBuiltin } from '../../src/drawing/index.ts'
import { drawn } from './sample.ts'

const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#336699' } })
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function animated(): Promise<Uint8Array> {
  const frames = Buffer.concat([Buffer.alloc(20 * 20 * 3, 10), Buffer.alloc(20 * 20 * 3, 200)])
  return sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .webp()
    .toBuffer()
}

describe('An uploaded picture', () => {
  it('tells its type and the size it is seen in', async () => {
    const turned = await photo(40, 20)
      .jpeg()
      .withExif({ IFD0: { Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(await checkImage(turned)).toEqual({ type: 'image/jpeg', width: 20, height: 40 })
    expect(await checkImage(await photo(40, 20).avif().toBuffer())).toEqual({ type: 'image/avif', width: 40, height: 20 })
    expect(await checkImage(bytes('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"/>'))).toEqual({
      type: 'image/svg+xml',
      width: 30,
      height: 10,
    })
  })

  it.each([
    ['is no picture', () => Promise.resolve(bytes('hello'))],
    ['is empty', () => Promise.resolve(new Uint8Array())],
    ['has arrived in part', async () => (await photo(400, 300).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 90_000)],
    ['has more than 50 megapixels', () => photo(8000, 6400).png().toBuffer()],
    ['moves', animated],
  ])('is refused when it %s, with what to do', async (_, make) => {
    await expect(checkImage(await make())).rejects.toThrow(ImageError)
  })

  it('keeps its focal point in every crop', async () => {
    const red = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#ff0000' } })
      .png()
      .toBuffer()
    const source = await photo(400, 100)
      .composite([{ input: red, left: 340, top: 30 }])
      .png()
      .toBuffer()
    const sha256 = createHash('sha256').update(source).digest('hex')
    const drawing = drawn(
      'en',
      '0 0 50 50',
      () => `<image href="sha256:${sha256}" x="0" y="0" width="50" height="50" focal="0.9 0.5" fit="cover"/>`,
    )
    const { data, channels } = await rasterise(drawing, { width: 50, height: 50, read: () => Promise.resolve(source) })
    const reds = Array.from({ length: 2500 }, (_, at) => data[at * channels] ?? 0).filter((value) => value > 200).length
    expect(reds).toBeGreaterThan(300)
  })
})

describe('An uploaded font', () => {
  it('is named by its type', () => {
    expect(checkFont(readBuiltin('Alegreya')[0]?.bytes ?? new Uint8Array())).toEqual({ type: 'font/ttf' })
  })

  it.each([
    ['is no font', bytes('hello, this is no font')],
    ['is a web font', bytes('wOF2 and more')],
    ['has arrived in part', readBuiltin('Alegreya')[0]?.bytes.subarray(0, 20_000) ?? new Uint8Array()],
  ])('is refused when it %s', (_, font) => {
    expect(() => checkFont(font)).toThrow(FontError)
  })
})
