/** A colour on screen and, where the brand stated it, in ink: percent of cyan, magenta, yellow, black. */
export interface Colour {
  readonly srgb: string
  readonly cmyk?: readonly [number, number, number, number] | undefined
}

const channelsOf = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
const hexOf = (channels: readonly number[]): string =>
  `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
const between = (from: number, to: number, share: number): number => from + (to - from) * share

/** Mixes `share` (0–1) of `other` into `colour`; in ink too when both state their ink. */
export function mix(colour: Colour, other: Colour, share: number): Colour {
  const target = channelsOf(other.srgb)
  const srgb = hexOf(channelsOf(colour.srgb).map((value, index) => between(value, target[index] ?? value, share)))
  if (colour.cmyk === undefined || other.cmyk === undefined) return { srgb }
  const [c, m, y, k] = colour.cmyk
  const [c2, m2, y2, k2] = other.cmyk
  return { srgb, cmyk: [between(c, c2, share), between(m, m2, share), between(y, y2, share), between(k, k2, share)] }
}
