import { DrawingError } from '../svg-tree.ts'

/** Ink in percent: cyan, magenta, yellow, black. */
export type Cmyk = readonly [number, number, number, number]

const names: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' }

/** A colour as #rrggbb in lower case, or undefined for `none`. */
export function hexOf(colour: string): string | undefined {
  const text = colour.trim().toLowerCase()
  if (text === 'none' || text === 'transparent') return undefined
  const hex = (names[text] ?? text).replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/, '#$1$1$2$2$3$3')
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new DrawingError(`"${colour}" is not a colour that is drawn here: write it like #8a1c2b`)
  return hex
}

const round = (value: number): number => Math.round(value * 100) / 100

/**
 * The ink of a colour: the brand's exact values where it has stated them. Greys are black ink alone, so that small type is one plate;
 * other colours are converted by arithmetic, without a profile: near enough for a proof.
 */
export function inkOf(hex: string, exact: ReadonlyMap<string, Cmyk>): Cmyk {
  const stated = exact.get(hex)
  if (stated !== undefined) return stated
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const light = Math.max(r, g, b)
  if (light === 0) return [0, 0, 0, 100]
  const share = (value: number): number => round(((light - value) / light) * 100)
  return [share(r), share(g), share(b), round((1 - light) * 100)]
}
