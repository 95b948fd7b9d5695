/** Results in the order in which they are ready. @throws the first error. */
export async function* asTheyCome<Result>(pending: readonly Promise<Result>[]): AsyncGenerator<Result> {
  const left = new Map(pending.map((promise, index) => [index, promise.then((result) => ({ index, result }))]))
  // Who reads no further leaves none unheard.
  for (const promise of left.values()) promise.catch(() => undefined)
  while (left.size > 0) {
    const { index, result } = await Promise.race(left.values())
    left.delete(index)
    yield result
  }
}
