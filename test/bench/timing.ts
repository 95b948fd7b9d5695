/**
 * Runs several tasks in turns, so that what else the machine does slows all of them alike. Each round begins with another one: what one
 * leaves behind for the next to clean up is not always paid by the same. Medians in ms, by name.
 */
export async function medianTimes<Name extends string>(
  tasks: Readonly<Record<Name, (run: number) => Promise<unknown>>>,
  { warm = 15, runs = 15 } = {},
): Promise<Record<Name, number>> {
  const names = Object.keys(tasks) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let run = 0; run < warm + runs; run += 1) {
    const first = run % names.length
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const began = performance.now()
      await tasks[name](run)
      if (run >= warm) times[name].push(performance.now() - began)
    }
  }
  const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>
}
