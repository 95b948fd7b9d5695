import type { Drawing, Node, Shape } from './drawing.ts'
import type { InkOf } from './ink.ts'
import { gradientOn } from './pdf-gradient.ts'
import type { PdfImage } from './pdf-image.ts'
import type { PdfPage } from './pdf-page.ts'
import { drawText } from './pdf-text.ts'
import { DrawingError } from './svg-tree.ts'
import { transformsOf } from './transform.ts'

/** What children take from their parents. */
type Style = Readonly<Record<string, string>>

const inherited = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'fill-rule', 'fill-opacity', 'stroke-opacity']
const drawnElsewhere = new Set(['defs', 'clipPath', 'linearGradient', 'radialGradient', 'stop'])

/** Every element of a tree, itself first. */
export function* elementsOf(shape: Shape): Generator<Shape> {
  yield shape
  for (const child of shape.children) if (child.kind === 'shape') yield* elementsOf(child)
}

/** Draws the tree of a picture: the same elements as on screen, in ink. `images` were embedded before. */
export function drawShapes(drawing: Drawing, page: PdfPage, inkOf: InkOf, images: ReadonlyMap<Shape, PdfImage>): void {
  const { doc } = page
  const named = new Map([...elementsOf(drawing.root)].flatMap((shape): [string, Shape][] => (shape.attributes.id === undefined ? [] : [[shape.attributes.id, shape]])))

  const refersTo = (value: string): Shape | undefined => {
    const id = /^url\(#(.+)\)$/.exec(value)?.[1]
    if (id === undefined) return undefined
    const shape = named.get(id)
    if (shape === undefined) throw new DrawingError(`"${value}" refers to nothing in the picture`)
    return shape
  }

  const paint = (value: string, shape: Shape): PDFKit.Mixins.ColorValue => {
    const gradient = refersTo(value)
    return gradient === undefined ? [...inkOf(value)] : gradientOn(doc, gradient, shape, inkOf)
  }

  const drawShape = (shape: Shape, outer: Style): void => {
    const { attributes } = shape
    const style = { ...outer, ...Object.fromEntries(inherited.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]]))) }
    // Opacity of a group is given to each of its parts: the layouts have none that overlap.
    const opacity = Number(outer.opacity ?? 1) * Number(attributes.opacity ?? 1)
    const own: Style = { ...style, opacity: String(opacity) }
    doc.save()
    for (const matrix of transformsOf(attributes.transform)) doc.transform(...matrix)
    const clip = refersTo(attributes['clip-path'] ?? '')
    if (clip !== undefined) clipTo(doc, clip)
    if (shape.name === 'g') for (const child of shape.children) draw(child, own)
    else if (shape.name === 'image') {
      doc.opacity(opacity)
      images.get(shape)?.draw()
    } else drawPath(shape, own, opacity)
    doc.restore()
  }

  const drawPath = (shape: Shape, style: Style, opacity: number): void => {
    const fill = style.fill ?? '#000000'
    const stroke = style.stroke ?? 'none'
    const [fills, strokes] = [fill !== 'none' && shape.name !== 'line', stroke !== 'none']
    if (!fills && !strokes) return
    if (fills) doc.fillColor(paint(fill, shape), opacity * Number(style['fill-opacity'] ?? 1))
    if (strokes) {
      doc.strokeColor(paint(stroke, shape), opacity * Number(style['stroke-opacity'] ?? 1)).lineWidth(Number(style['stroke-width'] ?? 1))
      doc.lineCap(capOf(style['stroke-linecap'])).lineJoin(joinOf(style['stroke-linejoin']))
      const dash = (style['stroke-dasharray'] ?? '').split(/[\s,]+/).map(Number).filter((length) => length > 0)
      const [first] = dash
      if (first !== undefined) doc.dash(first, { space: dash[1] ?? first })
    }
    if (!addPath(doc, shape)) return
    const rule = style['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero'
    if (fills && strokes) doc.fillAndStroke(undefined, undefined, rule)
    else if (fills) doc.fill(rule)
    else doc.stroke()
  }

  const draw = (node: Node, style: Style): void => {
    if (node.kind === 'text') {
      doc.save().opacity(Number(style.opacity ?? 1))
      drawText(node.text, page, inkOf)
      doc.restore()
    } else if (!drawnElsewhere.has(node.name)) drawShape(node, style)
  }

  for (const child of drawing.root.children) draw(child, drawing.root.attributes.fill === undefined ? {} : { fill: drawing.root.attributes.fill })
}

const capOf = (given: string | undefined): 'butt' | 'round' | 'square' => (given === 'round' || given === 'square' ? given : 'butt')
const joinOf = (given: string | undefined): 'miter' | 'round' | 'bevel' => (given === 'round' || given === 'bevel' ? given : 'miter')

function clipTo(doc: PDFKit.PDFDocument, clip: Shape): void {
  for (const child of clip.children) if (child.kind === 'shape') addPath(doc, child)
  doc.clip()
}

/** Adds an element's outline to the current path; false where it has none. */
function addPath(doc: PDFKit.PDFDocument, { name, attributes }: Shape): boolean {
  const number = (key: string): number => Number(attributes[key] ?? 0)
  if (name === 'path') {
    if ((attributes.d ?? '').trim() === '') return false
    doc.path(attributes.d ?? '')
  } else if (name === 'rect') {
    const [width, height] = [number('width'), number('height')]
    if (!(width > 0 && height > 0)) return false
    const radius = Math.min(Number(attributes.rx ?? attributes.ry ?? 0), width / 2, height / 2)
    if (radius > 0) doc.roundedRect(number('x'), number('y'), width, height, radius)
    else doc.rect(number('x'), number('y'), width, height)
  } else if (name === 'circle') {
    if (!(number('r') > 0)) return false
    doc.circle(number('cx'), number('cy'), number('r'))
  } else if (name === 'line') doc.moveTo(number('x1'), number('y1')).lineTo(number('x2'), number('y2'))
  else return false
  return true
}
