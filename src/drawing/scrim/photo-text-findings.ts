import { type Finding, finding } from '../../content/findings/index.ts'
import { READABLE } from '../colour/index.ts'
import { type Box, type Drawing, type Node, numberOf, type Shape, type TextRecord } from '../shapes/index.ts'
import { beneath, groundPixels, type GroundOptions } from './ground-pixels.ts'
import { worstContrast } from './least-opacity.ts'
import type { Scrim } from './scrim.ts'

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01

const meets = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const boxOf = (shape: Shape): Box => ({
  x: numberOf(shape, 'x'),
  y: numberOf(shape, 'y'),
  width: numberOf(shape, 'width'),
  height: numberOf(shape, 'height'),
})

/** Whether a plain shape hides all that lies beneath a box. */
function hides(shape: Shape, box: Box): boolean {
  const { name, attributes } = shape
  const isFlat = /^#/.test(attributes.fill ?? '') && ['opacity', 'fill-opacity', 'clip-path'].every((key) => attributes[key] === undefined)
  if (!isFlat) return false
  if (name === 'rect') return holds(boxOf(shape), box)
  if (name !== 'circle') return false
  const [cx, cy, r] = [numberOf(shape, 'cx'), numberOf(shape, 'cy'), numberOf(shape, 'r')]
  const [across, down] = [Math.max(cx - box.x, box.x + box.width - cx), Math.max(cy - box.y, box.y + box.height - cy)]
  return Math.hypot(across, down) <= r
}

/** Whether a photo shows in a box; `painted` are the shapes beneath it, the lowest first. */
function showsPhoto(painted: readonly Shape[], box: Box): boolean {
  const top = painted.findLast((shape) =>
    shape.name === 'image' ? shape.attributes.fit === 'cover' && meets(boxOf(shape), box) : hides(shape, box),
  )
  return top?.name === 'image'
}

/** Each text with its record and the shapes that are painted before it. */
function textsUpon(root: Shape, records: readonly TextRecord[]) {
  const painted: Shape[] = []
  const found: { readonly node: Node; readonly record: TextRecord; readonly painted: readonly Shape[] }[] = []
  const visit = (node: Node): void => {
    if (node.kind === 'text') {
      const record = records[found.length]
      if (record !== undefined) found.push({ node, record, painted: [...painted] })
    } else if (node.name === 'g' || node.name === 'svg') node.children.forEach(visit)
    else if (node.name !== 'defs') painted.push(node)
  }
  visit(root)
  return found
}

/**
 * Texts that do not read on the photo they stand on, each with its contrast. Looked at are those alone that no plain shape parts from the photo
 * and no scrim was laid for: in a well-made layout there are none, and nothing is painted.
 * @throws ImageError for an image that cannot be drawn
 */
export async function photoTextFindings(drawing: Drawing, scrims: readonly Scrim[], options: GroundOptions): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { node, record, painted } of textsUpon(drawing.root, drawing.texts)) {
    const { name, set, fill, background } = record
    const isSure = scrims.some(({ place, fills }) => holds(place, set) && fills.includes(fill))
    if (background !== undefined || isSure || !showsPhoto(painted, set)) continue
    const below = beneath(drawing.root, node) ?? drawing.root
    const value = worstContrast(await groundPixels(drawing, below, set, options), fill)
    if (value < READABLE) findings.push(findingOf(name, value))
  }
  return findings
}

const findingOf = (place: string, value: number): Finding =>
  finding('contrast', {
    place,
    message: 'Words stand on a photo and do not read everywhere on it. Lay a scrim under them, or give them a panel.',
    expected: `${READABLE}:1`,
    actual: `${(Math.floor(value * 100) / 100).toFixed(2)}:1`,
  })
