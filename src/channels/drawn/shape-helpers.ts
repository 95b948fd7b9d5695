import type { Helper } from '../../templates/environment.ts'
import type { Place } from './area.ts'
import { iconPath } from './icons.ts'
import { imageMarkup, photoMarkup, type Cut } from './photo-markup.ts'
import type { Hash, Measures, Scene } from './scene.ts'
import { sealPath } from './seal.ts'
import { dashedPath, ticketPath } from './ticket.ts'
import { tilesMarkup } from './tiles.ts'
import { wholePlace } from './whole-place.ts'

/** Strokes of icons and dashes, as a share of the icon's size. */
const STROKE = 0.085

/** Helpers that draw a shape of the layout: each returns whole elements of the SVG subset. */
export function shapeHelpers(
  { page, view }: Pick<Scene, 'page' | 'view'>,
  { boxOf, placeOf, left, current, length, lengthDown }: Measures,
): Record<string, Helper> {
  const { width, height, reach } = page
  const { paint, photo, direction } = view
  const rtl = direction === 'rtl'
  let clips = 0

  /** What touches an edge of the page goes beyond it. */
  const bled = (box: Place): Place => {
    const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01
    const [before, above] = [near(box.x, 0) ? reach : 0, near(box.y, 0) ? reach : 0]
    const after = near(box.x + box.width, width) ? reach : 0
    const below = near(box.y + box.height, height) ? reach : 0
    return { x: box.x - before, y: box.y - above, width: box.width + before + after, height: box.height + above + below }
  }
  const colour = (hash: Hash, name = 'fill'): string => String(hash[name])
  /** The middle of a round shape: x or end, y or bottom. */
  const middle = (hash: Hash): { x: number; y: number } => {
    const { x, y } = placeOf({ ...hash, width: 0, height: 0 })
    return { x: left(x), y }
  }
  const outlined = (hash: Hash): string =>
    hash.stroke === undefined ? '' : ` stroke="${colour(hash, 'stroke')}" stroke-width="${lengthDown(hash, 'thick', 1)}"`

  const cutOf = (hash: Hash): Cut => {
    const radius = lengthDown(hash, 'radius')
    return hash.cut === 'disc' ? { kind: 'disc' } : radius > 0 ? { kind: 'round', radius } : { kind: 'box' }
  }

  return {
    panel: (hash) => {
      const at = bled(boxOf(hash))
      const rx = lengthDown(hash, 'radius')
      const fill = hash.fill === undefined ? 'none' : colour(hash)
      return `<rect x="${at.x}" y="${at.y}" width="${at.width}" height="${at.height}" rx="${rx}" fill="${fill}"${outlined(hash)}/>`
    },
    disc: (hash) => {
      const r = lengthDown(hash, 'r')
      const { x, y } = middle(hash)
      return `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour(hash)}"/>`
    },
    seal: (hash) => {
      const r = lengthDown(hash, 'r')
      const { x, y } = middle(hash)
      return `<path d="${sealPath(x, y, r, 20)}" fill="${colour(hash)}"/>`
    },
    photo: (hash) => {
      const cut = cutOf(hash)
      const box = cut.kind === 'box' ? bled(boxOf(hash)) : boxOf(hash)
      clips += 1
      return photoMarkup(photo, box, cut, { id: `photo-${clips}`, paint, flip: rtl })
    },
    map: (hash) => {
      if (!view.map) return ''
      const { sha256, ratio } = view.map
      const place = wholePlace(placeOf(hash), ratio, { across: 0, down: 0 })
      clips += 1
      return imageMarkup({ sha256, fit: 'contain' }, { ...place, x: left(place.x, place.width) }, cutOf(hash), `map-${clips}`)
    },
    tiles: (hash) => {
      const colours = { grounds: [paint.deep, paint.primary], figures: [paint.accent, paint.cloud, paint.sky, paint.accent, paint.paper] }
      return tilesMarkup(bled(boxOf(hash)), Number(hash.rows), colours, rtl)
    },
    ticket: (hash) => {
      const place = placeOf(hash)
      const box = boxOf(hash)
      const across = hash.across === true
      const fold = across ? lengthDown(hash, 'fold') : length(hash, 'fold')
      const at = rtl && !across ? place.width - fold : fold
      const folded = hash.folded !== false && fold > 0 ? { at, across, notch: lengthDown(hash, 'notch') } : undefined
      return `<path d="${ticketPath(box, lengthDown(hash, 'radius'), folded)}" fill="${colour(hash)}"${outlined(hash)}/>`
    },
    dashes: (hash) => {
      const { x, y } = current()
      const [x1, x2] = [left(x + length(hash, 'x1')), left(x + length(hash, 'x2'))]
      const d = dashedPath(x1, y + lengthDown(hash, 'y1'), x2, y + lengthDown(hash, 'y2'), lengthDown(hash, 'dash'))
      return `<path d="${d}" fill="none" stroke="${colour(hash, 'stroke')}" stroke-width="${lengthDown(hash, 'dash') * 0.3}"/>`
    },
    icon: (hash) => {
      const size = lengthDown(hash, 'size')
      const area = current()
      const x = left(area.x + length(hash, 'x'), size)
      const y = hash.y === undefined ? area.y + (area.height - size) / 2 : area.y + lengthDown(hash, 'y')
      const stroke = `stroke="${colour(hash, 'stroke')}" stroke-width="${size * STROKE}"`
      return `<path d="${iconPath(String(hash.name), x, y, size, rtl)}" fill="none" ${stroke}/>`
    },
  }
}
