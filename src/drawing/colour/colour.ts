import { DrawingError } from '../errors/index.ts'

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
