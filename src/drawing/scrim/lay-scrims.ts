import { hashOfBytes } from '../../content/document/index.ts'
import { contrast, READABLE } from '../colour/index.ts'
import { type Drawing, elementsOf, type Shape } from '../shapes/index.ts'
import { asyncCache } from '../../cache/index.ts'
import { beneath, groundPixels, type GroundOptions } from './ground-pixels.ts'
import { leastOpacity } from './least-opacity.ts'
import { scrimOf, settled, type Scrim } from './scrim.ts'

/** Opacities that were found last: a campaign's languages lay the same scrim upon the same photo. */
const opacities = asyncCache<number>(500)

/**
 * Gives each scrim of a picture the least opacity with which words read on what lies beneath it, measured on the pixels themselves. A scrim that
 * is not needed is taken out.
 * @returns the picture, and the scrims that words of their colours can rely upon, needed or not
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function layScrims(drawing: Drawing, options: GroundOptions): Promise<{ drawing: Drawing; scrims: readonly Scrim[] }> {
  const scrims: Scrim[] = []
  let { root } = drawing
  for (const shape of elementsOf(root)) {
    const scrim = scrimOf(shape)
    if (scrim === undefined) continue
    // One after another: a later one may lie upon an earlier one.
    const opacity = await opacityOf(scrim, { ...drawing, root }, options)
    root = replaced(root, shape, opacity === 0 ? undefined : settled(shape, opacity))
    // Colours that do not read on the scrim alone are not helped by it.
    if (scrim.fills.every((fill) => contrast(fill, scrim.colour) >= READABLE)) scrims.push(scrim)
  }
  return { drawing: { ...drawing, root }, scrims }
}

function opacityOf({ shape, place, colour, fills }: Scrim, drawing: Drawing, options: GroundOptions): Promise<number> {
  const below = beneath(drawing.root, shape) ?? drawing.root
  const { x, y, width, height } = drawing
  const key = hashOfBytes(JSON.stringify([below, x, y, width, height, place, colour, fills, options.density]))
  return opacities(key, async () => leastOpacity(await groundPixels(drawing, below, place, options), colour, fills))
}

/** The tree with a shape replaced, or taken out; what does not hold it stays the same object. */
function replaced(parent: Shape, shape: Shape, by: Shape | undefined): Shape {
  const children = parent.children.flatMap((child) => {
    if (child === shape) return by === undefined ? [] : [by]
    return [child.kind === 'text' ? child : replaced(child, shape, by)]
  })
  const same = children.length === parent.children.length && children.every((child, index) => child === parent.children[index])
  return same ? parent : { ...parent, children }
}
