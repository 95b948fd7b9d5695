import { iconPath } from './icons.ts'

/** Strokes of icons, as a share of their size. */
const STROKE = 0.085

/** Where an icon stands and in which colour. Lengths in user units, x from the left. */
export interface IconPlace {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly stroke: string
  /** Drawn for what is read from right to left. */
  readonly flip: boolean
}

/** An icon as an element of the SVG subset. */
export function iconMarkup(name: string, { x, y, size, stroke, flip }: IconPlace): string {
  return `<path d="${iconPath(name, x, y, size, flip)}" fill="none" stroke="${stroke}" stroke-width="${size * STROKE}"/>`
}
