import { scrimAttributes } from '../../../drawing/index.ts'
import { valuesOf } from '../../../drawing/shapes/index.ts'
import { HelperError } from '../../../drawing/errors/index.ts'
import { hexOf } from '../../../drawing/colour/index.ts'
import type { Helper } from '../../../templates/index.ts'
import { type Grounds, type Hidden, type Place, seenPart, wholePlace } from '../places/index.ts'
import { faded, fadeSides, fadingFill, type Fade } from './fading-panel.ts'
import { iconMarkup } from './icon-markup.ts'
import { imageMarkup, photoMarkup, type Cut } from './photo-markup.ts'
import type { HelperHash, Measures, Scene } from './scene.ts'
import { sealPath } from './seal.ts'
import { dashedPath, ticketPath } from './ticket.ts'
import { tilesMarkup } from './tiles.ts'

/** Helpers that draw a shape of the layout: each returns whole elements of the SVG subset. Panels with a colour are laid on `grounds`. */
export function shapeHelpers(
  { page, view, photoIsOpaque }: Pick<Scene, 'page' | 'view' | 'photoIsOpaque'>,
  grounds: Grounds,
  { boxOf, placeOf, left, current, length, lengthDown }: Measures,
): Record<string, Helper> {
  const { width, height, reach } = page
  const { paint, photo, direction } = view
  const rtl = direction === 'rtl'
  let clips = 0
  let fades = 0

  /** What touches an edge of the page goes beyond it. */
  const bled = (box: Place): Place => {
    const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01
    const [before, above] = [near(box.x, 0) ? reach : 0, near(box.y, 0) ? reach : 0]
    const after = near(box.x + box.width, width) ? reach : 0
    const below = near(box.y + box.height, height) ? reach : 0
    return { x: box.x - before, y: box.y - above, width: box.width + before + after, height: box.height + above + below }
  }
  /** Told here, where the line of the template is known; who paints would refuse it too. */
  const colour = (hash: HelperHash, name = 'fill'): string => {
    const given = String(hash[name])
    hexOf(given)
    return given
  }
  /** The middle of a round shape: x or end, y or bottom. */
  const middle = (hash: HelperHash): { x: number; y: number } => {
    const { x, y } = placeOf({ ...hash, width: 0, height: 0 })
    return { x: left(x), y }
  }
  const hiddenIn = (hash: HelperHash): Hidden => {
    const [start, end] = [length(hash, 'hiddenStart'), length(hash, 'hiddenEnd')]
    const [before, after] = rtl ? [end, start] : [start, end]
    return { left: before, right: after, top: lengthDown(hash, 'hiddenTop'), bottom: lengthDown(hash, 'hiddenBottom') }
  }
  const outlined = (hash: HelperHash): string =>
    hash.stroke === undefined ? '' : ` stroke="${colour(hash, 'stroke')}" stroke-width="${lengthDown(hash, 'thick', 1)}"`

  /** Where a panel fades out to; undefined for one that does not. */
  const fadeOf = (helper: string, hash: HelperHash): Fade | undefined => {
    if (hash.fade === undefined) return undefined
    const side = valuesOf(helper, hash).oneOf('towards', fadeSides, 'top')
    const across = side === 'start' || side === 'end'
    const towards = across ? ((side === 'start') === rtl ? 'right' : 'left') : side
    return { length: across ? length(hash, 'fade') : lengthDown(hash, 'fade'), towards }
  }
  const panel = (helper: string, hash: HelperHash, attributes = ''): string => {
    const box = boxOf(hash)
    const fade = fadeOf(helper, hash)
    const at = bled(fade === undefined ? box : faded(box, fade))
    const rx = lengthDown(hash, 'radius')
    const flat = hash.fill === undefined ? 'none' : colour(hash)
    const id = `fade-${(fades += 1)}`
    const [defs, fill] = fade === undefined ? ['', flat] : [fadingFill(box, fade, flat, id), `url(#${id})`]
    return `${defs}<rect x="${at.x}" y="${at.y}" width="${at.width}" height="${at.height}" rx="${rx}" fill="${fill}"${outlined(hash)}${attributes}/>`
  }
  const cutOf = (hash: HelperHash): Cut => {
    const radius = lengthDown(hash, 'radius')
    return hash.cut === 'disc' ? { kind: 'disc' } : radius > 0 ? { kind: 'round', radius } : { kind: 'box' }
  }

  return {
    panel: (hash) => {
      if (hash.fill !== undefined && hash.fill !== 'none') grounds.lay(placeOf(hash), colour(hash))
      return panel('panel', hash)
    },
    scrim: (hash) => {
      const values = valuesOf('scrim', hash)
      const fills = [values.colour('for'), ...(values.has('also') ? [values.colour('also')] : [])]
      const place = boxOf(hash)
      if (place.width <= 0 || place.height <= 0) throw new HelperError('scrim: its place needs a width and a height above zero')
      return panel('scrim', hash, scrimAttributes({ place, colour: values.colour('fill'), fills }))
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
      const place = boxOf(hash)
      const seen = seenPart(place, page, cut.kind === 'disc', hiddenIn(hash))
      const [box, part] = cut.kind === 'box' ? [bled(place), bled(seen)] : [place, seen]
      clips += 1
      return photoMarkup(photo && { ...photo, isOpaque: photoIsOpaque }, box, cut, { id: `photo-${clips}`, paint, flip: rtl, seen: part })
    },
    map: (hash) => {
      if (!view.map) return ''
      const { sha256, ratio } = view.map
      const place = wholePlace(placeOf(hash), ratio)
      clips += 1
      return imageMarkup({ sha256, fit: 'contain' }, { ...place, x: left(place.x, place.width) }, cutOf(hash), { id: `map-${clips}` })
    },
    tiles: (hash) => {
      const colours = { grounds: [paint.deep, paint.primary], figures: [paint.accent, paint.cloud, paint.sky, paint.accent, paint.paper] }
      const rows = valuesOf('tiles', hash).positive('rows')
      if (!Number.isInteger(rows)) throw new HelperError(`tiles: rows must be a whole number, not ${rows}`)
      return tilesMarkup(bled(boxOf(hash)), colours, { rows, flip: rtl, whole: page.measure === 'px' })
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
      const dash = lengthDown(hash, 'dash')
      if (dash <= 0) throw new HelperError('dashes: dash, the length of one, must be above zero')
      const d = dashedPath(x1, y + lengthDown(hash, 'y1'), x2, y + lengthDown(hash, 'y2'), dash)
      return `<path d="${d}" fill="none" stroke="${colour(hash, 'stroke')}" stroke-width="${dash * 0.3}"/>`
    },
    icon: (hash) => {
      const size = lengthDown(hash, 'size')
      const area = current()
      const x = left(area.x + length(hash, 'x'), size)
      const y = hash.y === undefined ? area.y + (area.height - size) / 2 : area.y + lengthDown(hash, 'y')
      return iconMarkup(String(hash.name), { x, y, size, stroke: colour(hash, 'stroke'), flip: rtl })
    },
  }
}
