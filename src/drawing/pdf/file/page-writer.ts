import type { Font } from '../../fonts/index.ts'
import type { EmbeddedFont } from './embedded-font.ts'
import type { Dictionary, PdfFile, PdfReference } from './pdf-file.ts'
import type { Segment } from '../../shapes/index.ts'

type Kind = 'ColorSpace' | 'ExtGState' | 'Font' | 'Pattern' | 'XObject'
const prefixes: Readonly<Record<Kind, string>> = { ColorSpace: 'C', ExtGState: 'G', Font: 'F', Pattern: 'P', XObject: 'X' }

/** Writes the operators of a page or of a form, and collects the objects that they name. */
export interface PageWriter {
  readonly file: PdfFile
  /** Appends operators. */
  write(operators: string): void
  /** The name by which the operators call an object. The same key is made once. */
  named(kind: Exclude<Kind, 'Font'>, key: string, make: () => PdfReference): string
  font(font: Font): { readonly name: string; readonly embedded: EmbeddedFont }
  /** Notes that something drawn lets shine through what lies under it. */
  seeThrough(): void
  /** All that was written. */
  operators(): string
  readonly resources: Dictionary
  readonly isSeeThrough: boolean
}

/** A number as PDF writes it: no exponent, no more than four decimals. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

export const pdfNumbers = (...values: readonly number[]): string => values.map(pdfNumber).join(' ')

const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const

/** An outline as path operators. */
export function pathOperators(segments: readonly Segment[]): string {
  return segments
    .map(([letter, ...values]) => (values.length > 0 ? `${pdfNumbers(...values)} ${operators[letter]}` : operators[letter]))
    .join('\n')
}

export function pageWriter(file: PdfFile): PageWriter {
  const written: string[] = []
  const names = new Map<string, string>()
  const resources: Record<string, Dictionary> = {}
  let isSeeThrough = false
  const enter = (kind: Kind, key: string, make: () => PdfReference): string => {
    const full = `${kind} ${key}`
    const known = names.get(full)
    if (known !== undefined) return known
    const entries = (resources[kind] ??= {})
    const name = `${prefixes[kind]}${Object.keys(entries).length + 1}`
    entries[name] = make()
    names.set(full, name)
    return name
  }
  return {
    file,
    write: (text) => void written.push(text),
    named: enter,
    font(font) {
      const embedded = file.font(font)
      return { name: enter('Font', font.hash, () => embedded.reference), embedded }
    },
    seeThrough: () => void (isSeeThrough = true),
    operators: () => written.join('\n'),
    resources,
    get isSeeThrough() {
      return isSeeThrough
    },
  }
}
