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

/** Red, green and blue of #rrggbb, 0–255. */
export const lightOf = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]

/** Further apart, red, green and blue are seen as a hue. */
const NEUTRAL = 10
/** Full black ink alone on coated paper is as dark as this grey of a screen (L* 16): what is darker there cannot be darker in one ink. */
const DARKEST = 0x29

/** Greys and blacks as black ink alone, so that small type stands on one plate; undefined for colours. */
export function blackAlone(hex: string): Cmyk | undefined {
  const light = lightOf(hex)
  if (Math.max(...light) - Math.min(...light) > NEUTRAL) return undefined
  const grey = (light[0] + light[1] + light[2]) / 3
  return [0, 0, 0, Math.round(Math.min(1, (255 - grey) / (255 - DARKEST)) * 100)]
}
