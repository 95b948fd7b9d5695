/** How many letters must be added, taken away or changed to get from one name to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}

const MOST_SLIPS = 2
/** Nobody who meant one of our names wrote more letters than this. */
const LONGEST = 50

/** The known name that somebody most likely meant: at most two slips of the pen away, in any case. Undefined if none is near. */
export function nearName(name: string, known: readonly string[]): string | undefined {
  if (name.length >= LONGEST) return undefined
  const [nearest] = known
    .map((one) => ({ one, slips: distance(name.toLowerCase(), one.toLowerCase()) }))
    // Of a name of three letters two slips leave nothing.
    .filter(({ one, slips }) => slips <= MOST_SLIPS && slips < one.length / 2)
    .sort((a, b) => a.slips - b.slips)
  return nearest?.one
}

/** What to say behind a name that is not known: the one that was most likely meant, or all that there are. */
export function insteadOf(name: string, known: readonly string[]): string {
  const near = nearName(name, known)
  return near === undefined ? `; there are ${known.join(', ')}` : `, did you mean "${near}"?`
}
