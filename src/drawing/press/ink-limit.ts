import type { Cmyk } from './ink.ts'

/** How much of the room on its plate black fills at most: near a solid each percent of it darkens the more, and shadows would run together. */
const FILLED = 0.6

/**
 * Brings ink within a limit: cyan, magenta and yellow are thinned in proportion, which keeps their hue, and black takes over a part of
 * the darkness that this costs. `total` and the inks share one scale, on which `full` is a solid.
 */
function thinned(c: number, m: number, y: number, k: number, limit: number, full: number): [number, number, number, number] {
  const colours = c + m + y
  const excess = colours + k - limit
  if (excess <= 0) return [c, m, y, k]
  // Three colours together are about as dark as one black: a third of what goes comes back as black, as far as there is room on its plate.
  const more = Math.min((full - k) * FILLED, excess / 2)
  const share = Math.max(0, limit - k - more) / colours
  return [c * share, m * share, y * share, k + more]
}

/** Total ink of a colour in percent. */
export const totalInk = (ink: Cmyk): number => ink[0] + ink[1] + ink[2] + ink[3]

/** A colour within `limit` percent of ink. */
export function limitedInk([c, m, y, k]: Cmyk, limit: number): Cmyk {
  const [cyan, magenta, yellow, black] = thinned(c, m, y, k, limit, 100)
  return [cyan, magenta, yellow, black]
}

/** Thins pixels (four bytes each: cyan, magenta, yellow, black; 255 is a solid) in place, so that none has more than `limit` percent of ink. */
export function limitPixels(pixels: Uint8Array, limit: number): void {
  const most = Math.floor((limit / 100) * 255)
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [c, m, y, k] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0, pixels[at + 3] ?? 0]
    if (c + m + y + k <= most) continue
    const [cyan, magenta, yellow, black] = thinned(c, m, y, k, most, 255)
    pixels[at] = Math.floor(cyan)
    pixels[at + 1] = Math.floor(magenta)
    pixels[at + 2] = Math.floor(yellow)
    pixels[at + 3] = Math.floor(black)
  }
}

/** How many pixels have more than `limit` percent of ink. */
export function totalsAbove(pixels: Uint8Array, limit: number): number {
  const most = (limit / 100) * 255
  let count = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    if ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) + (pixels[at + 3] ?? 0) > most) count += 1
  }
  return count
}

/** The most ink on any of the pixels, in percent. */
export function mostInk(pixels: Uint8Array): number {
  let most = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    most = Math.max(most, (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) + (pixels[at + 3] ?? 0))
  }
  return (most / 255) * 100
}
