import { readBuiltin } from '../builtin-families.ts'
import { fit } from '../fit.ts'
import { openFont } from '../font.ts'
import { fallbackFamilies } from '../builtin-families.ts'
import { paragraphOf } from '../paragraph.ts'
import { placeText } from '../place-text.ts'
import { textOptions } from '../text-options.ts'
import { drawText } from './draw-text.ts'
import { decimals, type PageWriter } from './page-writer.ts'

/** Room around the bleed for marks and the slug line, in mm. */
export const MARGIN = 9
const LENGTH = 5
const GAP = 1
/** A quarter of a point, in mm. */
const HAIRLINE = 0.088
const NOTE_SIZE = 2.1

interface Sheet {
  readonly trim: { readonly width: number; readonly height: number }
  readonly bleed: number
}

/** Crop marks at the four corners, in all four inks so that they stand on every plate. They keep clear of the bleed. */
export function drawCropMarks({ trim: { width, height }, bleed }: Sheet, writer: PageWriter): void {
  const near = bleed + GAP
  const far = near + LENGTH
  const across = [0, height].flatMap((y) => [
    [-far, y, -near, y],
    [width + near, y, width + far, y],
  ])
  const down = [0, width].flatMap((x) => [
    [x, -far, x, -near],
    [x, height + near, x, height + far],
  ])
  const lines = [...across, ...down].map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => `${decimals(x1, y1)} m ${decimals(x2, y2)} l S`)
  writer.write(`q\n1 1 1 1 K ${decimals(HAIRLINE)} w\n${lines.join('\n')}\nQ`)
}

/** The slug line below the sheet, between the crop marks: for the printer, cut off with the rest. */
export function drawNote(note: string, { trim, bleed }: Sheet, writer: PageWriter): void {
  if (note.trim() === '') return
  const chain = fallbackFamilies.map((family) => openFont(readBuiltin(family)[0]?.bytes ?? new Uint8Array(), family))
  const paragraph = paragraphOf(note, { chain, language: 'en', direction: 'ltr', tracking: 0 })
  const box = { x: 4, y: trim.height + bleed + GAP, width: trim.width - 8, height: MARGIN - 2 * GAP }
  const options = textOptions({ name: 'note', text: note, size: NOTE_SIZE, fill: '#000000' })
  const fitted = fit(paragraph, { ...box, size: NOTE_SIZE, minSize: 0.1, maxLines: 2, lineHeight: 1.3, balanced: false })
  if (fitted === undefined) return
  writer.write('q\n0 0 0 1 k')
  drawText(placeText(options, fitted, box, 'ltr').set, writer)
  writer.write('Q')
}
