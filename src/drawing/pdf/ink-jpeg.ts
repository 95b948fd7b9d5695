import sharp from 'sharp'
import { cmykTiff } from './cmyk-tiff.ts'
import { limitPixels, mostInk } from './ink-limit.ts'

/**
 * Percent of ink that is kept free below the limit at first, and that each further try keeps free. At quality 90 grainy photos came out 4 to
 * 8 above what was meant, so that one try mostly does.
 */
const STEP = 9
const TRIES = 3

/**
 * Packs pixels of ink (four bytes each; 255 is a solid) as JPEG within `limit` percent. A photo's compression wavers around what was meant,
 * more so where it is grainy: what comes out is measured, and thinned further where it has to be.
 */
export async function inkJpeg(pixels: Uint8Array, width: number, height: number, limit: number, quality: number): Promise<Uint8Array> {
  const inked = (bytes: Uint8Array) => sharp(bytes).pipelineColourspace('cmyk').toColourspace('cmyk')
  for (let tried = 1; ; tried += 1) {
    limitPixels(pixels, limit - tried * STEP)
    const jpeg = await inked(cmykTiff(pixels, width, height))
      .jpeg({ quality, chromaSubsampling: '4:4:4' })
      .toBuffer()
    if (tried === TRIES || mostInk(await inked(jpeg).raw().toBuffer()) <= limit) return jpeg
  }
}
