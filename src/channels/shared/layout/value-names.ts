import { nearName } from '../../../content/text/index.ts'
import { HelperError } from '../../../drawing/errors/index.ts'

/** The values of a place. */
export const placeNames: readonly string[] = ['x', 'end', 'y', 'bottom', 'width', 'height']
const middle = ['x', 'end', 'y', 'bottom']
const hidden = ['hiddenStart', 'hiddenEnd', 'hiddenTop', 'hiddenBottom']
const outline = ['stroke', 'thick']
const fading = ['fade', 'towards']
const words = [
  ...['name', 'text', 'optional', 'style', 'font', 'weight', 'size', 'minSize', 'maxLines', 'lineHeight', 'tracking'],
  ...['strike', 'language'],
  ...['align', 'valign', 'fill', 'background', 'pad', 'radius', 'rim', 'space'],
  ...['balance', 'uppercase', 'figures', 'smallCaps', 'fractions', 'features'],
  ...['icon', 'mark', 'tint', 'indent'],
]

/**
 * The values that each helper of drawn templates takes; docs/templates.md tells people what they do.
 * @internal exported for tests
 */
export const valueNames: Readonly<Record<string, readonly string[]>> = {
  area: placeNames,
  textbox: [...placeNames, ...words],
  stack: [...placeNames, 'gap', 'align', 'valign'],
  // What it sets where there is no logo is a text.
  brandMark: [...placeNames, 'on', 'room', ...words],
  photo: [...placeNames, 'cut', 'radius', ...hidden],
  map: [...placeNames, 'cut', 'radius'],
  panel: [...placeNames, 'fill', 'radius', ...outline, ...fading],
  scrim: [...placeNames, 'fill', 'for', 'also', 'radius', ...fading],
  disc: [...middle, 'r', 'fill'],
  seal: [...middle, 'r', 'fill'],
  ticket: [...placeNames, 'fill', 'radius', ...outline, 'fold', 'folded', 'notch', 'across'],
  tiles: [...placeNames, 'rows'],
  dashes: ['x1', 'y1', 'x2', 'y2', 'dash', 'stroke'],
  icon: ['x', 'y', 'name', 'size', 'stroke'],
  qr: [...middle, 'size', 'text', 'fill', 'background', 'level', 'logo'],
  rows: [...placeNames, 'count', 'each', 'valign'],
  row: [],
  left: ['x', 'width'],
  pick: ['if', 'then', 'else'],
}

/** Helpers that something stands inside of, as in {{#stack}}…{{/stack}}; the others stand alone. */
const blocks = new Set(['area', 'stack', 'rows', 'row'])

/** @throws HelperError for a block that is written as a single helper, and the other way round: what it should hold would be lost. */
export function refuseWrongForm(helper: string, isBlock: boolean): void {
  if (blocks.has(helper) === isBlock) return
  const form = isBlock
    ? `holds nothing: write {{${helper} …}} without # and {{/${helper}}}`
    : `holds others: write {{#${helper} …}}…{{/${helper}}}`
  throw new HelperError(`${helper}: it ${form}`)
}

/** A name that the helper does not take is a slip: left unread, it would look like a fault of the layout. Throws HelperError. */
export function refuseUnknownValues(helper: string, hash: Readonly<Record<string, unknown>>): void {
  const taken = valueNames[helper] ?? []
  const wrong = Object.keys(hash).find((name) => !taken.includes(name))
  if (wrong === undefined) return
  const near = nearName(wrong, taken)
  const instead = near === undefined ? `; it takes ${taken.join(', ') || 'none'}` : `, did you mean "${near}"?`
  throw new HelperError(`${helper}: there is no value "${wrong}"${instead}`)
}
