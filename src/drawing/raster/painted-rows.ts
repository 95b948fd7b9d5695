import type { PlacedImage } from '../crop-once.ts'
import type { Box, Node, Shape } from '../drawing.ts'
import { multiply, type Matrix } from '../shapes/matrix.ts'
import { boundsOf } from '../shapes/segments.ts'
import { outlineOf } from '../shapes/shape-outline.ts'
import { styleOf, type Style } from '../shapes/style.ts'
import { glyphInk, glyphMatrix } from './paint-text.ts'
import { isPainted } from './painted.ts'

/** Rows of a picture, in px: `count` of them from `top` on. */
export interface Rows {
  readonly top: number
  readonly count: number
}

/** px that smoothing may take up beyond an outline. */
const EDGE = 2

/** Where a box comes to lie from top to bottom. */
function span({ x, y, width, height }: Box, [, b, , d, , f]: Matrix, around = 0): readonly [number, number] {
  const ends = [x, x + width].flatMap((across) => [y, y + height].map((down) => b * across + d * down + f))
  return [Math.min(...ends) - around, Math.max(...ends) + around]
}

/** How far a line reaches from its outline, at most, in px: half its width, and more at sharp corners. */
function reachOf({ stroke, strokeWidth, miterLimit, matrix: [a, b, c, d] }: Style): number {
  return stroke === 'none' ? 0 : (strokeWidth / 2) * Math.max(miterLimit, 2) * Math.max(Math.hypot(a, b), Math.hypot(c, d))
}

/** The rows that a tree paints upon, never fewer: texts cover a part of a picture, and what is empty need not be painted, read or laid upon anything. */
export function paintedRows(nodes: readonly Node[], parent: Style, images: ReadonlyMap<Shape, PlacedImage>, height: number): Rows {
  let [top, bottom] = [height, 0]
  const add = ([from, to]: readonly [number, number]): void => {
    top = Math.min(top, from)
    bottom = Math.max(bottom, to)
  }
  const visit = (node: Node, around: Style): void => {
    if (node.kind === 'text') {
      const { lines, strikes } = node.text
      for (const run of lines.flat()) {
        glyphInk(run).forEach(({ box, place }) => add(span(box, multiply(around.matrix, glyphMatrix(run, place)))))
      }
      for (const strike of strikes) add(span(strike, around.matrix))
      return
    }
    const style = styleOf(node, around)
    if (node.name === 'g' || node.name === 'svg') for (const child of node.children.filter(isPainted)) visit(child, style)
    else if (node.name === 'image') {
      const placed = images.get(node)
      if (placed !== undefined) add(span(placed.box, style.matrix))
    } else add(span(boundsOf(outlineOf(node)), style.matrix, reachOf(style)))
  }
  for (const node of nodes.filter(isPainted)) visit(node, parent)
  const from = Math.max(0, Math.floor(top) - EDGE)
  return { top: Math.min(from, height - 1), count: Math.max(1, Math.min(height, Math.ceil(bottom) + EDGE) - from) }
}
