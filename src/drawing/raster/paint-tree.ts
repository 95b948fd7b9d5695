import { clipOf, type Node, outlineOf, type Style, styleOf } from '../shapes/index.ts'
import { outlinePath } from './outline-path.ts'
import { paintImage } from './paint-image.ts'
import { paintOutline } from './paint-outline.ts'
import { paintText } from './paint-text.ts'
import { isPainted } from './painted.ts'
import type { Painting } from './painting.ts'

function paintNode(node: Node, parent: Style, painting: Painting): void {
  const { context, definitions, images } = painting
  if (node.kind === 'text') {
    paintText(node.text, parent, context)
    return
  }
  const style = styleOf(node, parent)
  const clip = node.attributes['clip-path']
  if (clip !== undefined) {
    const { segments, evenOdd } = clipOf(clip, definitions)
    context.save()
    context.setTransform(...style.matrix)
    context.clip(outlinePath(segments), evenOdd ? 'evenodd' : 'nonzero')
  }
  if (node.name === 'g' || node.name === 'svg') paintTree(node.children, style, painting)
  else if (node.name === 'image') {
    const image = images.get(node)
    if (image !== undefined) paintImage(image, style, painting)
  } else paintOutline(outlineOf(node), style, painting)
  if (clip !== undefined) context.restore()
}

/** Paints a tree, in the order in which it is written. */
export function paintTree(nodes: readonly Node[], parent: Style, painting: Painting): void {
  for (const node of nodes.filter(isPainted)) paintNode(node, parent, painting)
}
