import type { Box } from '../../../drawing/index.ts'
import { iconMarkup } from './icon-markup.ts'
import type { HelperHash, Measures } from './scene.ts'

/**
 * The icon that hangs before a text box, in the middle of its lines: `icon` names it, `mark` is its size, `indent` how far before the text it
 * begins, `tint` its colour. undefined for a text box without one.
 */
export function inlineIcon(hash: HelperHash, { length, lengthDown }: Measures, rtl: boolean): ((lines: Box) => string) | undefined {
  if (hash.icon === undefined) return undefined
  const [size, indent] = [lengthDown(hash, 'mark'), length(hash, 'indent')]
  return ({ x, y, width, height }) =>
    iconMarkup(String(hash.icon), {
      x: rtl ? x + width + indent - size : x - indent,
      y: y + (height - size) / 2,
      size,
      stroke: String(hash.tint),
      flip: rtl,
    })
}
