import type { Shape } from './drawing.ts'
import { DrawingError } from '../errors/index.ts'

/** Gradients and clip paths of a tree by their ids. */
export type Definitions = ReadonlyMap<string, Shape>

/** Elements that others name, and that are not drawn where they stand. */
export const standApart = new Set(['defs', 'linearGradient', 'radialGradient', 'clipPath', 'stop'])

/** The elements of a tree by their ids. */
export function definitionsOf(shapes: readonly Shape[]): Definitions {
  return new Map(shapes.flatMap((shape) => (shape.attributes.id === undefined ? [] : [[shape.attributes.id, shape] as const])))
}

const reference = /^url\(\s*#([^)\s]+)\s*\)$/

/**
 * What `url(#id)` names, or undefined for other values.
 * @throws DrawingError if there is no such thing
 */
export function definitionOf(value: string, definitions: Definitions): Shape | undefined {
  const id = reference.exec(value.trim())?.[1]
  if (id === undefined) return undefined
  const found = definitions.get(id)
  if (found === undefined) throw new DrawingError(`"${value}" names nothing: there is no element with this id`)
  return found
}
