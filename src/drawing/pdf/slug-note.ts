import { readBuiltin } from '../builtin-families.ts'
import { fit } from '../fit.ts'
import { loadFontSet } from '../font-set.ts'
import { paragraphOf, type Paragraph } from '../paragraph.ts'
import { placeText } from '../place-text.ts'
import { textOptions } from '../text-options.ts'
import { drawText } from './draw-text.ts'
import { GAP, MARGIN, type Sheet } from './marks.ts'
import type { PageWriter } from './page-writer.ts'

/** Keys and slugs are Latin; the name of a print profile is whatever somebody called it, and fallbacks draw that. */
const FAMILY = 'Noto Sans'
const SIZE = 2.1
/** Clear of the crop mark on one side and of the registration mark in the middle, in mm. */
const START = 3
const MIDDLE = 4

/** The slug line as it is shaped. */
export function noteParagraph(note: string): Paragraph {
  const files = readBuiltin(FAMILY).map((file) => ({ ...file, name: FAMILY }))
  const chain = loadFontSet({ heading: files, body: files }).chain('body', 400)
  return paragraphOf(note, { chain, language: 'en', direction: 'ltr', tracking: 0 })
}

/** The slug line below the sheet: for the printer, cut off with the rest. */
export function drawNote(note: string, { trim, bleed }: Sheet, writer: PageWriter): void {
  if (note.trim() === '') return
  const paragraph = noteParagraph(note)
  const box = { x: START, y: trim.height + bleed + GAP, width: trim.width / 2 - START - MIDDLE, height: MARGIN - 2 * GAP }
  const options = textOptions({ name: 'note', text: note, size: SIZE, fill: '#000000' })
  const fitted = fit(paragraph, { ...box, size: SIZE, minSize: 0.1, maxLines: 3, lineHeight: 1.2, balanced: false })
  if (fitted === undefined) return
  writer.write('q\n0 0 0 1 k')
  drawText(placeText(options, fitted, box, 'ltr').set, writer)
  writer.write('Q')
}
