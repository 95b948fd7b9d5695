import type { Drawing, Node, SetText, Shape } from '../drawing.ts'
import { imagePlaceOf } from '../image-place.ts'
import { clipOf } from '../shapes/clip.ts'
import { hexOf } from '../shapes/colour.ts'
import { definitionOf, definitionsOf, standApart, type Definitions } from '../shapes/definitions.ts'
import { gradientOf } from '../shapes/gradient.ts'
import { identity } from '../shapes/matrix.ts'
import { boundsOf, mapSegments, rectangle, type Bounds, type Segment } from '../shapes/segments.ts'
import { outlineOf } from '../shapes/shape-outline.ts'
import { initialStyle, styleOf, type Style } from '../shapes/style.ts'
import { elementsOf } from '../shapes/tree.ts'

/** Something that is painted, in the units of its drawing. */
export interface Ground {
  readonly segments: readonly Segment[]
  readonly evenOdd: boolean
  /** All of it lies inside. */
  readonly bounds: Bounds
  /** Within its outline nothing beneath it is seen. */
  readonly hides: boolean
  /** Its colours as #rrggbb; undefined for pictures, which have any. */
  readonly colours: readonly string[] | undefined
}

/** What two rectangles share. */
function shared(a: Bounds, b: Bounds | undefined): Bounds {
  if (b === undefined) return a
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)]
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}

function coloursOf(paint: string, definitions: Definitions): { readonly colours: readonly string[]; readonly opaque: boolean } {
  const gradient = definitionOf(paint, definitions)
  if (gradient === undefined) return { colours: [hexOf(paint) ?? []].flat(), opaque: true }
  const { stops } = gradientOf(gradient)
  return { colours: stops.map(({ hex }) => hex), opaque: stops.every(({ opacity }) => opacity >= 1) }
}

const isPainted = (paint: string): boolean => !['none', 'transparent'].includes(paint.trim())

/** What filling and stroking a shape lays down. */
function paintedBy(shape: Shape, style: Style, clip: Bounds | undefined, definitions: Definitions): Ground[] {
  const grounds: Ground[] = []
  const { evenOdd, matrix } = style
  const segments = mapSegments(outlineOf(shape), matrix)
  if (segments.length === 0) return grounds
  const around = boundsOf(segments)
  if (isPainted(style.fill)) {
    const { colours, opaque } = coloursOf(style.fill, definitions)
    const hides = opaque && clip === undefined && style.opacity * style.fillOpacity >= 1
    grounds.push({ segments, evenOdd, bounds: shared(around, clip), hides, colours })
  }
  if (isPainted(style.stroke)) {
    // Corners reach further than half the line, but seldom further than all of it.
    const edge = style.strokeWidth * Math.hypot(matrix[0], matrix[1])
    const bounds = { x: around.x - edge, y: around.y - edge, width: around.width + 2 * edge, height: around.height + 2 * edge }
    const { colours } = coloursOf(style.stroke, definitions)
    grounds.push({ segments, evenOdd, bounds: shared(bounds, clip), hides: false, colours })
  }
  return grounds
}

/** Goes through a drawing in the order in which it is painted, and shows every text with all that was painted before it, the last one last. */
export function eachText({ root }: Drawing, look: (text: SetText, style: Style, before: readonly Ground[]) => void): void {
  const definitions = definitionsOf(elementsOf(root))
  const before: Ground[] = []
  const visit = (node: Node, parent: Style, around: Bounds | undefined): void => {
    if (node.kind === 'text') {
      look(node.text, parent, before)
      return
    }
    if (standApart.has(node.name)) return
    const style = styleOf(node, parent)
    const value = node.attributes['clip-path']
    const clip = value === undefined ? around : shared(boundsOf(mapSegments(clipOf(value, definitions).segments, style.matrix)), around)
    if (node.name === 'g' || node.name === 'svg') for (const child of node.children) visit(child, style, clip)
    else if (node.name === 'image') {
      const { x, y, width, height } = imagePlaceOf(node)
      const segments = mapSegments(rectangle(x, y, width, height), style.matrix)
      before.push({ segments, evenOdd: false, bounds: shared(boundsOf(segments), clip), hides: false, colours: undefined })
    } else before.push(...paintedBy(node, style, clip, definitions))
  }
  const style = styleOf(root, initialStyle(identity))
  for (const child of root.children) visit(child, style, undefined)
}
