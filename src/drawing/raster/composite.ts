import type { PartPixels } from './paint-drawing.ts'
import type { RawImage } from '../images/index.ts'

/**
 * Lays parts of pixels (four channels, colours multiplied by alpha) upon a picture. Text covers little of it, so what is empty is skipped:
 * this takes a sixth of the time of `sharp.composite`, which visits every pixel.
 * @returns a new picture with the channels of the one beneath
 */
export function composite(under: RawImage, parts: readonly PartPixels[]): RawImage {
  const data = new Uint8Array(under.data)
  const lay = under.channels === 3 ? layUponOpaque : layUponClear
  for (const part of parts) lay(data, under.width, part)
  return { ...under, data }
}

/** One number for each pixel: an empty one is 0, whatever the order of bytes. */
function wordsOf(over: Uint8Array): Uint32Array {
  const aligned = over.byteOffset % 4 === 0 ? over : new Uint8Array(over)
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4)
}

/** A colour under one that hides all but `left` (of 255) of it, in whole numbers: divided by 255 and rounded. */
function mixed(under: number, over: number, left: number): number {
  const share = under * left + 128
  return over + ((share + (share >> 8)) >> 8)
}

function layUponOpaque(data: Uint8Array, across: number, { x, y, width, height, data: over }: PartPixels): void {
  const words = wordsOf(over)
  for (let row = 0, pixel = 0; row < height; row += 1) {
    for (let to = ((y + row) * across + x) * 3, end = pixel + width; pixel < end; pixel += 1, to += 3) {
      if (words[pixel] === 0) continue
      const from = pixel * 4
      const left = 255 - (over[from + 3] ?? 0)
      data[to] = mixed(data[to] ?? 0, over[from] ?? 0, left)
      data[to + 1] = mixed(data[to + 1] ?? 0, over[from + 1] ?? 0, left)
      data[to + 2] = mixed(data[to + 2] ?? 0, over[from + 2] ?? 0, left)
    }
  }
}

function layUponClear(data: Uint8Array, across: number, { x, y, width, height, data: over }: PartPixels): void {
  for (let row = 0, from = 0; row < height; row += 1) {
    for (let to = ((y + row) * across + x) * 4, end = from + width * 4; from < end; from += 4, to += 4) {
      const alpha = over[from + 3] ?? 0
      if (alpha === 0) continue
      const left = ((255 - alpha) * (data[to + 3] ?? 0)) / 255
      const whole = alpha + left
      for (let channel = 0; channel < 3; channel += 1) {
        data[to + channel] = Math.min(255, Math.round(((over[from + channel] ?? 0) * 255 + (data[to + channel] ?? 0) * left) / whole))
      }
      data[to + 3] = Math.round(whole)
    }
  }
}
