import { lightOf } from './shapes/colour.ts'

/** WCAG 2.2 AA for text of any size: large type may have less, and is not given less here. */
export const READABLE = 4.5

/** How much light each level of a channel gives, 0–1. */
export const lightOfLevel: readonly number[] = Array.from({ length: 256 }, (_, level) => {
  const value = level / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})

/** How much of the light that is seen is red, green and blue. */
export const lightShares = [0.2126, 0.7152, 0.0722] as const

/** Relative luminance of a colour (#rrggbb) by WCAG 2.2: from 0 to 1. */
export function luminance(hex: string): number {
  const [red, green, blue] = lightOf(hex).map((level) => lightOfLevel[level] ?? 0)
  return lightShares[0] * (red ?? 0) + lightShares[1] * (green ?? 0) + lightShares[2] * (blue ?? 0)
}

/** Contrast of two relative luminances by WCAG 2.2: from 1 to 21. */
export function contrastOfLight(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Contrast of two colours (#rrggbb) by WCAG 2.2: from 1 to 21. */
export function contrast(a: string, b: string): number {
  return contrastOfLight(luminance(a), luminance(b))
}
