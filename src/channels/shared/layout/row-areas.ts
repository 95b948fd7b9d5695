import { HelperError } from '../../../drawing/errors/index.ts'
import type { Helper } from '../../../templates/index.ts'
import type { Place } from '../places/index.ts'
import type { HelperHash, Measures } from './scene.ts'

const share: Readonly<Record<string, number>> = { top: 0, middle: 0.5, bottom: 1 }

/**
 * `rows` and `row`: facts below each other, without a gap for one that is not there. `count` says how many rows will stand inside `rows`,
 * `each` how tall one is at most; `valign` where they stand together.
 */
export function rowAreas(
  { placeOf, current, lengthDown }: Pick<Measures, 'placeOf' | 'current' | 'lengthDown'>,
  inside: (place: Place, print: () => string) => string,
): Record<'rows' | 'row', Helper> {
  let each = 0
  let inRows = false
  let next = 0
  return {
    rows: (hash: HelperHash, body) => {
      const place = placeOf(hash)
      const count = Math.max(1, Number(hash.count))
      each = Math.min(lengthDown(hash, 'each'), place.height / count)
      next = place.y + (place.height - each * count) * (share[String(hash.valign ?? 'top')] ?? 0)
      inRows = true
      try {
        return inside(place, () => body?.() ?? '')
      } finally {
        inRows = false
      }
    },
    row: (_, body) => {
      if (!inRows) throw new HelperError('row: it stands inside {{#rows}}…{{/rows}}')
      const { x, width } = current()
      const place = { x, y: next, width, height: each }
      next += each
      return inside(place, () => body?.() ?? '')
    },
  }
}
