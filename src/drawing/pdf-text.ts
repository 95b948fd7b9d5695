import type { GlyphRun, SetText } from './drawing.ts'
import type { InkOf } from './ink.ts'
import type { PdfFont, PdfPage } from './pdf-page.ts'
import { pdfPen } from './pdf-pen.ts'
import { signsOf } from './pdf-signs.ts'

/** Spaces of every width are read as the common one. */
const meaning = (text: string): string => text.replace(/\p{Zs}/gu, ' ')

/** Draws a set text: its glyphs as shaped, so that nothing is shaped twice, and readable as characters. */
export function drawText({ lines, fill, strikes }: SetText, page: PdfPage, inkOf: InkOf): void {
  page.doc.fillColor([...inkOf(fill)])
  for (const run of lines.flat()) page.operators(runOperators(run, page.font(run.font)))
  for (const { x, y, width, height } of strikes) page.doc.rect(x, y, width, height).fill()
}

interface Piece {
  /** What the cluster reads as; '' at its second and later glyphs. */
  readonly text: string
  /** How many glyphs show it. */
  readonly together: number
}

function piecesOf({ glyphs, text, start }: GlyphRun): Piece[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const next = new Map(starts.map((cluster, index) => [cluster, starts[index + 1] ?? start + text.length]))
  const count = new Map<number, number>()
  for (const { cluster } of glyphs) count.set(cluster, (count.get(cluster) ?? 0) + 1)
  const seen = new Set<number>()
  return glyphs.map(({ cluster }) => {
    const first = !seen.has(cluster)
    seen.add(cluster)
    const whole = meaning(text.slice(cluster - start, (next.get(cluster) ?? cluster) - start))
    return { text: first ? whole : '', together: count.get(cluster) ?? 1 }
  })
}

/**
 * Readers turn right-to-left text around sign by sign, and take what is raised for another word. So ligatures of such text, and marks
 * above and below letters, are drawn unread, with signs that have no ink at the line that is read, one for each character.
 */
function runOperators(run: GlyphRun, font: PdfFont): string {
  const signs = signsOf(font)
  const pieces = piecesOf(run)
  const pen = pdfPen(run, font.id, signs)
  let at = 0
  run.glyphs.forEach(({ id, cluster, advance, dx, dy }, index) => {
    const { text, together } = pieces[index] ?? { text: '', together: 1 }
    const characters = [...text]
    const apart = together === 1 && (advance === 0 || (run.rtl && characters.length > 1))
    const blanks = apart ? (run.rtl ? characters.toReversed() : characters).map((character) => signs.blankFor(character)) : []
    if (apart && blanks.every((blank) => blank !== undefined)) {
      pen.told('', index)
      pen.show(signs.numberOf(id, text), at + dx, dy)
      pen.told(undefined, index)
      blanks.forEach((blank, place) => blank !== undefined && pen.show(blank, at + (place * advance) / blanks.length, 0))
    } else {
      const whole = pieces.find((piece, other) => run.glyphs[other]?.cluster === cluster && piece.text !== '')?.text ?? ''
      pen.told(together > 1 ? whole : undefined, cluster)
      pen.show(signs.numberOf(id, together > 1 ? whole : text), at + dx, dy)
    }
    at += advance
  })
  return pen.finish()
}
