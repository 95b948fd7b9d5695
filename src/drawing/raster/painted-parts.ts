import type { PlacedImage } from '../images/index.ts'
import { boundsOf, type Box, type Matrix, multiply, type Node, outlineOf, type Shape, type Style, styleOf } from '../shapes/index.ts'
import { glyphInk, glyphMatrix } from './paint-text.ts'
import { isPainted } from './painted.ts'
import { greatestOf, leastOf } from '../../content/text/index.ts'

/** A rectangle of a picture, in whole px. */
export type PixelBox = Box

/** px that smoothing may take up beyond an outline. */
const EDGE = 2

/** Ends of something, in px. */
interface Span {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where a box comes to lie. */
function span({ x, y, width, height }: Box, [a, b, c, d, e, f]: Matrix, around = 0): Span {
  const corners = [x, x + width].flatMap((across) => [y, y + height].map((down) => [across, down] as const))
  const across = corners.map(([right, down]) => a * right + c * down + e)
  const down = corners.map(([right, below]) => b * right + d * below + f)
  return {
    left: leastOf(across) - around,
    right: greatestOf(across) + around,
    top: leastOf(down) - around,
    bottom: greatestOf(down) + around,
  }
}

/** How far a line reaches from its outline, at most, in px: half its width, and more at sharp corners. */
function reachOf({ stroke, strokeWidth, miterLimit, matrix: [a, b, c, d] }: Style): number {
  return stroke === 'none' ? 0 : (strokeWidth / 2) * Math.max(miterLimit, 2) * Math.max(Math.hypot(a, b), Math.hypot(c, d))
}

function spansOf(nodes: readonly Node[], around: Style, images: ReadonlyMap<Shape, PlacedImage>): Span[] {
  return nodes.filter(isPainted).flatMap((node): Span[] => {
    if (node.kind === 'text') {
      const { lines, strikes } = node.text
      const glyphs = lines
        .flat()
        .flatMap((run) => glyphInk(run).map(({ box, place }) => span(box, multiply(around.matrix, glyphMatrix(run, place)))))
      return [...glyphs, ...strikes.map((strike) => span(strike, around.matrix))]
    }
    const style = styleOf(node, around)
    if (node.name === 'g' || node.name === 'svg') return spansOf(node.children, style, images)
    if (node.name !== 'image') return [span(boundsOf(outlineOf(node)), style.matrix, reachOf(style))]
    const placed = images.get(node)
    return placed === undefined ? [] : [span(placed.box, style.matrix)]
  })
}

/** A part of a picture, and what is to be painted there. */
export interface PaintedPart {
  readonly part: PixelBox
  readonly nodes: readonly Node[]
}

/**
 * The parts of a picture that a tree paints upon, from top to bottom, no two of which share a row; never less than it paints. Texts cover a
 * part of a picture, and what is empty need not be painted, read or laid upon anything.
 */
export function paintedParts(
  nodes: readonly Node[],
  parent: Style,
  images: ReadonlyMap<Shape, PlacedImage>,
  { width, height }: { readonly width: number; readonly height: number },
): PaintedPart[] {
  const inWholePx = ({ left, right, top, bottom }: Span): Span => ({
    left: Math.max(0, Math.floor(left) - EDGE),
    right: Math.min(width, Math.ceil(right) + EDGE),
    top: Math.max(0, Math.floor(top) - EDGE),
    bottom: Math.min(height, Math.ceil(bottom) + EDGE),
  })
  const spans = nodes.map((node) =>
    spansOf([node], parent, images)
      .map(inWholePx)
      .filter(({ left, right, top, bottom }) => left < right && top < bottom),
  )
  const bands: Span[] = []
  for (const next of spans.flat().toSorted((one, other) => one.top - other.top)) {
    const last = bands.at(-1)
    if (last === undefined || next.top >= last.bottom) bands.push(next)
    else bands[bands.length - 1] = both(last, next)
  }
  return bands.map(({ left, right, top, bottom }) => ({
    part: { x: left, y: top, width: right - left, height: bottom - top },
    nodes: nodes.filter((_, at) => spans[at]?.some((span) => span.top < bottom && top < span.bottom)),
  }))
}

const both = (one: Span, other: Span): Span => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
})
