import type { SetText, Shape } from './drawing.ts'

/** All elements of a tree. */
export function elementsOf(shape: Shape): Shape[] {
  return [shape, ...shape.children.flatMap((child) => (child.kind === 'shape' ? elementsOf(child) : []))]
}

/** All texts of a tree, in the order in which they are drawn. */
export function textNodesOf(shape: Shape): SetText[] {
  return shape.children.flatMap((child) => (child.kind === 'text' ? [child.text] : textNodesOf(child)))
}
