import type { Colouring, InkUse } from '../ink/index.ts'
import { patternOf } from './gradient.ts'
import { hexOf } from '../../colour/index.ts'
import { pdfNumber, pdfNumbers, type PageWriter, pathOperators, type PdfReference } from '../file/index.ts'
import { boundsOf, dashesOf, definitionOf, type Definitions, type Segment, type Style } from '../../shapes/index.ts'

/** What painting needs to know of its picture. */
export interface PaintContext {
  readonly writer: PageWriter
  readonly colouring: Colouring
  /** The profile that pixels of RGB are tagged with; undefined: they are the screen's own. */
  readonly srgb: PdfReference | undefined
  /** Gradients and clip paths by id. */
  readonly definitions: Definitions
  /** The whole page, or form, in the space that its own matrix leads to: x, y, width, height. */
  readonly page: readonly number[]
}

const caps: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 }
const joins: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 }

/** Operators that set how see-through filling and stroking are, or '' where they are not. */
export function opacityOperators(fill: number, stroke: number, { writer }: PaintContext): string {
  if (fill >= 1 && stroke >= 1) return ''
  writer.seeThrough()
  const name = writer.named('ExtGState', `opacity ${pdfNumbers(fill, stroke)}`, () =>
    writer.file.object({ Type: 'ExtGState', ca: fill, CA: stroke }),
  )
  return `/${name} gs\n`
}

/** Operators that set a flat colour. */
export function colourOperators(colour: string, { components, operators }: Colouring, kind: 'fill' | 'stroke', use: InkUse): string {
  const hex = hexOf(colour)
  return hex === undefined ? '' : `${pdfNumbers(...components(hex, use))} ${operators[kind]}\n`
}

function paint(
  value: string,
  kind: 'fill' | 'stroke',
  segments: readonly Segment[],
  style: Style,
  context: PaintContext,
  use: InkUse,
): string {
  const gradient = definitionOf(value, context.definitions)
  if (gradient === undefined) return colourOperators(value, context.colouring, kind, use)
  const { writer, colouring, page } = context
  const { pattern, mask } = patternOf(gradient, { colouring, matrix: style.matrix, bounds: boundsOf(segments), page }, writer.file)
  const name = writer.named('Pattern', `pattern ${pattern.id}`, () => pattern)
  if (mask !== undefined) writer.seeThrough()
  const masked = mask === undefined ? '' : `/${writer.named('ExtGState', `mask ${mask.id}`, () => mask)} gs\n`
  return `${masked}${kind === 'fill' ? `/Pattern cs /${name} scn` : `/Pattern CS /${name} SCN`}\n`
}

function strokeOperators(style: Style): string {
  const { strokeWidth, lineCap, lineJoin, miterLimit, dashOffset } = style
  const dashes = dashesOf(style)
  const dash = dashes.length > 0 ? `[${pdfNumbers(...dashes)}] ${pdfNumber(dashOffset)} d\n` : ''
  return `${pdfNumber(strokeWidth)} w ${caps[lineCap] ?? 0} J ${joins[lineJoin] ?? 0} j ${pdfNumber(Math.max(1, miterLimit))} M\n${dash}`
}

/** Fills and strokes an outline, in the ink of areas unless it is as fine as text. */
export function drawOutline(segments: readonly Segment[], style: Style, context: PaintContext, use: InkUse): void {
  if (segments.length === 0) return
  const path = pathOperators(segments)
  if (style.fill !== 'none') {
    const opacity = opacityOperators(style.opacity * style.fillOpacity, 1, context)
    context.writer.write(
      `q\n${opacity}${paint(style.fill, 'fill', segments, style, context, use)}${path}\n${style.evenOdd ? 'f*' : 'f'}\nQ`,
    )
  }
  if (style.stroke !== 'none' && style.strokeWidth > 0) {
    const opacity = opacityOperators(1, style.opacity * style.strokeOpacity, context)
    context.writer.write(
      `q\n${opacity}${paint(style.stroke, 'stroke', segments, style, context, use)}${strokeOperators(style)}${path}\nS\nQ`,
    )
  }
}
