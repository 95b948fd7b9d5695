import { readBuiltin } from './builtin-families.ts'
import { openFont } from './font.ts'
import type { InkOf } from './ink.ts'
import { lineOf } from './lines.ts'
import { paragraphOf } from './paragraph.ts'
import type { PdfPage } from './pdf-page.ts'
import { drawText } from './pdf-text.ts'

/** Where the trim lies on the sheet, mm from the sheet's corner. */
export interface Sheet {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly bleed: number
}

/** Marks begin this far outside the bleed and are this long, mm. */
const CLEAR = 1
const LENGTH = 5
const HAIRLINE = 0.09
/** Marks print in every ink, so that each plate can be aligned by them. */
const REGISTRATION: [number, number, number, number] = [100, 100, 100, 100]

/** Room around the bleed that marks and the slug line take, mm. */
export const SLUG = 8

/** Draws the corners at which a flyer is cut, outside its bleed. Units are mm. */
export function drawCropMarks({ doc }: PdfPage, { left, top, width, height, bleed }: Sheet): void {
  doc.save().lineWidth(HAIRLINE).strokeColor(REGISTRATION)
  const [near, far] = [bleed + CLEAR, bleed + CLEAR + LENGTH]
  for (const x of [left, left + width]) {
    doc.moveTo(x, top - far).lineTo(x, top - near)
    doc.moveTo(x, top + height + near).lineTo(x, top + height + far)
  }
  for (const y of [top, top + height]) {
    doc.moveTo(left - far, y).lineTo(left - near, y)
    doc.moveTo(left + width + near, y).lineTo(left + width + far, y)
  }
  doc.stroke().restore()
}

const NOTE_SIZE = 2.2

/** Writes the slug line below the bleed, between the marks. */
export function drawNote(note: string, page: PdfPage, { left, top, width, height, bleed }: Sheet, inkOf: InkOf): void {
  const chain = ['Noto Sans', 'Vazirmatn'].flatMap((family) => readBuiltin(family).slice(0, 1).map(({ bytes }) => openFont(bytes, family)))
  const paragraph = paragraphOf(note.replace(/\s+/g, ' '), { chain, language: 'en', direction: 'ltr', tracking: 0 })
  const line = lineOf(paragraph, 0, paragraph.text.length)
  const size = Math.min(NOTE_SIZE, (width - 4) / Math.max(1, line.width))
  const place = { size, x: left + 2, y: top + height + bleed + CLEAR + LENGTH / 2 }
  const runs = line.runs.map((run) => ({
    ...place,
    font: run.font,
    x: place.x + run.x * size,
    glyphs: run.glyphs,
    text: paragraph.text.slice(run.start, run.end),
    start: run.start,
    rtl: run.level % 2 === 1,
  }))
  drawText({ lines: [runs], fill: '#000000', strikes: [] }, page, inkOf)
}
