import { contrastOfLight, lightOf, lightOfLevel, lightShares, luminance, READABLE } from '../colour/index.ts'

/** Opacities are tried in steps of this. */
const OPACITY_STEP = 0.01
const STEPS = Math.round(1 / OPACITY_STEP)

/** A little more than what is asked: painting rounds every channel, and at another density the same photo has other pixels, brighter ones too. */
const AIM = READABLE * 1.05

/** Pixels with four channels, the last one straight alpha. */
export type PhotoPixels = Uint8Array

/**
 * The least opacity, in steps of `OPACITY_STEP`, at which every one of the pixels under a scrim reads with every one of the text colours: the
 * worst pixel decides, never an average. 0 where none is needed; 1 where no less is enough, or not even that. What is clear shows white.
 * @param colour of the scrim, and `fills` those of the texts, as #rrggbb
 */
export function leastOpacity(pixels: PhotoPixels, colour: string, fills: readonly string[]): number {
  const reads = readsWith(fills)
  const count = pixels.length / 4
  let step = 0
  let light = seenThrough(colour, 0)
  let passed = 0
  let at = 0
  // A pixel that fails raises the opacity and is looked at again; all of them have to pass one after another with the same one.
  while (passed < count && step < STEPS) {
    if (reads(lightAt(pixels, at * 4, light))) {
      passed += 1
      at = at + 1 === count ? 0 : at + 1
    } else {
      step += 1
      passed = 0
      light = seenThrough(colour, step * OPACITY_STEP)
    }
  }
  return Math.round(step * OPACITY_STEP * 100) / 100
}

/** The lowest contrast of a text colour with any of the pixels. */
export function worstContrast(pixels: PhotoPixels, fill: string): number {
  const text = luminance(fill)
  const light = seenThrough(fill, 0)
  let worst = Infinity
  for (let from = 0; from < pixels.length; from += 4) worst = Math.min(worst, contrastOfLight(text, lightAt(pixels, from, light)))
  return worst
}

/** Tells whether a ground of some relative luminance is dark enough, or light enough, for each of the text colours. */
function readsWith(fills: readonly string[]): (ground: number) => boolean {
  const bounds = fills.map((fill) => {
    const text = luminance(fill) + 0.05
    return { dark: text / AIM - 0.05, bright: text * AIM - 0.05 }
  })
  return (ground) => {
    for (const { dark, bright } of bounds) if (ground > dark && ground < bright) return false
    return true
  }
}

/** What each level of red, green and blue adds to the relative luminance when it is seen through a colour: three times 256 numbers. */
type Light = Float64Array

function seenThrough(colour: string, opacity: number): Light {
  const over = lightOf(colour)
  return Float64Array.from({ length: 768 }, (_, at) => {
    const [channel, under] = [at >> 8, at & 255]
    return (lightShares[channel] ?? 0) * (lightOfLevel[Math.round(under + ((over[channel] ?? 0) - under) * opacity)] ?? 0)
  })
}

/** The relative luminance of the pixel at an offset. A million are asked for, so nothing is made here. */
function lightAt(pixels: PhotoPixels, from: number, light: Light): number {
  let red = pixels[from] ?? 0
  let green = pixels[from + 1] ?? 0
  let blue = pixels[from + 2] ?? 0
  const alpha = pixels[from + 3] ?? 255
  if (alpha < 255) {
    const page = 255 - alpha
    red = Math.round((red * alpha) / 255 + page)
    green = Math.round((green * alpha) / 255 + page)
    blue = Math.round((blue * alpha) / 255 + page)
  }
  return (light[red] ?? 0) + (light[256 + green] ?? 0) + (light[512 + blue] ?? 0)
}
