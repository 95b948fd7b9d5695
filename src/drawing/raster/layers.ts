import type { Drawing, Node } from '../shapes/index.ts'

const hasText = (node: Node): boolean => node.kind === 'text' || node.children.some(hasText)
const isDefinition = (node: Node): boolean => node.kind === 'shape' && node.name === 'defs'

/** The ground of a picture, which is the same in every language, and what stands on it. Definitions belong to both. */
export interface Layers {
  readonly ground: Drawing
  readonly front: Drawing
}

/** Parts a picture before its first text. */
export function layersOf(drawing: Drawing): Layers {
  const { drawn, layer } = parts(drawing)
  const first = drawn.findIndex(hasText)
  const at = first === -1 ? drawn.length : first
  return { ground: layer(drawn.slice(0, at)), front: layer(drawn.slice(at)) }
}

/**
 * Parts what stands on the ground after some of its texts, keeping the order of painting: laid upon each other in order, the parts are
 * the whole picture. Shapes belong to the text that follows them, which they are the ground of.
 * @param isCut whether a part ends before the text with this number, counted from 0 in the order of painting; text 0 begins the first part
 */
export function sliced(drawing: Drawing, isCut: (text: number) => boolean): readonly Drawing[] {
  const { drawn, layer } = parts(layersOf(drawing).front)
  const slices: Node[][] = [[]]
  let waiting: Node[] = []
  let texts = 0
  for (const node of drawn) {
    waiting.push(node)
    const held = textsIn(node)
    if (held === 0) continue
    if (texts > 0 && isCut(texts)) slices.push([])
    slices.push([...(slices.pop() ?? []), ...waiting])
    waiting = []
    texts += held
  }
  slices.push([...(slices.pop() ?? []), ...waiting])
  return slices.map(layer)
}

function parts(drawing: Drawing): { drawn: readonly Node[]; layer: (nodes: readonly Node[]) => Drawing } {
  const { root } = drawing
  const definitions = root.children.filter(isDefinition)
  return {
    drawn: root.children.filter((node) => !isDefinition(node)),
    layer: (nodes) => ({ ...drawing, root: { ...root, children: [...definitions, ...nodes] } }),
  }
}

function textsIn(node: Node): number {
  return node.kind === 'text' ? 1 : node.children.reduce((sum, child) => sum + textsIn(child), 0)
}
