import { contrastOfLight, lightOfLevel, lightShares, luminance, READABLE } from '../contrast.ts'
import { lightOf } from '../shapes/colour.ts'

/** Opacities are tried in steps of this. */
export const OPACITY_STEP = 0.01
const STEPS = Math.round(1 / OPACITY_STEP)

/** A little more than what is asked: painting rounds every channel, and another density smooths the same photo to other pixels. */
const AIM = READABLE * 1.02

/** Pixels with four channels, the last one straight alpha. */
export type Pixels = Uint8Array

/**
 * The least opacity, in steps of `OPACITY_STEP`, at which every one of the pixels under a scrim reads with every one of the text colours: the
 * worst pixel decides, never an average. 0 where none is needed; 1 where no less is enough, or not even that. What is clear shows white.
 * @param colour of the scrim, and `fills` those of the texts, as #rrggbb
 */
export function leastOpacity(pixels: Pixels, colour: string, fills: readonly string[]): number {
  const lights = fills.map(luminance)
  const count = pixels.length / 4
  let step = 0
  let seen = seenThrough(colour, 0)
  let passed = 0
  let at = 0
  // A pixel that fails raises the opacity and is looked at again; all of them have to pass one after another with the same one.
  while (passed < count && step < STEPS) {
    const ground = seen(pixels, at * 4)
    if (lights.every((light) => contrastOfLight(light, ground) >= AIM)) {
      passed += 1
      at = (at + 1) % count
    } else {
      step += 1
      passed = 0
      seen = seenThrough(colour, step * OPACITY_STEP)
    }
  }
  return Math.round(step * OPACITY_STEP * 100) / 100
}

/** The lowest contrast of a text colour with any of the pixels. */
export function worstContrast(pixels: Pixels, fill: string): number {
  const light = luminance(fill)
  const seen = seenThrough(fill, 0)
  let worst = Infinity
  for (let from = 0; from < pixels.length; from += 4) worst = Math.min(worst, contrastOfLight(light, seen(pixels, from)))
  return worst
}

/** Tells the relative luminance of the pixel at an offset, seen through a colour of some opacity. */
function seenThrough(colour: string, opacity: number): (pixels: Pixels, from: number) => number {
  const tables = lightOf(colour).map((over, channel) =>
    Float64Array.from(
      { length: 256 },
      (_, under) => (lightShares[channel] ?? 0) * (lightOfLevel[Math.round(under + (over - under) * opacity)] ?? 0),
    ),
  )
  const [red, green, blue] = tables
  return (pixels, from) => {
    const alpha = pixels[from + 3] ?? 255
    const level = (channel: number): number => Math.round(((pixels[from + channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255)
    return (red?.[level(0)] ?? 0) + (green?.[level(1)] ?? 0) + (blue?.[level(2)] ?? 0)
  }
}
