import sharp, { type Sharp } from 'sharp'
import { palettePng, type PaletteOptions } from './palette-png.ts'
import type { RawImage } from '../images/index.ts'

export type ImageFormat = 'png' | 'webp' | 'jpeg' | 'avif'

/** One way to encode a picture. */
export interface Way {
  /** Weight that pictures with photos come out at, relative to the format's first way: what is far too heavy is not tried. */
  readonly usually: number
  /** @param exact colours (#rrggbb) that a palette keeps as they are */
  encode(image: RawImage, exact: readonly string[]): Promise<Uint8Array>
}

const encoding =
  (settings: (image: Sharp) => Sharp): Way['encode'] =>
  ({ data, width, height, channels }) =>
    settings(sharp(data, { raw: { width, height, channels } })).toBuffer()

/** Below this many px the sharper, slower way to store colour (three times the time) is not felt. */
const SMALL = 100_000

/** Effort 2 takes half the time of sharp's default 4 for 4 % more bytes. */
const webp = (quality: number, usually: number, smartSubsample: boolean): Way => ({
  usually,
  encode: encoding((image) => image.webp({ quality, effort: 2, smartSubsample })),
})

/**
 * Full colour keeps coloured letters sharp; it is given up before quality falls to where photos show blocks. A table of codes made for each
 * picture would take two and a half times the time for 3 % fewer bytes.
 */
const jpeg = (quality: number, usually: number, chromaSubsampling: '4:4:4' | '4:2:0'): Way => ({
  usually,
  encode: encoding((image) => image.flatten({ background: '#ffffff' }).jpeg({ quality, chromaSubsampling, optimiseCoding: false })),
})

/** Above this many px photos take up most of a picture, and AVIF needs no care for small letters. */
const LARGE = 700_000

/**
 * Effort 1 takes a sixteenth of the time of sharp's default 4 for 18 % more bytes. Effort 0 takes a third of that, and small letters suffer:
 * there is noise around them at 300×250, not at 1080×1080. Tuned for structure it takes four fifths of the time of sharp's default, and is as
 * good for its weight (34.8 dB in 9.3 KB beside 34.6 dB in 9.8 KB at 300×250; 37.0 dB in 99 KB beside 36.2 dB in 102 KB at 1080×1080).
 */
const avif = (quality: number, usually: number, effort: 0 | 1): Way => ({
  usually,
  encode: encoding((image) => image.avif({ quality, effort, chromaSubsampling: '4:4:4', tune: 'ssim' })),
})

/** Nothing is lost. Level 2 takes two thirds of the time of level 9, for 3 to 14 % more bytes. */
const whole = (usually: number, compressionLevel: number): Way => ({
  usually,
  encode: encoding((image) => image.png({ compressionLevel })),
})

const palette = (usually: number, options: PaletteOptions): Way => ({
  usually,
  encode: (image, exact) => palettePng(image, options, exact),
})

/**
 * Whether the way for a picture is first looked for on its ground. A PNG of a photo is some times too heavy in full colour, and
 * reducing colours takes long; what loses quality bit by bit is mostly light enough at once.
 */
export const asksBackground = (format: ImageFormat, pixels: number): boolean => format === 'png' && pixels >= SMALL

/**
 * The ways of a format, best and heaviest first.
 * The figures behind them were measured on banners of 300×250 to 1080×1080 px; weights are medians of photos under text.
 */
export function waysOf(format: ImageFormat, pixels: number): readonly Way[] {
  const smart = pixels < SMALL
  const effort = pixels > LARGE ? 0 : 1
  switch (format) {
    case 'webp':
      return [
        webp(82, 1, smart),
        webp(74, 0.87, smart),
        webp(66, 0.8, smart),
        webp(56, 0.72, smart),
        webp(46, 0.65, smart),
        webp(36, 0.55, smart),
        webp(26, 0.45, smart),
      ]
    case 'jpeg':
      return [
        jpeg(86, 1, '4:4:4'),
        jpeg(78, 0.8, '4:4:4'),
        jpeg(70, 0.68, '4:4:4'),
        jpeg(70, 0.53, '4:2:0'),
        jpeg(58, 0.43, '4:2:0'),
        jpeg(46, 0.35, '4:2:0'),
        jpeg(34, 0.29, '4:2:0'),
        jpeg(24, 0.22, '4:2:0'),
      ]
    case 'avif':
      return [
        avif(52, 1, effort),
        avif(46, 0.8, effort),
        avif(40, 0.65, effort),
        avif(34, 0.5, effort),
        avif(27, 0.38, effort),
        avif(20, 0.29, effort),
      ]
    case 'png':
      return [
        whole(1, 2),
        whole(0.93, 9),
        palette(0.3, { quality: 100, dither: 0.6 }),
        palette(0.22, { quality: 20, dither: 0.8 }),
        palette(0.17, { quality: 5, dither: 1 }),
        palette(0.11, { quality: 1, dither: 1 }),
      ]
  }
}
