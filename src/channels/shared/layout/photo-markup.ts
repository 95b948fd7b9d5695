import type { Paint } from '../brand/index.ts'
import type { Photo } from '../view/index.ts'
import type { TicketBox } from './ticket.ts'

/** How a photo is cut: a plain box, a box with round corners, or the disc that its box holds. */
export type Cut = { readonly kind: 'box' } | { readonly kind: 'round'; readonly radius: number } | { readonly kind: 'disc' }

/** An image and how it meets its box. */
interface BoxedImage {
  readonly sha256: string
  readonly focal?: string
  readonly fit: 'cover' | 'contain'
}

const outline = ({ x, y, width, height }: TicketBox, cut: Cut): string => {
  if (cut.kind === 'disc') return `<circle cx="${x + width / 2}" cy="${y + height / 2}" r="${Math.min(width, height) / 2}"/>`
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${cut.kind === 'round' ? cut.radius : 0}"/>`
}

const clipPath = (id: string, box: TicketBox, cut: Cut): string => `<defs><clipPath id="${id}">${outline(box, cut)}</clipPath></defs>`

/** Waves around a sun: the face of a layout whose campaign has no photo. */
function rings({ x, y, width, height }: TicketBox, paint: Paint, flip: boolean): string {
  const [cx, cy] = [x + width * (flip ? 0.36 : 0.64), y + height * 0.42]
  const step = Math.max(Math.min(width, height) * 0.075, Math.max(width, height) * 0.04)
  const count = Math.ceil(Math.hypot(width, height) / step)
  const disc = (radius: number, fill: string): string => `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${fill}"/>`
  const waves = Array.from({ length: count }, (_, index) =>
    disc((count - index + 1) * step, (count - index) % 2 === 0 ? paint.sky : paint.cloud),
  )
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paint.sky}"/>${waves.join('')}${disc(step, paint.accent)}`
}

/** What is seen of a box, as fractions of it; '' for all of it. */
function seenPart(box: TicketBox, seen: TicketBox): string {
  const round = (value: number): number => Math.round(value * 10_000) / 10_000
  const part = [(seen.x - box.x) / box.width, (seen.y - box.y) / box.height, seen.width / box.width, seen.height / box.height].map(round)
  return part.join(' ') === '0 0 1 1' ? '' : ` seen="${part.join(' ')}"`
}

/**
 * An image in its box: cropped where it covers it, so that its focal point is in the middle of `seen`, the part of the box that nothing
 * hides; whole where the box contains it. `id` names its clip path in the picture.
 */
export function imageMarkup(
  image: BoxedImage,
  box: TicketBox,
  cut: Cut,
  { id, seen = box }: { readonly id: string; readonly seen?: TicketBox },
): string {
  const place = `x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"`
  const focal = image.focal === undefined ? '' : ` focal="${image.focal}"`
  const element = `<image href="sha256:${image.sha256}" ${place}${focal} fit="${image.fit}"${seenPart(box, seen)}`
  return cut.kind === 'box' ? `${element}/>` : `${clipPath(id, box, cut)}${element} clip-path="url(#${id})"/>`
}

/**
 * A photo in its box (see `imageMarkup`), or the brand's rings without one. A photo with holes stands on the brand's paper, whatever is beneath
 * it and however the picture is put out.
 */
export function photoMarkup(
  photo: (Photo & { readonly isOpaque: boolean }) | null,
  box: TicketBox,
  cut: Cut,
  { id, paint, flip, seen }: { id: string; paint: Paint; flip: boolean; seen: TicketBox },
): string {
  if (photo === null) return `${clipPath(id, box, cut)}<g clip-path="url(#${id})">${rings(box, paint, flip)}</g>`
  const image = imageMarkup({ ...photo, fit: 'cover' }, box, cut, { id, seen })
  return photo.isOpaque ? image : `<g fill="${paint.paper}">${outline(box, cut)}</g>${image}`
}
