import type { Place } from '../places/index.ts'

/** Sides that a panel may fade out towards, as templates say them. */
export const fadeSides = ['top', 'bottom', 'start', 'end'] as const

/** How a panel fades out: over a length in user units, beyond its place, towards a side of the page. */
export interface Fade {
  readonly length: number
  readonly towards: 'top' | 'bottom' | 'left' | 'right'
}

/** How much a fading panel hides on its way from nothing to all, at even steps: slow at both ends, so that neither is seen as an edge. */
const rise = [0, 0.04, 0.16, 0.34, 0.5, 0.66, 0.84, 0.96, 1]

/** A place with what it fades out over. */
export function faded({ x, y, width, height }: Place, { length, towards }: Fade): Place {
  if (towards === 'top') return { x, y: y - length, width, height: height + length }
  if (towards === 'bottom') return { x, y, width, height: height + length }
  return { x: towards === 'left' ? x - length : x, y, width: width + length, height }
}

/** The gradient of a panel that hides all of its place and fades out beside it; `id` names it in the picture. */
export function fadingFill({ x, y, width, height }: Place, { length, towards }: Fade, fill: string, id: string): string {
  const [x1, y1, x2, y2] = {
    top: [0, y - length, 0, y],
    bottom: [0, y + height + length, 0, y + height],
    left: [x - length, 0, x, 0],
    right: [x + width + length, 0, x + width, 0],
  }[towards]
  const stops = rise.map((opacity, at) => `<stop offset="${at / (rise.length - 1)}" stop-color="${fill}" stop-opacity="${opacity}"/>`)
  const line = `x1="${x1 ?? 0}" y1="${y1 ?? 0}" x2="${x2 ?? 0}" y2="${y2 ?? 0}"`
  return `<defs><linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${line}>${stops.join('')}</linearGradient></defs>`
}
