import type { Box, Shape } from '../shapes/index.ts'
import { DrawingError } from '../errors/index.ts'

/** A shape between a photo and the words on it, as see-through as they allow. */
export interface Scrim {
  readonly shape: Shape
  /** Where words may stand, in user units; the shape may reach beyond it. */
  readonly place: Box
  readonly colour: string
  /** The colours of the words. */
  readonly fills: readonly string[]
}

const NAME = 'data-scrim'

/** Attributes that make a shape a scrim: it gets its opacity when what lies beneath it is known. */
export function scrimAttributes({ place: { x, y, width, height }, colour, fills }: Omit<Scrim, 'shape'>): string {
  return ` ${NAME}="${[x, y, width, height, colour, ...fills].join(' ')}"`
}

/**
 * Reads a shape as a scrim; undefined for every other shape.
 * @throws DrawingError when it does not say what a scrim has to
 */
export function scrimOf(shape: Shape): Scrim | undefined {
  const said = shape.attributes[NAME]
  if (said === undefined) return undefined
  const [x, y, width, height, colour, ...fills] = said.split(' ')
  const place = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
  const sound = Object.values(place).every(Number.isFinite) && place.width > 0 && place.height > 0
  if (!sound || colour === undefined || fills.length === 0)
    throw new DrawingError(`a scrim needs a place, its colour and that of its words, not "${said}"`)
  return { shape, place, colour, fills }
}

/** The scrim's shape with its opacity, and no scrim any more. */
export function settled({ attributes, ...shape }: Shape, opacity: number): Shape {
  const { [NAME]: _, ...others } = attributes
  return { ...shape, attributes: { ...others, 'fill-opacity': String(opacity) } }
}
