import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Rendered } from '../../../src/channels/contract/channel.ts'
import { channelNamed } from '../../../src/channels/registry.ts'
import { ImageError } from '../../../src/drawing/errors/image-error.ts'
import { trimmed } from '../../drawing/pdf-tools.ts'
import { fixtureFiles } from '../../fixtures/images.ts'
import { restaurantDocument, snapshotOf } from '../../fixtures/index.ts'

const [WIDTH, HEIGHT] = [1200, 900]
/** The brand's paper, as red, green and blue. */
const PAPER = [0xfb, 0xf6, 0xea]

/** A photo whose left half lets through so much of what is beneath (0–1), with green where nobody looks. */
async function photo(alpha: number): Promise<Uint8Array> {
  const right = { input: { create: { width: 600, height: HEIGHT, channels: 4, background: '#2040c0' } }, left: 600, top: 0 } as const
  const left = { r: 0, g: 255, b: 0, alpha }
  const whole = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 4, background: left } })
  return (alpha === 0 ? whole.composite([right]) : whole).png().toBuffer()
}

async function made(channel: string, size: string, formats: string[], bytes: Uint8Array): Promise<Rendered[]> {
  const files = new Map([...fixtureFiles, ['images/park.svg', { type: 'image/png', width: WIDTH, height: HEIGHT, bytes }]])
  const { snapshot, sources } = await snapshotOf(restaurantDocument(), { files })
  const touchpoint = snapshot.touchpoints.find((one) => one.channel === channel)
  const module = channelNamed(channel)
  if (!touchpoint || !module) throw new Error(`the fixture has no ${channel}`)
  return module.render(module.compose(snapshot, touchpoint, 'bg'), { size, formats }, sources)
}

/** The colour at a place, given as shares of width and height. */
async function colourAt({ bytes, type }: Rendered, x: number, y: number): Promise<number[]> {
  const { data, info } =
    type === 'application/pdf'
      ? await trimmed(bytes).then(({ data, width, height }) => ({ data, info: { width, height, channels: 3 } }))
      : await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  return [...data.subarray(at, at + info.channels)]
}

describe('A photo with holes', () => {
  it.each([
    ['web-banner', '1080x1080', ['png', 'webp', 'jpg'], 0.04, 0.3],
    ['web-banner', '300x1050', ['png', 'webp'], 0.1, 0.2],
    ['facebook-post', '1080x1080', ['jpg'], 0.1, 0.5],
    ['email', '', ['jpg', 'jpg@small'], 0.1, 0.8],
    ['flyer', 'a5', ['pdf'], 0.03, 0.25],
  ] as const)('stands on the brand’s paper: %s %s', async (channel, size, formats, x, y) => {
    const outputs = await made(channel, size, [...formats], await photo(0))
    expect(outputs.map(({ format }) => format)).toEqual(formats)
    for (const output of outputs) {
      const colour = await colourAt(output, x, y)
      expect(colour.length, `${output.format} lets through what is beneath it`).toBe(3)
      colour.forEach((value, part) =>
        expect(Math.abs(value - (PAPER[part] ?? 0)), `${output.format}: ${colour.join(' ')}`).toBeLessThan(
          output.type === 'application/pdf' ? 12 : 8,
        ),
      )
    }
  })

  it('is refused by who draws where nothing of it is seen', async () => {
    const clear = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer()
    for (const [channel, size, format] of [
      ['web-banner', '300x250', 'png'],
      ['facebook-post', '1080x1080', 'jpg'],
      ['flyer', 'a5', 'pdf'],
    ] as const)
      await expect(made(channel, size, [format], clear), channel).rejects.toThrow(ImageError)
  })
})
