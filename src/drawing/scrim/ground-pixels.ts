import type { Box, Drawing, Shape } from '../shapes/index.ts'
import { paintDrawing } from '../raster/index.ts'

/** How what lies beneath words is looked at. */
export interface GroundOptions {
  /** px for each user unit: those of the finished picture, so that no bright speck is smoothed away before it is seen. */
  readonly density: number
  /** Reads pinned bytes by hash; throws if there are none. */
  readonly read: (sha256: string) => Promise<Uint8Array>
}

/** What is painted before a node, without words, which differ by language; undefined where the node is not in the tree. */
export function beneath(shape: Shape, node: unknown): Shape | undefined {
  const children: Shape[] = []
  for (const child of shape.children) {
    if (child === node) return { ...shape, children }
    if (child.kind === 'text') continue
    const inside = beneath(child, node)
    if (inside !== undefined) return { ...shape, children: [...children, inside] }
    children.push(child)
  }
  return undefined
}

/**
 * The pixels of a picture in a box (user units), with four channels, the last one straight alpha. Their grid is that of the finished picture.
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export function groundPixels(drawing: Drawing, root: Shape, box: Box, { density, read }: GroundOptions): Promise<Uint8Array> {
  const whole = (from: number, to: number, low: number, size: number): [number, number] => {
    const [first, last] = [Math.floor((from - low) * density), Math.ceil((to - low) * density)]
    const most = Math.max(1, Math.round(size * density))
    const start = Math.min(Math.max(first, 0), most - 1)
    return [start, Math.max(1, Math.min(last, most) - start)]
  }
  const [left, width] = whole(box.x, box.x + box.width, drawing.x, drawing.width)
  const [top, height] = whole(box.y, box.y + box.height, drawing.y, drawing.height)
  const part = { x: drawing.x + left / density, y: drawing.y + top / density, width: width / density, height: height / density }
  return paintDrawing({ ...drawing, ...part, root }, { width, height, read })
}
