import type { Drawing, Node } from './drawing.ts'

const hasText = (node: Node): boolean => node.kind === 'text' || node.children.some(hasText)
const isDefinition = (node: Node): boolean => node.kind === 'shape' && node.name === 'defs'

/** The ground of a picture, which is the same in every language, and what stands on it. Definitions belong to both. */
export interface Layers {
  readonly ground: Drawing
  readonly front: Drawing
}

/** Parts a picture before its first text. */
export function layersOf(drawing: Drawing): Layers {
  const { root } = drawing
  const definitions = root.children.filter(isDefinition)
  const drawn = root.children.filter((node) => !isDefinition(node))
  const first = drawn.findIndex(hasText)
  const at = first === -1 ? drawn.length : first
  const layer = (nodes: readonly Node[]): Drawing => ({ ...drawing, root: { ...root, children: [...definitions, ...nodes] } })
  return { ground: layer(drawn.slice(0, at)), front: layer(drawn.slice(at)) }
}

/** Lays pixels with straight alpha over others of the same size, in place. Both have four channels. */
export function blend(under: Uint8Array, over: Uint8Array): void {
  for (let at = 0; at < over.length; at += 4) {
    const alpha = over[at + 3] ?? 0
    if (alpha === 0) continue
    const left = Math.round(((255 - alpha) * (under[at + 3] ?? 0)) / 255)
    const whole = alpha + left
    for (let channel = at; channel < at + 3; channel += 1) {
      under[channel] = Math.round(((over[channel] ?? 0) * alpha + (under[channel] ?? 0) * left) / whole)
    }
    under[at + 3] = whole
  }
}
