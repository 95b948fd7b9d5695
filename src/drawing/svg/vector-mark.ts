import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml'
import {
  type Box,
  clipOf,
  definitionOf,
  type Definitions,
  definitionsOf,
  elementsOf,
  gradientOf,
  identity,
  type ImagePlace,
  initialStyle,
  type Node,
  outlineOf,
  type Shape,
  type Style,
  styleOf,
  viewBoxOf,
} from '../shapes/index.ts'
import { asyncCache } from '../../cache/index.ts'
import { DrawingError } from '../errors/index.ts'
import { hexOf } from '../colour/index.ts'
import { declarationsOf, styleSheetOf, type Declarations } from './style-sheet.ts'

/** A logo as lines and areas. */
export interface VectorMark {
  readonly root: Shape
  /** What of its space is seen. */
  readonly view: Box
  readonly definitions: Definitions
}

/** Deeper groups than anybody draws. */
const MAX_DEPTH = 100

/** Heavier files are illustrations: pixels at the press's resolution draw them faster and just as well. */
const MAX_BYTES = 64_000
const silent = new Set(['title', 'desc', 'metadata', 'style'])
const elements = new Set('svg g defs path rect circle ellipse line polygon polyline linearGradient radialGradient stop clipPath'.split(' '))
const attributes = new Set(
  `xmlns xmlns:xlink version id class role aria-label data-name width height viewBox x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform
  fill fill-opacity fill-rule clip-rule clip-path stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
  stroke-dashoffset stroke-opacity opacity offset stop-color stop-opacity gradientUnits gradientTransform style`.split(/\s+/),
)
const drawn = new Set(['path', 'rect', 'circle', 'line'])
const gradients = new Set(['linearGradient', 'radialGradient'])
const paints = ['fill', 'stroke', 'stop-color'] as const

const marks = asyncCache<VectorMark | undefined>(256)

/** The logo of a place as lines and areas, or undefined where it uses more than is drawn here: then its pixels are. */
export function vectorMark({ sha256 }: ImagePlace, read: (sha256: string) => Promise<Uint8Array>): Promise<VectorMark | undefined> {
  return marks(sha256, async () => markOf(await read(sha256)))
}

function markOf(bytes: Uint8Array): VectorMark | undefined {
  if (bytes.byteLength > MAX_BYTES) return undefined
  const text = new TextDecoder().decode(bytes)
  // Documents that define entities are drawn by the one program that is known to bound them.
  if (!/<svg[\s>]/.test(text) || text.includes('<!ENTITY')) return undefined
  try {
    const { root: document } = parseXml(text)
    if (document?.name !== 'svg') return undefined
    const root = shapeOf(document, styleSheetOf(document), 0)
    const view = viewBoxOf(root)
    const { width, height } = root.attributes
    // A size of another shape than the view box says where its edges lie by rules that are not followed here.
    if (width !== undefined && height !== undefined && Math.abs(Number(width) / Number(height) / (view.width / view.height) - 1) > 0.01)
      return undefined
    const definitions = definitionsOf(elementsOf(root))
    check(root, initialStyle(identity), definitions)
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
function check(shape: Shape, parent: Style, definitions: Definitions): void {
  const style = styleOf(shape, parent)
  if (drawn.has(shape.name)) outlineOf(shape)
  if (gradients.has(shape.name)) gradientOf(shape)
  for (const paint of paints) {
    const value = shape.attributes[paint]
    if (value === undefined) continue
    const named = definitionOf(value, definitions)
    if (named === undefined) hexOf(value)
    else if (!gradients.has(named.name)) throw new DrawingError(`${paint}="${value}" is no gradient`)
  }
  const clip = shape.attributes['clip-path']
  if (clip !== undefined) clipOf(clip, definitions)
  // What is clipped by two would need both at once.
  if (shape.name === 'clipPath' && elementsOf(shape).some(({ attributes }) => attributes['clip-path'] !== undefined))
    throw new DrawingError('a clip path with a clip path is not drawn here')
  // What is within it, or its line on its own area, would show through.
  const isLayered =
    shape.name === 'g' || shape.name === 'svg' || (drawn.has(shape.name) && style.fill !== 'none' && style.stroke !== 'none')
  if (isLayered && Number(shape.attributes.opacity ?? 1) < 1) throw new DrawingError('see-through layers are not drawn here')
  for (const child of shape.children) if (child.kind === 'shape') check(child, style, definitions)
}

/** @throws DrawingError for anything that is not drawn here */
function shapeOf(element: XmlElement, styles: (element: XmlElement) => Declarations, depth: number): Shape {
  if (depth > MAX_DEPTH) throw new DrawingError(`groups more than ${MAX_DEPTH} deep are not drawn here`)
  if (!elements.has(element.name) || (element.name === 'svg' && depth > 0)) throw new DrawingError(`<${element.name}> is not drawn here`)
  const given: Record<string, string> = { ...element.attributes, ...styles(element), ...declarationsOf(element.attributes.style ?? '') }
  for (const name of Object.keys(given)) if (!attributes.has(name)) throw new DrawingError(`${name} is not drawn here`)
  delete given.style
  const children = element.children.flatMap((child): Node[] =>
    child instanceof XmlElement && !silent.has(child.name) ? [shapeOf(child, styles, depth + 1)] : [],
  )
  return { kind: 'shape', ...outlined(element.name, given), children }
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
