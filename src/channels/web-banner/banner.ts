import { rasterise, type Drawing, type RasterOptions, type RawImage } from '../../drawing/index.ts'
import type { Sources } from '../contract/index.ts'
import type { BannerView } from './compose.ts'

/** A drawn banner, before it is put out in any format. Sizes in px. */
export interface Banner {
  readonly view: BannerView
  readonly drawing: Drawing
  readonly size: string
  readonly width: number
  readonly height: number
  /** A page shows it at its size, so dense screens want twice the pixels; else its pixels are all that is ever wanted. */
  readonly onPages: boolean
  /** How to draw it with `scale` pixels for each px. */
  rasterOptions(scale: number): RasterOptions
  /** Its pixels; drawn once for each scale. */
  pixels(scale: number): Promise<RawImage>
}

/** What a banner is drawn from: see `Banner`. */
export type BannerParts = Pick<Banner, 'view' | 'drawing' | 'size' | 'width' | 'height' | 'onPages'>

export function bannerOf(parts: BannerParts, sources: Sources): Banner {
  const { drawing, width, height } = parts
  const drawn = new Map<number, Promise<RawImage>>()
  const rasterOptions = (scale: number): RasterOptions => ({
    width: width * scale,
    height: height * scale,
    read: (sha256) => sources.read(sha256),
  })
  return {
    ...parts,
    rasterOptions,
    pixels(scale) {
      const pixels = drawn.get(scale) ?? rasterise(drawing, rasterOptions(scale))
      drawn.set(scale, pixels)
      return pixels
    },
  }
}
