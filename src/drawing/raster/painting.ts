import type { SKRSContext2D } from './skia.ts'
import type { PlacedImage } from '../images/index.ts'
import type { Definitions, Shape } from '../shapes/index.ts'
import type { Surface } from './surface.ts'

/** What painting needs to know of its picture. */
export interface Painting {
  readonly context: SKRSContext2D
  /** A second sheet, for what is made before it is laid upon the picture. */
  readonly sheet: Surface
  readonly definitions: Definitions
  readonly images: ReadonlyMap<Shape, PlacedImage>
}
