import { readBuiltin } from '../../families/index.ts'
import { fit, placeText, textOptions } from '../../text/index.ts'
import { loadFontSet } from '../../fonts/index.ts'
import { type Paragraph, paragraphOf } from '../../text/shaping/index.ts'
import { drawText } from '../page/index.ts'
import { GAP, MARGIN, type Sheet } from './marks.ts'
import type { PageWriter } from '../file/index.ts'

/** Keys and slugs are Latin; the name of a print profile is whatever somebody called it, and fallbacks draw that. */
const FAMILY = 'Noto Sans'
const SIZE = 2.1
/** Smaller than 5 pt nobody reads at the machine. In mm. */
const LEAST = (5 / 72) * 25.4
const LINES = 3
/** Clear of the crop mark on one side and of the registration mark in the middle, in mm. */
const START = 3
const MIDDLE = 4
/** Between the parts of the line. */
const SEPARATOR = ' · '
/** Letters of a name that are always left. */
const KEPT = 12

/** The slug line as it is shaped. */
export function noteParagraph(note: string): Paragraph {
  const files = readBuiltin(FAMILY).map((file) => ({ ...file, name: FAMILY }))
  const chain = loadFontSet({ heading: files, body: files }).chain('body', 400)
  return paragraphOf(note, { chain, language: 'en', direction: 'ltr', tracking: 0 })
}

/** The longest word, which is a key or a slug, cut to two thirds; undefined where no word is long. */
function shortened(note: string): string | undefined {
  const longest = note.split(' ').reduce((one, other) => (other.length > one.length ? other : one), '')
  const letters = Array.from(longest)
  if (letters.length <= KEPT) return undefined
  const left = Math.max(KEPT - 1, Math.floor((letters.length * 2) / 3))
  return note.replace(longest, () => `${letters.slice(0, left).join('').replace(/…$/, '')}…`)
}

/** The parts of a note in two columns of about the same length. */
function columnsOf(note: string): [string, string] {
  const parts = note.split(SEPARATOR)
  const joined = (from: number, to?: number): string => parts.slice(from, to).join(SEPARATOR)
  const at = parts.findIndex((_, index) => joined(0, index + 1).length * 2 >= note.length) + 1
  return [joined(0, at), joined(at)]
}

/** The slug line below the sheet, on both sides of a registration mark where there is one: for the printer, cut off with the rest. */
export function drawNote(note: string, { trim, bleed }: Sheet, isParted: boolean, writer: PageWriter): void {
  if (note.trim() === '') return
  const line = { y: trim.height + bleed + GAP, height: MARGIN - 2 * GAP }
  const width = isParted ? trim.width / 2 - START - MIDDLE : trim.width - 2 * START
  const left = { ...line, x: START, width }
  const right = { ...line, x: trim.width / 2 + MIDDLE, width }
  type Column = readonly [text: string, box: typeof left]
  const fitted = (columns: readonly Column[], minSize: number) => {
    const set = columns.flatMap(([text, box]) => {
      const fits = fit(noteParagraph(text), { ...box, size: SIZE, minSize, maxLines: LINES, lineHeight: 1.2, balanced: false })
      return fits === undefined ? [] : [{ text, box, fits }]
    })
    return set.length === columns.length ? set : undefined
  }
  const columnsIn = (text: string): readonly Column[] => {
    const [first, second] = columnsOf(text)
    return isParted && second !== ''
      ? [
          [first, left],
          [second, right],
        ]
      : [[text, left]]
  }
  let text = note
  let set = fitted([[note, left]], LEAST) ?? fitted(columnsIn(note), LEAST)
  for (let next = shortened(text); set === undefined && next !== undefined; next = shortened(text)) {
    text = next
    set = fitted(columnsIn(text), LEAST)
  }
  writer.write('q\n0 0 0 1 k')
  for (const column of set ?? fitted(columnsIn(text), 0.1) ?? []) {
    const options = textOptions({ name: 'note', text: column.text, size: SIZE, fill: '#000000' })
    drawText(placeText(options, column.fits, column.box, 'ltr').set, writer)
  }
  writer.write('Q')
}
