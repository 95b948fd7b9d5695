import type { Finding } from '../../content/findings/index.ts'
import type { Glyph } from './glyph.ts'
import type { Font } from '../fonts/index.ts'

/** A rectangle in user units, y down. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Glyphs of one font on one line. `x`, `y`: origin of the first glyph on the baseline, in user units. */
export interface GlyphRun {
  readonly font: Font
  readonly size: number
  readonly x: number
  readonly y: number
  readonly glyphs: readonly Glyph[]
  /** The characters that the run shows, in reading order; `glyphs[].cluster - start` points into it. */
  readonly text: string
  readonly start: number
  readonly rtl: boolean
}

/** A text as it is drawn. */
export interface SetText {
  readonly lines: readonly (readonly GlyphRun[])[]
  readonly fill: string
  /** Its letters stand apart. */
  readonly tracked: boolean
  /** Lines through the text. */
  readonly strikes: readonly Box[]
  /** BCP 47, where it is not the picture's. */
  readonly language?: string
}

/** A paragraph of a text as it was set. An item of a list is one by itself. */
export interface SetParagraph {
  readonly text: string
  /** Of the text's lines, the first that it stands on, and the one behind its last. */
  readonly from: number
  readonly to: number
  /** Of an item: what it begins with. */
  readonly item?: 'bullet' | 'number'
}

/** What was set where: the audit reads this. */
export interface TextRecord {
  readonly name: string
  /** The candidate that was set, without characters that no font has. */
  readonly text: string
  /** The box that the template gave. */
  readonly box: Box
  /** What the set lines take up of it. */
  readonly set: Box
  /** Size of the type in user units. */
  readonly size: number
  readonly lines: readonly string[]
  /** What of them belongs together; lines without words belong to none. */
  readonly paragraphs: readonly SetParagraph[]
  /** A line is drawn through it: what it says no longer holds. */
  readonly isStruck: boolean
  readonly fill: string
  /** Colour of the pill behind the text, if it has one. */
  readonly background?: string
  /** BCP 47, where it is not the picture's. */
  readonly language?: string
}

/** An element of the SVG subset. */
export interface Shape {
  readonly kind: 'shape'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}
export interface TextNode {
  readonly kind: 'text'
  readonly text: SetText
}
export type Node = Shape | TextNode

/** A finished picture, independent of how it is put out. `x`, `y`, `width`, `height`: the view box in user units. */
export interface Drawing {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly root: Shape
  readonly texts: readonly TextRecord[]
  readonly findings: readonly Finding[]
}
