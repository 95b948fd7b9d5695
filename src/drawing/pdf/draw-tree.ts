import type { Node, Shape } from '../drawing.ts'
import { DrawingError } from '../svg-tree.ts'
import { drawImage, type PrintImage } from './draw-image.ts'
import { definitionOf, drawOutline, inkOperators, opacityOperators, type PaintContext } from './draw-outline.ts'
import { drawText } from './draw-text.ts'
import { identity, matrixOf } from './matrix.ts'
import { decimals, pathOperators } from './page-writer.ts'
import { mapSegments } from './segments.ts'
import { outlineOf } from './shape-outline.ts'
import { styleOf, type Style } from './style.ts'

/** All elements of a tree. */
export function elementsOf(shape: Shape): Shape[] {
  return [shape, ...shape.children.flatMap((child) => (child.kind === 'shape' ? elementsOf(child) : []))]
}

const apart = new Set(['defs', 'linearGradient', 'radialGradient', 'clipPath', 'stop'])

function clipOperators(value: string, context: PaintContext): string {
  const clip = definitionOf(value, context)
  if (clip === undefined) throw new DrawingError(`clip-path="${value}" is not drawn here: write clip-path="url(#id)"`)
  const segments = clip.children.flatMap((child) =>
    child.kind === 'shape' ? mapSegments(outlineOf(child), matrixOf(child.attributes.transform)) : [],
  )
  const placed = mapSegments(segments, matrixOf(clip.attributes.transform))
  const evenOdd = clip.children.some((child) => child.kind === 'shape' && child.attributes['clip-rule'] === 'evenodd')
  return `${pathOperators(placed)}\n${evenOdd ? 'W*' : 'W'} n\n`
}

/** Draws a tree onto a page, in the order in which it is written. */
export function drawTree(nodes: readonly Node[], parent: Style, images: ReadonlyMap<Shape, PrintImage>, context: PaintContext): void {
  const { writer } = context
  for (const node of nodes) {
    if (node.kind === 'text') {
      writer.write(`q\n${opacityOperators(parent.opacity, 1, context)}${inkOperators(node.text.fill, context.exact, 'k')}`)
      drawText(node.text, writer)
      writer.write('Q')
      continue
    }
    if (apart.has(node.name)) continue
    const style = styleOf(node, parent)
    const own = matrixOf(node.attributes.transform)
    const clip = node.attributes['clip-path']
    const wrapped = own !== identity || clip !== undefined
    if (wrapped)
      writer.write(`q\n${own === identity ? '' : `${decimals(...own)} cm\n`}${clip === undefined ? '' : clipOperators(clip, context)}`)
    if (node.name === 'g' || node.name === 'svg') drawTree(node.children, style, images, context)
    else if (node.name === 'image') {
      const ready = images.get(node)
      if (ready !== undefined) drawImage(ready, style, context)
    } else drawOutline(outlineOf(node), style, context)
    if (wrapped) writer.write('Q')
  }
}
