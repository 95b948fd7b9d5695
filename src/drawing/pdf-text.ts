import type { GlyphRun, SetText } from './drawing.ts'
import type { InkOf } from './ink.ts'
import type { PdfFont, PdfPage } from './pdf-page.ts'

const round = (value: number): string => String(Math.round(value * 10_000) / 10_000)
const hex = (value: number): string => value.toString(16).padStart(4, '0')
/** Spaces of every width are read as the common one. */
const meaning = (text: string): string => text.replace(/\p{Zs}/gu, ' ')

/** A glyph by its number in the file, and the text that a reader must be told because the number alone says another. */
interface Sign {
  readonly number: number
  /** undefined: the number says it. */
  readonly told: string | undefined
}

/** Draws a set text: its glyphs as shaped, so that nothing is shaped twice, and readable as characters. */
export function drawText({ lines, fill, strikes }: SetText, page: PdfPage, inkOf: InkOf): void {
  const ink = inkOf(fill)
  page.doc.fillColor([...ink])
  for (const run of lines.flat()) page.operators(runOperators(run, page.font(run.font)))
  for (const { x, y, width, height } of strikes) page.doc.rect(x, y, width, height).fill()
}

/** The text that each glyph stands for: that of its cluster at the first glyph of it, '' at the others. */
function textsOf({ glyphs, text, start }: GlyphRun): string[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const next = new Map(starts.map((cluster, index) => [cluster, starts[index + 1] ?? start + text.length]))
  const seen = new Set<number>()
  return glyphs.map(({ cluster }) => {
    if (seen.has(cluster)) return ''
    seen.add(cluster)
    return meaning(text.slice(cluster - start, (next.get(cluster) ?? cluster) - start))
  })
}

function signOf(font: PdfFont, glyph: number, text: string, alone: boolean): Sign {
  const number = font.subset.includeGlyph(glyph)
  font.widths[number] ??= font.font.getGlyph(glyph).advanceWidth * font.scale
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const known = font.unicode[number]
  if (known === undefined) font.unicode[number] = codes
  const says = known ?? codes
  const agrees = alone && says.length === codes.length && says.every((code, index) => code === codes[index])
  return { number, told: agrees ? undefined : text }
}

const actualText = (text: string): string => `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}`

function runOperators(run: GlyphRun, font: PdfFont): string {
  const { glyphs, size, x, y } = run
  const texts = textsOf(run)
  const together = new Map<number, number>()
  for (const { cluster } of glyphs) together.set(cluster, (together.get(cluster) ?? 0) + 1)
  // The page's y goes down: type is turned over once more, so that it stands upright.
  const out = ['BT', `/${font.id} ${round(size)} Tf`, `1 0 0 -1 ${round(x)} ${round(y)} Tm`]
  let shown = ''
  let told: number | undefined
  let [pen, at, rise] = [0, 0, 0]
  const flush = (): void => {
    if (shown !== '') out.push(`[${shown}] TJ`)
    shown = ''
  }
  const close = (): void => {
    if (told === undefined) return
    flush()
    out.push('EMC')
    told = undefined
  }
  glyphs.forEach(({ id, cluster, advance, dx, dy }, index) => {
    const sign = signOf(font, id, texts[index] ?? '', together.get(cluster) === 1)
    if (told !== cluster) close()
    if (sign.told !== undefined && told === undefined) {
      flush()
      const whole = glyphs.flatMap((other, place) => (other.cluster === cluster ? [texts[place] ?? ''] : [])).join('')
      out.push(`/Span <</ActualText <${actualText(whole)}>>> BDC`)
      told = cluster
    }
    if (Math.abs(dy - rise) > 1e-4) {
      flush()
      out.push(`${round(dy * size)} Ts`)
      rise = dy
    }
    const shift = (at - (pen + dx)) * 1000
    if (Math.abs(shift) > 0.05) {
      shown += round(shift)
      at = pen + dx
    }
    shown += `<${hex(sign.number)}>`
    at += (font.widths[sign.number] ?? 0) / 1000
    pen += advance
  })
  close()
  flush()
  if (rise !== 0) out.push('0 Ts')
  out.push('ET')
  return out.join('\n')
}
