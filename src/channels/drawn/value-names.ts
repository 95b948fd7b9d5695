import { nearName } from '../../content/near-name.ts'
import { HelperError } from '../../drawing/helper-values.ts'

/** Every value that some helper of drawn templates takes; docs/templates.md says which takes which. */
const known: ReadonlySet<string> = new Set([
  ...['x', 'end', 'y', 'bottom', 'width', 'height', 'x1', 'x2', 'y1', 'y2', 'r'],
  ...['hiddenStart', 'hiddenEnd', 'hiddenTop', 'hiddenBottom', 'cut', 'room', 'on'],
  ...['fill', 'stroke', 'thick', 'tint', 'background', 'pad', 'radius', 'fade', 'towards', 'for', 'also', 'dash'],
  ...['across', 'fold', 'folded', 'notch', 'count', 'each', 'rows', 'gap', 'space', 'align', 'valign'],
  ...['name', 'text', 'optional', 'font', 'weight', 'size', 'minSize', 'maxLines', 'lineHeight', 'tracking', 'strike', 'language'],
  ...['balance', 'uppercase', 'figures', 'smallCaps', 'fractions', 'features', 'icon', 'mark', 'indent', 'level', 'logo'],
  ...['if', 'then', 'else'],
])

/** A name that no helper takes is a slip: left unread, it would look like a fault of the layout. Throws HelperError. */
export function refuseUnknownValues(helper: string, hash: Readonly<Record<string, unknown>>): void {
  const wrong = Object.keys(hash).find((name) => !known.has(name))
  if (wrong === undefined) return
  const near = nearName(wrong, [...known])
  throw new HelperError(`${helper}: there is no value "${wrong}"${near === undefined ? '' : `, did you mean "${near}"?`}`)
}
