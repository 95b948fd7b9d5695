import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cmykTiff } from '../../../src/drawing/press/cmyk-tiff.ts'
import { colourProfile, srgbProfile } from '../../../src/drawing/profiles/colour-profile.ts'
import { pressPixels } from '../../../src/drawing/pdf/ink/press-inks.ts'
import { fogra39 } from '../../../src/drawing/press/press-condition.ts'
import { inflateSync } from 'node:zlib'

// What sharp does with inks is described nowhere. Each test holds one thing that print relies on, and says what would come out wrong.

/** Four pixels: no ink, a solid of each of two, and a mix. */
const inks = [0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 255, 40, 30, 20, 10]

const fileOf = (): Uint8Array => {
  const { file, pixels } = cmykTiff(4, 1)
  pixels.set(inks)
  return file
}
const asInk = (bytes: Uint8Array) => sharp(bytes).pipelineColourspace('cmyk').toColourspace('cmyk')

describe('sharp', () => {
  it('takes a TIFF of inks for what it is, and hands the same inks out again', async () => {
    const { data, info } = await asInk(fileOf()).raw().toBuffer({ resolveWithObject: true })
    expect(info.channels, 'sharp takes a TIFF of CMYK for something else: photos would be printed in light').toBe(4)
    expect([...data], 'sharp converts inks that it was only to hand over: a stated CMYK would be another').toEqual(inks)
  })

  it('stores inks in a JPEG as their negative, and says that they are inks', async () => {
    const jpeg = await asInk(fileOf()).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()
    expect((await sharp(jpeg).metadata()).space).toBe('cmyk')
    expect(
      adobeOf(jpeg),
      'sharp packs inks without the mark of Adobe: drawPixels() says in each PDF that they are stored as their negative, and photos would come out inverted',
    ).toBeDefined()
    const back = await asInk(jpeg).raw().toBuffer()
    const off = Math.max(...inks.map((ink, at) => Math.abs(ink - (back[at] ?? 0))))
    expect(off, 'sharp reads back other inks than it has packed').toBeLessThan(12)
  })

  it('converts light to the inks of a profile, once, without a second profile of its own', async () => {
    const profile = colourProfile(fogra39, () => Promise.reject(new Error('nothing is read')))
    const [white, black, red] = await Promise.all(
      [
        [255, 255, 255],
        [0, 0, 0],
        [255, 0, 0],
      ].map((rgb) => pressPixels(Uint8Array.from(rgb), 1, 1, { profile, inkLimit: 400 })),
    )
    expect([...(white ?? [])], 'sharp prints ink on white paper').toEqual([0, 0, 0, 0])
    expect(sum(black), 'sharp makes hardly any ink of black: it converts to something else than the profile says').toBeGreaterThan(2 * 255)
    const [cyan = 255, magenta = 0, yellow = 0] = red ?? []
    expect(cyan, 'sharp puts cyan into red').toBeLessThan(30)
    expect(Math.min(magenta, yellow), 'sharp makes no solid red of magenta and yellow').toBeGreaterThan(200)
  })

  it('tags a picture with a profile of sRGB that can be read out again', async () => {
    const profile = inflateSync(await srgbProfile())
    expect(profile.subarray(36, 40).toString('latin1'), 'what sharp tags pictures with is no ICC profile').toBe('acsp')
    expect(profile.subarray(16, 20).toString('latin1'), 'sharp tags pictures with a profile of another space than RGB').toBe('RGB ')
  })
})

const sum = (values: Iterable<number> | undefined): number => [...(values ?? [])].reduce((all, one) => all + one, 0)

/** The segment of a JPEG (APP14) in which Adobe says that inks are stored as their negative. */
function adobeOf(jpeg: Uint8Array): number | undefined {
  const at = Buffer.from(jpeg).indexOf(Buffer.from('Adobe', 'latin1'))
  return at === -1 ? undefined : at
}
