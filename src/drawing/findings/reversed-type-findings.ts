import { type Finding, finding } from '../../content/findings/index.ts'
import { type Drawing, type Matrix, type SetText, type TextRecord, textNodesOf, typeSize } from '../shapes/index.ts'
import {
  eachText,
  FAINT,
  type Ground,
  groundsBeneath,
  inkOf,
  type StatedInks,
  overprinted,
  PLATES,
  textBoxes,
  textInkOf,
} from '../pdf/ink/index.ts'
import { hexOf } from '../colour/index.ts'
import { greatestOf } from '../../content/text/index.ts'

/** Letters below this many mm are filled by ink that runs into them where plates do not quite meet: thin strokes of 6 pt are a fifth of a mm. */
const SMALL = 2
const ALL_PLATES = [0, 1, 2, 3] as const

/** A small text that is left out of its ground. */
interface Reversed {
  readonly record: TextRecord
  readonly plates: number
  /** Whether a picture lies beneath, of which nobody knows the inks. */
  readonly onPicture: boolean
  /** Whether its letters have an ink of their own. */
  readonly isInked: boolean
}

/** Small type that is left out of more plates than meet well enough for it, once for each text and colour: where it is worst. */
export function reversedTypeFindings(pages: readonly Drawing[], inks: StatedInks, inkLimit: number): Finding[] {
  const worst = new Map<string, Reversed>()
  for (const page of pages.filter(({ texts }) => texts.some(({ size }) => size < SMALL))) {
    const records = new Map(textNodesOf(page.root).map((text, index) => [text, page.texts[index]]))
    const printedOver = overprinted(page, inks, inkLimit)
    eachText(page, (text, { matrix }, before) => {
      const record = records.get(text)
      if (record === undefined || record.size >= SMALL || record.text.trim() === '' || printedOver.has(text)) return
      const found = reversed(text, record, matrix, before, inks)
      const key = `${record.name} ${record.fill}`
      if (found !== undefined && isWorse(found, worst.get(key))) worst.set(key, found)
    })
  }
  return [...worst.values()].map(reversedTypeFinding)
}

const isWorse = (one: Reversed, other: Reversed | undefined): boolean =>
  other === undefined || one.plates > other.plates || (one.plates === other.plates && one.record.size < other.record.size)

function reversed(text: SetText, record: TextRecord, matrix: Matrix, before: readonly Ground[], inks: StatedInks): Reversed | undefined {
  const hex = hexOf(text.fill)
  if (hex === undefined) return undefined
  const own = textInkOf(hex, inks)
  const lies = (plate: number, { colours, opacity }: Ground): boolean =>
    colours?.some((colour) => (inkOf(colour, inks)[plate] ?? 0) * opacity >= FAINT) ?? true
  const beneath = textBoxes(text, matrix).map((box) => groundsBeneath(box, before))
  const platesOf = (grounds: readonly Ground[]): number =>
    ALL_PLATES.filter((plate) => (own[plate] ?? 0) < FAINT && grounds.some((ground) => lies(plate, ground))).length
  const plates = greatestOf(beneath.map(platesOf), 0)
  if (plates <= PLATES) return undefined
  const onPicture = beneath.flat().some(({ colours }) => colours === undefined)
  return { record, plates, onPicture, isInked: own.some((ink) => ink >= FAINT) }
}

function reversedTypeFinding({ record: { name, fill, size }, plates, onPicture, isInked }: Reversed): Finding {
  const ground = onPicture ? 'a picture' : `a ground of ${plates} plates`
  const harm = isInked ? 'light edges show around its letters' : 'ink runs into its letters'
  const advice = onPicture
    ? 'set it on a panel in a template of your own'
    : "state ink on two plates for the ground's colour in the brand's palette"
  return finding('reversed-type', {
    place: name,
    message: `"${name}" is set in ${typeSize(size)} type in ${fill}, left out of ${ground}: where plates do not quite meet, ${harm}. Print a larger size or write less, or ${advice}.`,
    expected: `${PLATES} plates at most beneath type below ${typeSize(SMALL)}`,
    actual: `${plates} plates, ${typeSize(size)}`,
  })
}
