import type { Drawing } from './drawing.ts'

/** Ink in percent: cyan, magenta, yellow, black. */
export type Cmyk = readonly [number, number, number, number]

export interface PrintOptions {
  /** Finished size in mm. The user unit of the drawing is mm, its origin the corner of the trim. */
  readonly trim: { readonly width: number; readonly height: number }
  /** Extra picture around the trim in mm. */
  readonly bleed: number
  /** Crop marks outside the bleed. */
  readonly marks: boolean
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** The slug line outside the trim. */
  readonly note: string
  /** Exact ink for colours, by #rrggbb in lower case. */
  readonly cmyk: ReadonlyMap<string, Cmyk>
  readonly read: (sha256: string) => Promise<Uint8Array>
}

/** Draws a picture as a PDF page for print. */
export function printPdf(_drawing: Drawing, _options: PrintOptions): Promise<Uint8Array> {
  return Promise.reject(new Error('not yet'))
}
