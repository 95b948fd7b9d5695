import { problemAt, type Problem } from './problem.ts'

type Tree = Readonly<Record<string, unknown>>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

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

function hint(name: string, known: readonly string[]): string {
  const near = known.find((one) => name.length < 50 && distance(name.toLowerCase(), one.toLowerCase()) <= 2)
  return near === undefined ? 'Take it out.' : `Did you mean "${near}"?`
}

/**
 * Names in what was given that reading did not keep: a slip of the pen would otherwise lose words without a sound.
 * Names that begin with `$` are for editors and may stand anywhere.
 */
export function strayNames(given: unknown, read: unknown, path = ''): Problem[] {
  if (!isTree(given) || !isTree(read)) return []
  return Object.entries(given).flatMap(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`
    if (name.startsWith('$')) return []
    if (!Object.hasOwn(read, name)) return [problemAt(at, 'error', `There is no "${name}" here. ${hint(name, Object.keys(read))}`)]
    return strayNames(value, read[name], at)
  })
}
