import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkFont } from '../../src/drawing/fonts/check-font.ts'
import { checkImage } from '../../src/drawing/images/check-image.ts'
import { FontError } from '../../src/drawing/errors/font-error.ts'
import { ImageError } from '../../src/drawing/errors/image-error.ts'
import { rasterise, readBuiltin } from '../../src/drawing/index.ts'
import { curves, hostileSvgs, svg } from '../fixtures/svgs.ts'
import { drawn } from './sample.ts'

const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#336699' } })
const clear = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 100, b: 0, alpha: 0 } } })
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function animated(): Promise<Uint8Array> {
  const frames = Buffer.concat([Buffer.alloc(20 * 20 * 3, 10), Buffer.alloc(20 * 20 * 3, 200)])
  return sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .webp()
    .toBuffer()
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.byteLength)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG with the mark of an animation behind a note of so many bytes. */
async function animatedPng(note: number): Promise<Uint8Array> {
  const still = await photo(20, 20).png().toBuffer()
  const marks = [chunk('tEXt', Buffer.alloc(note, 'a')), chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))]
  return Buffer.concat([still.subarray(0, 33), ...marks, still.subarray(33)])
}

/** A picture of the AVIF family whose container names another main brand. */
const brandedAs = (brand: string, avif: Buffer): Uint8Array => Buffer.concat([avif.subarray(0, 8), Buffer.from(brand), avif.subarray(12)])

describe('An uploaded picture', () => {
  it('tells its type and the size it is seen in', async () => {
    const turned = await photo(40, 20)
      .jpeg()
      .withExif({ IFD0: { Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(await checkImage(turned)).toEqual({ type: 'image/jpeg', width: 20, height: 40 })
    expect(await checkImage(await photo(40, 20).avif().toBuffer())).toEqual({ type: 'image/avif', width: 40, height: 20 })
    expect(await checkImage(bytes('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><path d="M0 0h30v10z"/></svg>'))).toEqual(
      {
        type: 'image/svg+xml',
        width: 30,
        height: 10,
      },
    )
  })

  it('may be clear nearly all over: a small thing on a large sheet is seen', async () => {
    const dot = { input: { create: { width: 3, height: 3, channels: 4, background: '#ff0000' } }, left: 900, top: 900 } as const
    expect(await checkImage(await clear(2000, 1500).composite([dot]).png().toBuffer())).toMatchObject({ width: 2000, height: 1500 })
  })

  it.each([
    ['is no picture', () => Promise.resolve(bytes('hello'))],
    ['is empty', () => Promise.resolve(new Uint8Array())],
    ['has arrived in part', async () => (await photo(400, 300).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 90_000)],
    ['has more than 50 megapixels', () => photo(8000, 6400).png().toBuffer()],
    ['moves', animated],
    ['is transparent all over', () => clear(300, 200).png().toBuffer()],
    ['is a drawing of nothing', () => Promise.resolve(bytes('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"/>'))],
  ])('is refused when it %s, with what to do', async (_, make) => {
    await expect(checkImage(await make())).rejects.toThrow(ImageError)
  })

  it.each([
    ['PNG, wherever its mark stands', () => animatedPng(10_000)],
    ['WebP', animated],
    ['AVIF', async () => brandedAs('avis', await photo(20, 20).avif().toBuffer())],
  ])('is refused when it moves: %s', async (_, make) => {
    await expect(checkImage(await make())).rejects.toThrow('The image is animated')
  })

  it('is taken when a still PNG says "acTL" in its notes or pixels', async () => {
    const still = await photo(20, 20).png().toBuffer()
    const note = chunk('tEXt', Buffer.from('Comment\0about acTL'))
    expect(await checkImage(Buffer.concat([still.subarray(0, 33), note, still.subarray(33)]))).toMatchObject({ type: 'image/png' })
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

describe('An SVG', () => {
  const laughs = Array.from({ length: 40 }, (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`).join('')

  it.each(hostileSvgs)('is refused with %s', async (_, source) => {
    await expect(checkImage(bytes(source))).rejects.toThrow(ImageError)
  })

  it.each([
    ['ten megabytes of paths', curves(100, 100_000), /has 11 MB; at most 5/],
    ['more paths than are drawn quickly', curves(40, 50_000), /characters of paths; at most 1,000,000/],
    ['one endless path', curves(1, 200_000), /One path of this SVG has 200,0\d\d characters; at most 100,000/],
    ['more shapes than are drawn quickly', '<g/>'.repeat(30_000), /draws 30,001 shapes; at most 20,000/],
    ['shapes that use each other', `<rect id="a0" width="1" height="1"/>${laughs}<use href="#a40"/>`, /draws billions of shapes/],
    ['groups inside groups', `${'<g>'.repeat(300_000)}${'</g>'.repeat(300_000)}`, /more than 100 deep/],
  ])('is refused without drawing it, with what to do: %s', async (_, inside, message) => {
    await expect(checkImage(bytes(svg(inside)))).rejects.toThrow(message)
  })

  it('of a detailed crest, with a photo and gradients inside, is taken', async () => {
    const inside = (await photo(60, 40).jpeg().toBuffer()).toString('base64')
    const image = `<image href="data:image/jpeg;base64,${inside}" width="30" height="20"/>`
    const gradient = '<linearGradient id="g"><stop stop-color="#a00"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>'
    const detailed = svg(`${gradient}${image}<g>${curves(2_000, 120)}</g>`)
    expect(await checkImage(bytes(detailed))).toEqual({ type: 'image/svg+xml', width: 80, height: 40 })
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
