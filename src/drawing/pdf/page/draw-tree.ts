import {
  type Box,
  clipOf,
  identity,
  initialStyle,
  type Matrix,
  matrixOf,
  multiply,
  type Node,
  outlineOf,
  rectangle,
  type SetText,
  type Shape,
  standApart,
  type Style,
  styleOf,
} from '../../shapes/index.ts'
import { drawPixels } from './draw-image.ts'
import { colourOperators, drawOutline, opacityOperators, type PaintContext } from './draw-outline.ts'
import { drawText, type Mark } from './draw-text.ts'
import { pathOperators } from '../file/index.ts'
import { isPixels, type ReadyImage } from '../ink/index.ts'
import type { VectorMark } from '../../svg/index.ts'

/** What drawing a tree needs beside paint. */
export interface TreeContext extends PaintContext {
  readonly images: ReadonlyMap<Shape, ReadyImage>
  /** What marks a node, or each line of a text. */
  readonly mark?: (node: Node, matrix: Matrix) => Mark | readonly Mark[]
}

function clipOperators(value: string, { definitions }: PaintContext): string {
  const { segments, evenOdd } = clipOf(value, definitions)
  return `${pathOperators(segments)}\n${evenOdd ? 'W*' : 'W'} n\n`
}

/** Text and lines in black ink alone print over their ground: no white edge shows where plates do not meet. */
function overprintOperators(part: SetText | Shape, { writer, colouring }: PaintContext): string {
  if (!colouring.overprints(part)) return ''
  const state = { Type: 'ExtGState', OP: true, op: true, OPM: 1 }
  return `/${writer.named('ExtGState', 'overprint', () => writer.file.object(state))} gs\n`
}

/** Spaces inside a logo may be finer than a page's by far: fixed decimals would move its edges, or leave nothing of them. No exponents in PDFs. */
const fine = (matrix: Matrix): string =>
  matrix
    .map((value) =>
      Number(value.toPrecision(9))
        .toFixed(12)
        .replace(/\.?0+$/, ''),
    )
    .join(' ')

function drawMark({ root, view, definitions }: VectorMark, box: Box, style: Style, context: TreeContext): void {
  const scale = Math.min(box.width / view.width, box.height / view.height)
  const left = box.x + (box.width - view.width * scale) / 2 - view.x * scale
  const top = box.y + (box.height - view.height * scale) / 2 - view.y * scale
  const placed: Matrix = [scale, 0, 0, scale, left, top]
  const { writer } = context
  writer.write(`q\n${fine(placed)} cm\n${pathOperators(rectangle(view.x, view.y, view.width, view.height))}\nW n`)
  const inherited = { ...initialStyle(multiply(style.matrix, placed)), opacity: style.opacity }
  drawTree(root.children, styleOf(root, inherited), { ...context, definitions, mark: undefined })
  writer.write('Q')
}

function drawReady({ content, box }: ReadyImage, style: Style, context: TreeContext): void {
  if (isPixels(content)) drawPixels(content, box, style, context)
  else drawMark(content, box, style, context)
}

function drawNode(node: Node, parent: Style, context: TreeContext, ofLines?: readonly Mark[]): void {
  const { writer, colouring } = context
  if (node.kind === 'text') {
    const { fill } = node.text
    const state = opacityOperators(parent.opacity, 1, context) + overprintOperators(node.text, context)
    writer.write(`q\n${state}${colourOperators(fill, colouring, 'fill', 'text')}`)
    drawText(node.text, writer, ofLines)
    writer.write('Q')
    return
  }
  const style = styleOf(node, parent)
  const own = matrixOf(node.attributes.transform)
  const clip = node.attributes['clip-path']
  const wrapped = own !== identity || clip !== undefined
  if (wrapped) writer.write(`q\n${own === identity ? '' : `${fine(own)} cm\n`}${clip === undefined ? '' : clipOperators(clip, context)}`)
  if (node.name === 'g' || node.name === 'svg') drawTree(node.children, style, context)
  else if (node.name === 'image') {
    const ready = context.images.get(node)
    if (ready !== undefined) drawReady(ready, style, context)
  } else {
    const state = overprintOperators(node, context)
    if (state !== '') writer.write(`q\n${state}`)
    drawOutline(outlineOf(node), style, context, node.attributes['data-ink'] === 'text' ? 'text' : 'area')
    if (state !== '') writer.write('Q')
  }
  if (wrapped) writer.write('Q')
}

/** Draws a tree onto a page, in the order in which it is written. */
export function drawTree(nodes: readonly Node[], parent: Style, context: TreeContext): void {
  for (const node of nodes) {
    if (node.kind === 'shape' && standApart.has(node.name)) continue
    // Groups hold what is marked; marks do not stand in marks.
    const marks = node.kind === 'shape' && node.name === 'g' ? undefined : context.mark?.(node, parent.matrix)
    if (marks === undefined || !('before' in marks)) {
      drawNode(node, parent, context, marks)
      continue
    }
    context.writer.write(marks.before)
    drawNode(node, parent, context)
    context.writer.write(marks.after)
  }
}
