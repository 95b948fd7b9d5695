import { DrawingError } from '../errors/index.ts'
import { definitionOf, type Definitions } from './definitions.ts'
import { matrixOf } from './matrix.ts'
import { mapSegments, type Segment } from './segments.ts'
import { outlineOf } from './shape-outline.ts'

/** What of an element is seen. */
export interface Clip {
  readonly segments: readonly Segment[]
  readonly evenOdd: boolean
}

/**
 * Reads a `clip-path` attribute.
 * @throws DrawingError for anything but the id of a clip path
 */
export function clipOf(value: string, definitions: Definitions): Clip {
  const clip = definitionOf(value, definitions)
  if (clip === undefined) throw new DrawingError(`clip-path="${value}" is not drawn here: write clip-path="url(#id)"`)
  const shapes = clip.children.flatMap((child) => (child.kind === 'shape' ? [child] : []))
  const segments = shapes.flatMap((shape) => mapSegments(outlineOf(shape), matrixOf(shape.attributes.transform)))
  return {
    segments: mapSegments(segments, matrixOf(clip.attributes.transform)),
    evenOdd: shapes.some(({ attributes }) => attributes['clip-rule'] === 'evenodd'),
  }
}
