import {
  type Bounds,
  boundsOf,
  clipOf,
  definitionOf,
  type Definitions,
  definitionsOf,
  type Drawing,
  elementsOf,
  gradientOf,
  identity,
  imagePlaceOf,
  initialStyle,
  mapSegments,
  type Matrix,
  type Node,
  type ShapeOutline,
  outlined,
  outlineOf,
  placeOf,
  rectangle,
  type SetText,
  type Shape,
  standApart,
  type Style,
  styleOf,
} from '../../shapes/index.ts'
import { hexOf } from '../../colour/index.ts'
import { greatestOf, leastOf } from '../../../content/text/index.ts'

/** Something that is painted, in the units of its drawing. */
export interface Ground {
  /** It lies inside all of these: its own outline and those that clip it. */
  readonly within: readonly ShapeOutline[]
  /** A line lies along this outline and reaches so far from it; absent for what fills all of its own. */
  readonly along?: { readonly outline: ShapeOutline; readonly reach: number }
  /** 0 not seen, 1 opaque: of the densest part of a gradient. */
  readonly opacity: number
  /** There nothing beneath it is seen. */
  readonly hides: boolean
  /** Its colours as #rrggbb; undefined for pictures, which have any. */
  readonly colours: readonly string[] | undefined
}

/** What a paint consists of, and how see-through it is where it is most and where it is least. */
interface Paint {
  readonly colours: readonly string[]
  readonly least: number
  readonly most: number
}

function paintOf(paint: string, definitions: Definitions): Paint {
  const gradient = definitionOf(paint, definitions)
  if (gradient === undefined) return { colours: [hexOf(paint) ?? []].flat(), least: 1, most: 1 }
  const { stops } = gradientOf(gradient)
  const opacities = stops.map(({ opacity }) => opacity)
  return { colours: stops.map(({ hex }) => hex), least: leastOf(opacities), most: greatestOf(opacities, 0) }
}

/** What filling and stroking a shape lays down. */
function paintedBy(shape: Shape, style: Style, clips: readonly ShapeOutline[], definitions: Definitions): Ground[] {
  const { evenOdd, matrix, fill, stroke } = style
  const outline = outlined(mapSegments(outlineOf(shape), matrix), evenOdd)
  const [filled, stroked] = [paintOf(fill, definitions), paintOf(stroke, definitions)]
  const grounds: Ground[] = []
  if (filled.colours.length > 0) {
    const opacity = style.opacity * style.fillOpacity
    grounds.push({
      within: [outline, ...clips],
      opacity: opacity * filled.most,
      hides: opacity * filled.least >= 1,
      colours: filled.colours,
    })
  }
  if (stroked.colours.length > 0) {
    // Corners reach further than half the line, but seldom further than all of it.
    const reach = style.strokeWidth * Math.hypot(matrix[0], matrix[1])
    const opacity = style.opacity * style.strokeOpacity * stroked.most
    grounds.push({ within: clips, along: { outline, reach }, opacity, hides: false, colours: stroked.colours })
  }
  return grounds
}

/** A line lies beneath a box that is neither wholly inside of its outline nor wholly outside, with the line's reach around it. */
function isCrossed({ x, y, width, height }: Bounds, along: Ground['along']): boolean {
  if (along === undefined) return true
  const { outline, reach } = along
  return placeOf({ x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach }, outline) === 'across'
}

/** What may be seen beneath a box, from the top down: up to what hides all else. */
export function groundsBeneath(box: Bounds, before: readonly Ground[]): Ground[] {
  const seen: Ground[] = []
  for (const ground of before.toReversed()) {
    const places = ground.within.map((outline) => placeOf(box, outline))
    if (ground.opacity <= 0 || places.includes('outside') || !isCrossed(box, ground.along)) continue
    seen.push(ground)
    if (ground.hides && !places.includes('across')) break
  }
  return seen
}

/** How far letters stand above and below the baseline, in sizes; no more than the tip of an accent is outside. */
const ABOVE = 0.85
const BELOW = 0.25

/** Rectangles around the pieces of a text, on its page. */
export const textBoxes = ({ lines }: SetText, matrix: Matrix): Bounds[] =>
  lines.flat().map(({ x, y, size, glyphs }) => {
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0) * size
    return boundsOf(mapSegments(rectangle(x, y - ABOVE * size, width, (ABOVE + BELOW) * size), matrix))
  })

type Look<Part> = (part: Part, style: Style, before: readonly Ground[]) => void

/** Goes through a drawing in the order in which it is painted, and shows every text with all that was painted before it, the last one last. */
export function eachText(drawing: Drawing, look: Look<SetText>): void {
  eachPart(drawing, look, () => undefined)
}

/** As `eachText`, with outlines too: paths, lines and the like. */
export function eachPart({ root }: Drawing, look: Look<SetText>, lookAtOutline: Look<Shape>): void {
  const definitions = definitionsOf(elementsOf(root))
  const before: Ground[] = []
  const visit = (node: Node, parent: Style, outer: readonly ShapeOutline[]): void => {
    if (node.kind === 'text') {
      look(node.text, parent, before)
      return
    }
    if (standApart.has(node.name)) return
    const style = styleOf(node, parent)
    const value = node.attributes['clip-path']
    const clip = value === undefined ? undefined : clipOf(value, definitions)
    const clips = clip === undefined ? outer : [outlined(mapSegments(clip.segments, style.matrix), clip.evenOdd), ...outer]
    if (node.name === 'g' || node.name === 'svg') for (const child of node.children) visit(child, style, clips)
    else if (node.name === 'image') {
      const { x, y, width, height } = imagePlaceOf(node)
      const outline = outlined(mapSegments(rectangle(x, y, width, height), style.matrix))
      before.push({ within: [outline, ...clips], opacity: style.opacity, hides: false, colours: undefined })
    } else {
      lookAtOutline(node, style, before)
      for (const ground of paintedBy(node, style, clips, definitions)) before.push(ground)
    }
  }
  const style = styleOf(root, initialStyle(identity))
  for (const child of root.children) visit(child, style, [])
}
