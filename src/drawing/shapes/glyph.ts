/** A glyph as shaped; measures in em, y up. */
export interface Glyph {
  readonly id: number
  /** Where in the text its cluster begins (UTF-16). */
  readonly cluster: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** A line that begins here must be shaped anew. */
  readonly unsafe: boolean
}
