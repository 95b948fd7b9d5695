import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml'
import type { Box, Node, Shape } from '../drawing.ts'
import type { ImagePlace } from '../image-place.ts'
import { recent } from '../recent.ts'
import { DrawingError, viewBoxOf } from '../svg-tree.ts'
import { hexOf } from '../shapes/colour.ts'
import { identity } from '../shapes/matrix.ts'
import { outlineOf } from '../shapes/shape-outline.ts'
import { initialStyle, styleOf } from '../shapes/style.ts'
import { definitionsOf } from '../shapes/definitions.ts'
import { elementsOf } from '../shapes/tree.ts'

/** A logo as lines and areas. */
export interface VectorMark {
  readonly root: Shape
  /** What of its space is seen. */
  readonly view: Box
  readonly definitions: ReadonlyMap<string, Shape>
}

/** Deeper groups than anybody draws. */
const MAX_DEPTH = 100

/** Heavier files are illustrations: pixels at the press's resolution draw them faster and just as well. */
const MAX_BYTES = 64_000
const silent = new Set(['title', 'desc', 'metadata'])
const elements = new Set('svg g defs path rect circle ellipse line polygon polyline linearGradient radialGradient stop clipPath'.split(' '))
const attributes = new Set(
  `xmlns xmlns:xlink version id class role aria-label data-name width height viewBox x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform
  fill fill-opacity fill-rule clip-rule clip-path stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
  stroke-dashoffset stroke-opacity opacity offset stop-color stop-opacity gradientUnits gradientTransform style`.split(/\s+/),
)
const drawn = new Set(['path', 'rect', 'circle', 'line'])
const paints = ['fill', 'stroke', 'stop-color', 'clip-path'] as const
const local = /^url\(\s*#([^)\s]+)\s*\)$/

const marks = recent<VectorMark | 'other'>(256, () => 1)

/** The logo of a place as lines and areas, or undefined where it uses more than is drawn here: then its pixels are. */
export async function vectorMark(place: ImagePlace, read: (sha256: string) => Promise<Uint8Array>): Promise<VectorMark | undefined> {
  const known = marks.get(place.sha256)
  if (known !== undefined) return known === 'other' ? undefined : known
  const mark = markOf(await read(place.sha256))
  marks.set(place.sha256, mark ?? 'other')
  return mark
}

function markOf(bytes: Uint8Array): VectorMark | undefined {
  if (bytes.byteLength > MAX_BYTES) return undefined
  const text = new TextDecoder().decode(bytes)
  // Documents that define entities are drawn by the one program that is known to bound them.
  if (!/<svg[\s>]/.test(text) || text.includes('<!ENTITY')) return undefined
  try {
    const { root: document } = parseXml(text)
    if (document?.name !== 'svg') return undefined
    const root = shapeOf(document, 0)
    const view = viewBoxOf(root)
    const { width, height } = root.attributes
    // A size of another shape than the view box says where its edges lie by rules that are not followed here.
    if (width !== undefined && height !== undefined && Math.abs(Number(width) / Number(height) / (view.width / view.height) - 1) > 0.01)
      return undefined
    const shapes = elementsOf(root)
    const definitions = definitionsOf(shapes)
    for (const shape of shapes) check(shape, definitions)
    return { root, view, definitions }
  } catch (error) {
    // Nesting that the parser cannot follow ends its stack.
    if (error instanceof DrawingError || error instanceof XmlError || error instanceof RangeError) return undefined
    throw error
  }
}

/**
 * Numbers, paths and colours are read once here, so that a page is never left half drawn.
 * @throws DrawingError for anything that is not drawn here
 */
function check(shape: Shape, definitions: ReadonlyMap<string, Shape>): void {
  styleOf(shape, initialStyle(identity))
  if (drawn.has(shape.name)) outlineOf(shape)
  for (const paint of paints) {
    const value = shape.attributes[paint]
    const named = local.exec(value?.trim() ?? '')?.[1]
    if (named !== undefined && !definitions.has(named)) throw new DrawingError(`there is nothing named ${named}`)
    if (named === undefined && value !== undefined && paint !== 'clip-path') hexOf(value)
  }
}

/** @throws DrawingError for anything that is not drawn here */
function shapeOf(element: XmlElement, depth: number): Shape {
  if (depth > MAX_DEPTH) throw new DrawingError(`groups more than ${MAX_DEPTH} deep are not drawn here`)
  if (!elements.has(element.name)) throw new DrawingError(`<${element.name}> is not drawn here`)
  const given: Record<string, string> = { ...element.attributes, ...styleAttributes(element.attributes.style) }
  for (const name of Object.keys(given)) if (!attributes.has(name)) throw new DrawingError(`${name} is not drawn here`)
  delete given.style
  // Its children would show through each other.
  if (element.name === 'g' && Number(given.opacity ?? 1) < 1) throw new DrawingError('a see-through group is not drawn here')
  const children = element.children.flatMap((child): Node[] =>
    child instanceof XmlElement && !silent.has(child.name) ? [shapeOf(child, depth + 1)] : [],
  )
  return { kind: 'shape', ...outlined(element.name, given), children }
}

function styleAttributes(style: string | undefined): Record<string, string> {
  const pairs = (style ?? '').split(';').filter((pair) => pair.trim() !== '')
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf(':')).trim(), pair.slice(pair.indexOf(':') + 1).trim()]))
}

/** Shapes that templates do not know, as paths. */
function outlined(name: string, given: Record<string, string>): { name: string; attributes: Record<string, string> } {
  if (name === 'polygon' || name === 'polyline') {
    const points = (given.points ?? '').trim()
    return { name: 'path', attributes: { ...given, d: points === '' ? '' : `M${points}${name === 'polygon' ? 'Z' : ''}` } }
  }
  if (name !== 'ellipse') return { name, attributes: given }
  const [cx, cy, rx, ry] = ['cx', 'cy', 'rx', 'ry'].map((key) => Number(given[key] ?? 0))
  if (cx === undefined || cy === undefined || rx === undefined || ry === undefined || ![cx, cy, rx, ry].every(Number.isFinite))
    throw new DrawingError('an ellipse needs numbers')
  const d = `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
  return { name: 'path', attributes: { ...given, d } }
}
