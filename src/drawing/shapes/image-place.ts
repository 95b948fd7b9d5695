import type { Box, Shape } from './drawing.ts'
import { DrawingError } from '../errors/index.ts'

/** An `<image>` as it stands in a picture. */
export interface ImagePlace extends Box {
  readonly sha256: string
  /** The point that every crop keeps, as fractions of width and height. */
  readonly focal: { readonly x: number; readonly y: number }
  readonly fit: 'cover' | 'contain'
  /** The part of the place that nothing else hides, as fractions of it. */
  readonly seen: Box
}

/** All of a place. */
const whole: Box = { x: 0, y: 0, width: 1, height: 1 }

const hash = /^sha256:([0-9a-f]{64})$/

/** Four fractions of a place that make a part of it; anything else is all of it. */
function partOf(given: string | undefined): Box {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = (given ?? '').trim().split(/\s+/).map(Number)
  return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001 ? { x, y, width, height } : whole
}

function fraction(value: number | undefined): number {
  return value !== undefined && value >= 0 && value <= 1 ? value : 0.5
}

/**
 * Reads an `<image>` element.
 * @throws DrawingError naming the attribute at fault
 */
export function imagePlaceOf({ attributes }: Shape): ImagePlace {
  const sha256 = hash.exec(attributes.href ?? '')?.[1]
  if (sha256 === undefined) throw new DrawingError(`<image> names its bytes by hash, href="sha256:…", not "${attributes.href ?? ''}"`)
  const number = (name: string): number => {
    const value = Number(attributes[name] ?? 0)
    if (!Number.isFinite(value)) throw new DrawingError(`<image> ${name} must be a number, not "${attributes[name] ?? ''}"`)
    return value
  }
  const [x, y] = (attributes.focal ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [width, height] = [number('width'), number('height')]
  if (width <= 0 || height <= 0) throw new DrawingError('<image> needs a width and a height')
  const fit = attributes.fit === 'contain' ? 'contain' : 'cover'
  return {
    sha256,
    x: number('x'),
    y: number('y'),
    width,
    height,
    focal: { x: fraction(x), y: fraction(y) },
    fit,
    seen: partOf(attributes.seen),
  }
}
