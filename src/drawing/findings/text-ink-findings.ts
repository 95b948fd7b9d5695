import { type Finding, finding } from '../../content/findings/index.ts'
import { type Drawing, type TextRecord, typeSize } from '../shapes/index.ts'
import type { Cmyk } from '../press/index.ts'
import { FAINT, type StatedInks, PLATES, textInkOf } from '../pdf/ink/index.ts'
import { hexOf } from '../colour/index.ts'

/** Type below this many mm is blurred by plates that do not quite meet. */
const SMALL = 3

const platesOf = (ink: Cmyk): number => ink.filter((percent) => percent >= FAINT).length

/** Small type on more plates than meet well enough for it, once for each text and colour. */
export function textInkFindings(pages: readonly Drawing[], inks: StatedInks): Finding[] {
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
