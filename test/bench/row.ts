/** One line of the table: a ratio (or a figure) and what the issue asks of it. */
export interface Row {
  readonly what: string
  /** Figures behind it, in the unit given: ours first. */
  readonly figures: Readonly<Record<string, number>>
  readonly unit: 'ms' | 's' | 'MB'
  /** What is compared with the goal; without a goal the line is there to be read. */
  readonly value: number
  readonly goal?: { readonly atMost?: number; readonly atLeast?: number }
}

export function isReached({ value, goal }: Row): boolean | undefined {
  if (goal === undefined) return undefined
  return value <= (goal.atMost ?? Infinity) && value >= (goal.atLeast ?? -Infinity)
}

const short = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1))

/** The table as it is printed. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const figures = Object.entries(row.figures).map(([name, value]) => `${name} ${short(value)}`)
    const goal = row.goal === undefined ? '' : row.goal.atMost !== undefined ? `≤ ${row.goal.atMost}` : `≥ ${row.goal.atLeast ?? ''}`
    const reached = isReached(row)
    return [row.what, `${figures.join(' · ')} ${row.unit}`, short(row.value), goal, reached === undefined ? '' : reached ? 'yes' : 'NO']
  })
  const all = [['what', 'measured', 'value', 'reach', 'reached'], ...cells]
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
