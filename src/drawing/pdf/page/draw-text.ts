import { type GlyphRun, mapSegments, segmentsOfPath, type SetText } from '../../shapes/index.ts'
import { pdfNumber, pdfNumbers, type PageWriter, pathOperators, readGlyphs, spoken } from '../file/index.ts'

const hex = (code: number): string => `<${code.toString(16).padStart(4, '0')}>`
const utf16 = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** What marks a part of a page for who has it read out: operators before and after it. */
export interface Mark {
  readonly before: string
  readonly after: string
}

/** A glyph as an outline, its origin at a place in user units. */
function outlined({ font, size }: GlyphRun, glyph: number, x: number, y: number): string {
  const scale = size / font.unitsPerEm
  const data = font.outline(glyph).map(({ type, values }) => type + values.join(' '))
  return pathOperators(mapSegments(segmentsOfPath(data.join('')), [scale, 0, 0, -scale, x, y]))
}

/**
 * One run as shaped: every glyph at its own place, none shaped again. What is drawn but not read is an outline: a code that stands for
 * nothing would leave a sign in what people copy, since not all readers heed what is said of it.
 */
function runOperators(run: GlyphRun, writer: PageWriter): { readonly text: string; readonly outlines: readonly string[] } {
  const { name, embedded } = writer.font(run.font)
  const { size } = run
  const out = [`/${name} ${pdfNumber(size)} Tf`]
  const outlines: string[] = []
  let pieces: string[] = []
  let [origin, raised, shown] = [run.x, 0, 0]
  const flush = (): void => {
    if (pieces.length > 0) out.push(`1 0 0 -1 ${pdfNumbers(origin, run.y - raised * size)} Tm [${pieces.join('')}] TJ`)
    pieces = []
  }
  const show = ({ code, width }: { readonly code: number; readonly width: number }, x: number, y: number): void => {
    if (y !== raised || pieces.length === 0) {
      flush()
      ;[origin, raised, shown] = [run.x + x * size, y, x]
    }
    // Adjustments are thousandths of an em, to the left; what is rounded off is made up for by the next one.
    const adjust = Math.round((shown - x) * 1000)
    pieces.push((adjust === 0 ? '' : String(adjust)) + hex(code))
    shown += width - adjust / 1000
  }
  const reading = readGlyphs(run)
  let pen = 0
  run.glyphs.forEach(({ id, advance, dx, dy }, at) => {
    const { own, before, after } = reading[at] ?? { own: undefined, before: [], after: [] }
    for (const letter of before) show(embedded.blank(letter), pen, 0)
    if (own !== undefined) show(embedded.code(id, own), pen + dx, dy)
    else if (run.font.ink(id) !== undefined) outlines.push(outlined(run, id, run.x + (pen + dx) * size, run.y - dy * size))
    pen += advance
    for (const letter of after) show(embedded.blank(letter), pen, 0)
  })
  flush()
  return { text: out.join('\n'), outlines }
}

/** What a line says, for readers that would take the space between its letters for spaces between words. */
function saidOf(runs: readonly GlyphRun[]): string | undefined {
  return runs.some(({ rtl }) => rtl) ? undefined : utf16(spoken(runs.map(({ text }) => text).join('')))
}

/**
 * Draws a set text; the colour has been set before.
 * @param marks what marks each of its lines, where they are not marked as one
 */
export function drawText({ lines, strikes, tracked }: SetText, writer: PageWriter, marks: readonly Mark[] = []): void {
  for (const [index, runs] of lines.entries()) {
    const { before = '', after = '' } = marks[index] ?? {}
    if (before !== '') writer.write(before)
    const drawn = runs.map((run) => runOperators(run, writer))
    const outlines = drawn.flatMap((run) => run.outlines).map((outline) => `\n${outline}\nf`)
    const shown = `BT\n${drawn.map((run) => run.text).join('\n')}\nET${outlines.join('')}`
    const said = tracked ? saidOf(runs) : undefined
    if (runs.length > 0) writer.write(said === undefined ? shown : `/Span <</ActualText ${said}>> BDC\n${shown}\nEMC`)
    if (after !== '') writer.write(after)
  }
  for (const { x, y, width, height } of strikes) writer.write(`${pdfNumbers(x, y, width, height)} re f`)
}
