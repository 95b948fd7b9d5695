import { lightOf } from './colour.ts'

/** WCAG 2.2 AA for text of any size: large type may have less, and is not given less here. */
export const READABLE = 4.5

/** How much light each level of a channel gives, 0–1. */
export const lightOfLevel: readonly number[] = Array.from({ length: 256 }, (_, level) => {
  const value = level / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})

/** How much of the light that is seen is red, green and blue. */
export const lightShares = [0.2126, 0.7152, 0.0722] as const

/** Relative luminance by WCAG 2.2, from 0 to 1, of the three levels of sRGB that begin at an index. */
export function luminanceAt(levels: ArrayLike<number>, at = 0): number {
  return lightShares.reduce((light, share, channel) => light + share * (lightOfLevel[levels[at + channel] ?? 0] ?? 0), 0)
}

/** Relative luminance of a colour (#rrggbb) by WCAG 2.2: from 0 to 1. */
export function luminance(hex: string): number {
  return luminanceAt(lightOf(hex))
}

/** Contrast of two relative luminances by WCAG 2.2: from 1 to 21. */
export function contrastOfLight(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Contrast of two colours (#rrggbb) by WCAG 2.2: from 1 to 21. */
export function contrast(a: string, b: string): number {
  return contrastOfLight(luminance(a), luminance(b))
}
