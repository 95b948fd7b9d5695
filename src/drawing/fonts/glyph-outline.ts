/** One command of a glyph's outline in font units, y up. */
export interface OutlineCommand {
  readonly type: string
  readonly values: readonly number[]
}

/** Ink of a glyph in em, relative to its origin on the baseline; y up. */
export interface Ink {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
