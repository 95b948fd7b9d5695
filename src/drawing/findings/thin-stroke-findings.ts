import { type Finding, finding } from '../../content/findings/index.ts'
import {
  type Box,
  definitionOf,
  type Definitions,
  type Drawing,
  initialStyle,
  type Matrix,
  multiply,
  type Node,
  type Shape,
  standApart,
  type Style,
  styleOf,
} from '../shapes/index.ts'
import { FAINT, inkOf, type StatedInks, isPixels, type ReadyImage } from '../pdf/ink/index.ts'
import type { VectorMark } from '../svg/index.ts'
import { hexOf } from '../colour/index.ts'

const MM_PER_POINT = 25.4 / 72
/** Thinnest line that a press holds in one ink, and one that several plates have to meet for or that is left out of its ground, in pt: what checks of files ask for. */
const ONE_PLATE = 0.25
const SEVERAL_PLATES = 0.5
/** Of a line as thin as it may be, after scaling. */
const ROUNDING = 0.99

interface Thin {
  /** Of the line and of what it may be, in mm. */
  readonly width: number
  readonly least: number
  readonly paint: string
  readonly box: Box
}

const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

/** How thin a paint may be drawn, in mm. White, and what is hardly there, is left out of what lies beneath. */
function leastOf(paint: string, definitions: Definitions, inks: StatedInks): number {
  const hex = definitionOf(paint, definitions) === undefined ? hexOf(paint) : undefined
  const plates = hex === undefined ? 0 : inkOf(hex, inks).filter((percent) => percent >= FAINT).length
  return (plates === 1 ? ONE_PLATE : SEVERAL_PLATES) * MM_PER_POINT
}

/** A line around an area of its own colour only makes that larger. */
const isSeen = ({ stroke, strokeWidth, strokeOpacity, opacity, fill, fillOpacity }: Style): boolean =>
  stroke !== 'none' && strokeWidth > 0 && strokeOpacity * opacity > 0 && !(stroke === fill && fillOpacity > 0)

function thinIn(nodes: readonly Node[], parent: Style, { definitions }: VectorMark, box: Box, inks: StatedInks): Thin[] {
  return nodes.flatMap((node): Thin[] => {
    if (node.kind !== 'shape' || standApart.has(node.name)) return []
    const style = styleOf(node, parent)
    const width = style.strokeWidth * scaleOf(style.matrix)
    const inner = thinIn(node.children, style, { root: node, view: box, definitions }, box, inks)
    if (node.name === 'g' || node.name === 'svg' || !isSeen(style)) return inner
    const least = leastOf(style.stroke, definitions, inks)
    return width < least * ROUNDING ? [{ width, least, paint: style.stroke, box }, ...inner] : inner
  })
}

/** The thin lines of a drawing that is placed, in mm of the page. */
function thinOf({ box, content }: ReadyImage, matrix: Matrix, inks: StatedInks): Thin[] {
  if (isPixels(content)) return []
  const { root, view } = content
  const scale = Math.min(box.width / view.width, box.height / view.height)
  const placed = initialStyle(multiply(matrix, [scale, 0, 0, scale, 0, 0]))
  return thinIn(root.children, styleOf(root, placed), content, box, inks)
}

function placesOf(nodes: readonly Node[], parent: Style): { shape: Shape; matrix: Matrix }[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'shape' || standApart.has(node.name)) return []
    const style = styleOf(node, parent)
    return node.name === 'image' ? [{ shape: node, matrix: style.matrix }] : placesOf(node.children, style)
  })
}

/**
 * Lines in logos and other drawings that are thinner than a press holds, once for each drawing, where they are thinnest. Lines alone are looked
 * at: an area may be as thin, but nobody states its width.
 */
export function thinStrokeFindings(pages: readonly Drawing[], images: ReadonlyMap<Shape, ReadyImage>, inks: StatedInks): Finding[] {
  const thinnest = new Map<string, Thin>()
  for (const { shape, matrix } of pages.flatMap(({ root }) => placesOf([root], initialStyle([1, 0, 0, 1, 0, 0])))) {
    const ready = images.get(shape)
    if (ready === undefined) continue
    for (const thin of thinOf(ready, matrix, inks)) {
      const known = thinnest.get(ready.sha256)
      if (known === undefined || thin.width / thin.least < known.width / known.least) thinnest.set(ready.sha256, thin)
    }
  }
  return [...thinnest.values()].map(thinStrokeFinding)
}

const lineWidth = (mm: number): string => `${mm.toFixed(3)} mm (${(mm / MM_PER_POINT).toFixed(2)} pt)`

function thinStrokeFinding({ width, least, paint, box }: Thin): Finding {
  const times = (Math.ceil((least / width) * 10) / 10).toFixed(1)
  return finding('thin-lines', {
    place: 'brand.logos',
    message: `A drawing that is ${box.width.toFixed(1)} mm wide here, a logo or a map, has lines of ${lineWidth(width)} in ${paint}: a press breaks them or loses them. Draw them ${times} times as thick, upload a simpler drawing for small sizes, or choose a larger size.`,
    expected: `${lineWidth(least)} at least`,
    actual: lineWidth(width),
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
  })
}
