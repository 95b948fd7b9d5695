/** The least of numbers, however many; `none` where there are none. */
export function leastOf(numbers: Iterable<number>, none = Infinity): number {
  let least = none
  for (const number of numbers) least = Math.min(least, number)
  return least
}

/** The greatest of numbers, however many; `none` where there are none. */
export function greatestOf(numbers: Iterable<number>, none = -Infinity): number {
  let greatest = none
  for (const number of numbers) greatest = Math.max(greatest, number)
  return greatest
}
