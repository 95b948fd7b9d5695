import type { Finding } from '../content/finding.ts'
import { finding } from '../content/findings/finding-maker.ts'
import type { Drawing, TextRecord } from './drawing.ts'
import type { Cmyk } from './pdf/ink.ts'
import { FAINT, PLATES } from './pdf/plates.ts'
import { textInkOf, type Inks } from './pdf/text-ink.ts'
import { hexOf } from './shapes/colour.ts'
import { typeSize } from './type-size.ts'

/** Type below this many mm is blurred by plates that do not quite meet. */
const SMALL = 3

const platesOf = (ink: Cmyk): number => ink.filter((percent) => percent >= FAINT).length

/** Small type on more plates than meet well enough for it, once for each text and colour. */
export function textInkFindings(pages: readonly Drawing[], inks: Inks): Finding[] {
  const found = new Map<string, Finding>()
  for (const record of pages.flatMap(({ texts }) => texts)) {
    const hex = hexOf(record.fill)
    if (hex === undefined || record.text.trim() === '' || record.size >= SMALL) continue
    const ink = textInkOf(hex, inks)
    if (platesOf(ink) <= PLATES) continue
    found.set(`${record.name} ${hex}`, textInkFinding(record, hex, ink, inks.stated.has(hex)))
  }
  return [...found.values()]
}

function textInkFinding({ name, size }: TextRecord, hex: string, ink: Cmyk, isStated: boolean): Finding {
  const figures = ink.map(Math.round).join('/')
  const whose = isStated ? `whose CMYK is stated as ${figures}` : `which becomes CMYK ${figures}`
  return finding('text-inks', {
    place: name,
    message: `"${name}" is set in ${typeSize(size)} type in ${hex}, ${whose}: its letters stand on ${platesOf(ink)} plates and blur where these do not quite meet. In the brand's palette, state CMYK 0/0/0/100 if it is to be black, else ink on two plates; or print a larger size.`,
    expected: `${PLATES} plates at most for type below ${typeSize(SMALL)}`,
    actual: `${platesOf(ink)} plates, ${typeSize(size)}`,
  })
}
