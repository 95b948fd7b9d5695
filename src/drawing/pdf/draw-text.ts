import type { GlyphRun, SetText } from '../drawing.ts'
import type { Glyph } from '../shape.ts'
import { decimal, decimals, type PageWriter } from './page-writer.ts'

/** What leaves no mark and is no part of a word. The zero-width non-joiner is: Persian words differ by it. */
const unspoken = /(?!\u200c)[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

/** The characters each glyph stands for: of a cluster's glyphs the first in reading order has them all. */
function textOfGlyphs({ glyphs, text, start, rtl }: GlyphRun): string[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const ends = new Map(starts.map((cluster, at) => [cluster, starts[at + 1] ?? start + text.length]))
  const spoken = new Set<number>()
  const inOrder: Glyph[] = rtl ? [...glyphs].reverse() : [...glyphs]
  const texts = inOrder.map(({ cluster }) => {
    if (spoken.has(cluster)) return ''
    spoken.add(cluster)
    return text.slice(cluster - start, (ends.get(cluster) ?? cluster) - start).replace(unspoken, '')
  })
  return rtl ? texts.reverse() : texts
}

const hex = (code: number): string => code.toString(16).padStart(4, '0')

/** One run as shaped: every glyph at its own place, none shaped again. */
function runOperators(run: GlyphRun, writer: PageWriter): string {
  const { name, embedded } = writer.font(run.font)
  const { size } = run
  const texts = textOfGlyphs(run)
  const out = [`/${name} ${decimal(size)} Tf`]
  let pieces: string[] = []
  let [origin, raised, pen, shown] = [run.x, 0, 0, 0]
  const flush = (): void => {
    if (pieces.length > 0) out.push(`1 0 0 -1 ${decimals(origin, run.y - raised * size)} Tm [${pieces.join('')}] TJ`)
    pieces = []
  }
  run.glyphs.forEach(({ id, advance, dx, dy }, index) => {
    const { code, width } = embedded.code(id, texts[index] ?? '')
    const wanted = pen + dx
    if (dy !== raised || pieces.length === 0) {
      flush()
      ;[origin, raised, shown] = [run.x + wanted * size, dy, wanted]
    }
    // Adjustments are thousandths of an em, to the left; what is rounded off is made up for by the next one.
    const adjust = Math.round((shown - wanted) * 1000)
    if (adjust !== 0) pieces.push(String(adjust))
    pieces.push(`<${hex(code)}>`)
    shown += width - adjust / 1000
    pen += advance
  })
  flush()
  return out.join('\n')
}

/** Draws a set text; the colour has been set before. */
export function drawText({ lines, strikes }: SetText, writer: PageWriter): void {
  for (const runs of lines) {
    if (runs.length > 0) writer.write(`BT\n${runs.map((run) => runOperators(run, writer)).join('\n')}\nET`)
  }
  for (const { x, y, width, height } of strikes) writer.write(`${decimals(x, y, width, height)} re f`)
}
