import type { Box, Shape } from './drawing.ts'
import type { InkOf } from './ink.ts'
import { DrawingError } from './svg-tree.ts'

const share = (given: string | undefined, otherwise: number): number => {
  if (given === undefined) return otherwise
  return given.endsWith('%') ? Number(given.slice(0, -1)) / 100 : Number(given)
}

function boundsOf({ name, attributes }: Shape): Box {
  const number = (key: string): number => Number(attributes[key] ?? 0)
  if (name === 'rect') return { x: number('x'), y: number('y'), width: number('width'), height: number('height') }
  if (name === 'circle') return { x: number('cx') - number('r'), y: number('cy') - number('r'), width: 2 * number('r'), height: 2 * number('r') }
  throw new DrawingError(`A gradient on <${name}> needs gradientUnits="userSpaceOnUse"`)
}

/** A gradient of the picture as pdfkit paints it on `shape`. */
export function gradientOn(doc: PDFKit.PDFDocument, gradient: Shape, shape: Shape, inkOf: InkOf): ReturnType<PDFKit.PDFDocument['linearGradient']> {
  const { attributes } = gradient
  const box = attributes.gradientUnits === 'userSpaceOnUse' ? { x: 0, y: 0, width: 1, height: 1 } : boundsOf(shape)
  const x = (key: string, otherwise: number): number => box.x + share(attributes[key], otherwise) * box.width
  const y = (key: string, otherwise: number): number => box.y + share(attributes[key], otherwise) * box.height
  const made =
    gradient.name === 'linearGradient'
      ? doc.linearGradient(x('x1', 0), y('y1', 0), x('x2', 1), y('y2', 0))
      : doc.radialGradient(x('cx', 0.5), y('cy', 0.5), 0, x('cx', 0.5), y('cy', 0.5), share(attributes.r, 0.5) * Math.max(box.width, box.height))
  for (const stop of gradient.children) {
    if (stop.kind !== 'shape' || stop.name !== 'stop') continue
    // pdfkit takes inks here as anywhere; its types say otherwise.
    const ink = [...inkOf(stop.attributes['stop-color'] ?? '#000000')] as unknown as string
    made.stop(share(stop.attributes.offset, 0), ink, share(stop.attributes['stop-opacity'], 1))
  }
  return made
}
