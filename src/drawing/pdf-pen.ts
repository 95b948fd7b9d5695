import type { GlyphRun } from './drawing.ts'
import type { PdfSigns } from './pdf-signs.ts'

const round = (value: number): string => String(Math.round(value * 10_000) / 10_000)
const hex = (value: number): string => value.toString(16).padStart(4, '0')
const utf16 = (text: string): string => `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}`

/** Writes the operators of a run: numbers at their places, and what readers are told instead of them. */
export interface PdfPen {
  /** Shows a number at `x` and `y` em from the run's origin, y up. */
  show(number: number, x: number, y: number): void
  /** What the following numbers read as together; undefined: what each says by itself. The same `key` goes on with the same text. */
  told(text: string | undefined, key: number): void
  finish(): string
}

export function pdfPen({ size, x: left, y: baseline }: GlyphRun, font: string, signs: PdfSigns): PdfPen {
  // The page's y goes down: type is turned over once more, so that it stands upright.
  const out = ['BT', `/${font} ${round(size)} Tf`, `1 0 0 -1 ${round(left)} ${round(baseline)} Tm`]
  let shown = ''
  let at = 0
  let rise = 0
  let open: { readonly text: string; readonly key: number } | undefined
  const flush = (): void => {
    if (shown !== '') out.push(`[${shown}] TJ`)
    shown = ''
  }
  const told = (text: string | undefined, key: number): void => {
    if (open === undefined ? text === undefined : open.text === text && open.key === key) return
    flush()
    if (open !== undefined) out.push('EMC')
    open = text === undefined ? undefined : { text, key }
    if (text !== undefined) out.push(`/Span <</ActualText <${utf16(text)}>>> BDC`)
  }
  return {
    told,
    show(number, x, y) {
      if (Math.abs(y - rise) > 1e-4) {
        flush()
        out.push(`${round(y * size)} Ts`)
        rise = y
      }
      const shift = (at - x) * 1000
      if (Math.abs(shift) > 0.05) {
        shown += round(shift)
        at = x
      }
      shown += `<${hex(number)}>`
      at += signs.advance(number)
    },
    finish() {
      told(undefined, -1)
      flush()
      if (rise !== 0) out.push('0 Ts')
      return [...out, 'ET'].join('\n')
    },
  }
}
