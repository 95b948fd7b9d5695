import { lightOfLevel } from './contrast.ts'
import { lightOf } from './colour.ts'

const cube = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)

/** CIE L*, 0 for black to 100 for white, and chroma C*ab of #rrggbb, 0 for greys; white is that of sRGB, D65. */
export function lightnessAndChroma(hex: string): { readonly lightness: number; readonly chroma: number } {
  const [red = 0, green = 0, blue = 0] = lightOf(hex).map((level) => lightOfLevel[level] ?? 0)
  const x = cube((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
  const y = cube(0.2126729 * red + 0.7151522 * green + 0.072175 * blue)
  const z = cube((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883)
  return { lightness: 116 * y - 16, chroma: Math.hypot(500 * (x - y), 200 * (y - z)) }
}
