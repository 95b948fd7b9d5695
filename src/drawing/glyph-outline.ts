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

const round = (value: number): number => Math.round(value * 1000) / 1000

/** Path data of an outline with its origin at x, y (user units, y down); `scale` is user units per font unit. */
export function outlinePath(outline: readonly OutlineCommand[], x: number, y: number, scale: number): string {
  return outline
    .map(
      ({ type, values }) => type + values.map((value, index) => round(index % 2 === 0 ? x + value * scale : y - value * scale)).join(' '),
    )
    .join('')
}
