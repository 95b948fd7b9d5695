import type { CanvasGradient, SKRSContext2D } from './skia.ts'
import { hexOf, lightOf } from '../colour/index.ts'
import {
  boundsOf,
  dashesOf,
  definitionOf,
  type Gradient,
  gradientOf,
  identity,
  invert,
  mapSegments,
  multiply,
  type Segment,
  type Style,
} from '../shapes/index.ts'
import { outlinePath } from './outline-path.ts'
import type { Painting } from './painting.ts'

function gradientFill({ kind, coordinates, stops }: Gradient, context: SKRSContext2D): CanvasGradient {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = coordinates
  const fill = kind === 'linear' ? context.createLinearGradient(a, b, c, d) : context.createRadialGradient(a, b, c, d, e, f)
  for (const { at, hex, opacity } of stops) fill.addColorStop(at, `rgba(${lightOf(hex).join(', ')}, ${opacity})`)
  return fill
}

/** Fills in the space of the gradient: there it is as it is written, and the outline is what is mapped. */
function fillGradient(segments: readonly Segment[], gradient: Gradient, { matrix, evenOdd }: Style, context: SKRSContext2D): void {
  const own = gradient.matrixFor(boundsOf(segments))
  const back = invert(own)
  // An outline without height or width has no box that a gradient could run through: SVG draws nothing.
  if (back === identity && own !== identity) return
  context.setTransform(...multiply(matrix, own))
  context.fillStyle = gradientFill(gradient, context)
  context.fill(outlinePath(mapSegments(segments, back)), evenOdd ? 'evenodd' : 'nonzero')
}

/** Paints with what `fill` or `stroke` says: a gradient of the picture, a flat colour, or nothing. */
function paint(
  value: string,
  { definitions }: Painting,
  ways: { readonly flat: (hex: string) => void; readonly gradient: (gradient: Gradient) => void },
): void {
  const named = definitionOf(value, definitions)
  const hex = named === undefined ? hexOf(value) : undefined
  if (named !== undefined) ways.gradient(gradientOf(named))
  else if (hex !== undefined) ways.flat(hex)
}

function fill(segments: readonly Segment[], style: Style, painting: Painting): void {
  const { context } = painting
  context.globalAlpha = style.opacity * style.fillOpacity
  paint(style.fill, painting, {
    gradient: (gradient) => fillGradient(segments, gradient, style, context),
    flat(hex) {
      context.setTransform(...style.matrix)
      context.fillStyle = hex
      context.fill(outlinePath(segments), style.evenOdd ? 'evenodd' : 'nonzero')
    },
  })
}

function pen(style: Style, context: SKRSContext2D): void {
  context.setTransform(...style.matrix)
  context.lineWidth = style.strokeWidth
  context.lineCap = style.lineCap as CanvasLineCap
  context.lineJoin = style.lineJoin as CanvasLineJoin
  context.miterLimit = style.miterLimit
  context.setLineDash([...dashesOf(style)])
  context.lineDashOffset = style.dashOffset
}

/** A line in a gradient: the line alone on a sheet of its own, coloured there, laid upon the picture. */
function strokeGradient(segments: readonly Segment[], gradient: Gradient, style: Style, { context, sheet }: Painting): void {
  const { width, height } = context.canvas
  const line = sheet.begin(width, height)
  pen(style, line)
  line.stroke(outlinePath(segments))
  line.globalCompositeOperation = 'source-in'
  const own = gradient.matrixFor(boundsOf(segments))
  const whole = mapSegments(
    [['M', 0, 0], ['L', width, 0], ['L', width, height], ['L', 0, height], ['Z']],
    invert(multiply(style.matrix, own)),
  )
  line.setTransform(...multiply(style.matrix, own))
  line.fillStyle = gradientFill(gradient, line)
  line.fill(outlinePath(whole))
  context.setTransform(...identity)
  context.drawImage(sheet.canvas, 0, 0)
}

function stroke(segments: readonly Segment[], style: Style, painting: Painting): void {
  const { context } = painting
  context.globalAlpha = style.opacity * style.strokeOpacity
  paint(style.stroke, painting, {
    gradient: (gradient) => strokeGradient(segments, gradient, style, painting),
    flat(hex) {
      pen(style, context)
      context.strokeStyle = hex
      context.stroke(outlinePath(segments))
    },
  })
}

/** Fills and strokes an outline. */
export function paintOutline(segments: readonly Segment[], style: Style, painting: Painting): void {
  if (segments.length === 0) return
  fill(segments, style, painting)
  if (style.strokeWidth > 0) stroke(segments, style, painting)
}
