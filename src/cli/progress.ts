/** A terminal, or whatever takes its place. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Tells what is being done: on a terminal in one line that rewrites itself, elsewhere a line for each thing. */
export interface ProgressLine {
  /** `ms`: how long this one took. */
  step(what: string, ms: number): void
  /** Leaves the line to whatever is said next. */
  end(): void
}

export function createProgress(screen: Screen, total: number): ProgressLine {
  const digits = String(total).length
  let done = 0
  const line = (what: string, ms: number) => `${String(done).padStart(digits)} of ${total}  ${what}  ${Math.round(ms)} ms`
  return {
    step(what, ms) {
      done += 1
      if (screen.isTTY) screen.write(`\r\u001b[2K${line(what, ms).slice(0, (screen.columns ?? 80) - 1)}`)
      else screen.write(`${line(what, ms)}\n`)
    },
    end() {
      if (screen.isTTY) screen.write('\r\u001b[2K')
    },
  }
}
