import type PDFDocument from 'pdfkit'
import type { Font } from '../font.ts'
import { embeddedFonts, type EmbeddedFont } from './embedded-font.ts'
import type { Segment } from './segments.ts'

export type Reference = ReturnType<InstanceType<typeof PDFDocument>['ref']>
type Resources = 'fonts' | 'xobjects' | 'ext_gstates' | 'patterns'
const prefixes: Readonly<Record<Resources, string>> = { fonts: 'F', xobjects: 'X', ext_gstates: 'G', patterns: 'P' }

/** Writes one page: its operators, and the objects that they name. */
export interface PageWriter {
  /** Appends operators. */
  write(operators: string): void
  /** A new object; with bytes it is a stream, deflated unless it has a filter of its own. */
  object(dictionary: Record<string, unknown>, bytes?: Uint8Array | string): Reference
  /** The name by which the page's operators call an object. The same key is made once. */
  named(kind: Exclude<Resources, 'fonts'>, key: string, make: () => Reference): string
  font(font: Font): { readonly name: string; readonly embedded: EmbeddedFont }
}

/** A number as PDF writes it: no exponent, no more than four decimals. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

export const decimals = (...values: readonly number[]): string => values.map(decimal).join(' ')

const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const

/** An outline as path operators. */
export function pathOperators(segments: readonly Segment[]): string {
  return segments
    .map(([letter, ...values]) => (values.length > 0 ? `${decimals(...values)} ${operators[letter]}` : operators[letter]))
    .join('\n')
}

export function pageWriter(document: InstanceType<typeof PDFDocument>): PageWriter {
  const { page } = document
  const names = new Map<string, string>()
  const fontOf = embeddedFonts(document)
  const enter = (kind: Resources, key: string, make: () => Reference): string => {
    const full = `${kind} ${key}`
    const known = names.get(full)
    if (known !== undefined) return known
    const entries: Record<string, unknown> = page[kind]
    const name = `${prefixes[kind]}${Object.keys(entries).length + 1}`
    entries[name] = make()
    names.set(full, name)
    return name
  }
  return {
    write: (text) => void document.addContent(text),
    object(dictionary, bytes) {
      const reference = document.ref(dictionary)
      reference.end(bytes)
      return reference
    },
    named: enter,
    font(font) {
      const embedded = fontOf(font)
      return { name: enter('fonts', font.hash, () => embedded.reference), embedded }
    },
  }
}
