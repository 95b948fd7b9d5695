import type { Finding } from '../content/finding.ts'
import type { Drawing, TextRecord } from './drawing.ts'
import { beneath, eachText, textBoxes, type Ground } from './pdf/grounds.ts'
import { FAINT, PLATES, typeSize } from './pdf/plates.ts'
import { inkOf, textInkOf, type Inks } from './pdf/text-ink.ts'
import { overprintedTexts } from './pdf/overprint.ts'
import { hexOf } from './shapes/colour.ts'
import { textsOf } from './shapes/tree.ts'

/** Letters below this many mm are filled by ink that runs into them where plates do not quite meet: thin strokes of 6 pt are a fifth of a mm. */
const SMALL = 2
const ALL_PLATES = [0, 1, 2, 3] as const

/** Small type that is left out of more plates than meet well enough for it, once for each text and colour. */
export function reversedTypeFindings(pages: readonly Drawing[], inks: Inks, inkLimit: number): Finding[] {
  const found = new Map<string, Finding>()
  for (const page of pages.filter(({ texts }) => texts.some(({ size }) => size < SMALL))) {
    const records = new Map(textsOf(page.root).map((text, index) => [text, page.texts[index]]))
    const overprinted = overprintedTexts(page, inks, inkLimit)
    eachText(page, (text, { matrix }, before) => {
      const record = records.get(text)
      const hex = hexOf(text.fill)
      if (record === undefined || hex === undefined || record.size >= SMALL || record.text.trim() === '' || overprinted.has(text)) return
      const own = textInkOf(hex, inks)
      const isLeftOut = (plate: number, ground: Ground): boolean =>
        (own[plate] ?? 0) < FAINT && (ground.colours?.some((colour) => (inkOf(colour, inks)[plate] ?? 0) >= FAINT) ?? true)
      const grounds = textBoxes(text, matrix).flatMap((box) => beneath(box, before))
      const plates = ALL_PLATES.filter((plate) => grounds.some((ground) => isLeftOut(plate, ground))).length
      if (plates > PLATES) found.set(`${record.name} ${hex}`, reversedTypeFinding(record, hex, plates))
    })
  }
  return [...found.values()]
}

const reversedTypeFinding = ({ name, size }: TextRecord, hex: string, plates: number): Finding => ({
  rule: 'reversed-type',
  severity: 'warning',
  place: name,
  message: `"${name}" is set in ${typeSize(size)} type in ${hex}, left out of a ground of ${plates} plates: where these do not quite meet, ink runs into its letters. Print a larger size or write less, or state ink on two plates for the ground's colour in the brand's palette.`,
  expected: `${PLATES} plates at most beneath type below ${typeSize(SMALL)}`,
  actual: `${plates} plates, ${typeSize(size)}`,
})
