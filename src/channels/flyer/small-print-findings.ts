import { type Finding, finding } from '../../content/findings/index.ts'
import { nameOfLocale } from '../../content/text/index.ts'
import { typeSize, type Drawing } from '../../drawing/index.ts'
import { fieldOf } from '../shared/copy/index.ts'
import type { FlyerView } from './compose.ts'

/** Five points, in mm. What binds people is to be read by them, and below it few can without a glass. */
const LEAST = (5 * 25.4) / 72
/** Of a size that rounds to it. */
const ROUNDING = 0.99

const names: Readonly<Record<string, string>> = { terms: 'terms', otherTerms: 'terms', legalLine: 'legal line' }

/** Terms and legal lines that a print file sets smaller than most people can read, once for each. */
export function smallPrintFindings(pages: readonly Drawing[], view: FlyerView): Finding[] {
  const found = new Map<string, Finding>()
  pages.forEach(({ texts }, index) => {
    for (const { name, text, size } of texts) {
      const called = names[name]
      if (called === undefined || text.trim() === '' || size >= LEAST * ROUNDING || found.has(name)) continue
      const locale = name === 'otherTerms' ? view.other.locale : view.locale
      const field = fieldOf(name === 'otherTerms' ? 'terms' : name, locale, view.writtenElsewhere)
      found.set(
        name,
        finding('small-print', {
          place: name,
          ...(field !== undefined && { field }),
          side: index === 0 ? 'front' : 'back',
          message: `The ${called} in ${nameOfLocale(locale)} bind people and are printed in ${typeSize(size)}, which many cannot read. Shorten them, or choose a larger size.`,
          expected: `${typeSize(LEAST)} at least`,
          actual: typeSize(size),
        }),
      )
    }
  })
  return [...found.values()]
}
