/** A letter of a script that parts words by spaces, or a figure. */
const sign = '[\\p{Lu}\\p{Ll}\\p{Lt}\\p{N}]'
const starts = new RegExp(`^${sign}`, 'u')
const ends = new RegExp(`${sign}$`, 'u')
/** What lies before or after goes on in the same word or figure; spaces group figures where they do not break. */
const goesOnBefore = new RegExp(`(?:${sign}|\\p{N}[.,\\u00a0\\u202f’'])$`, 'u')
const goesOnAfter = new RegExp(`^(?:${sign}|[.,]\\p{N})`, 'u')
/** A sign, which may take two places, and the one beside it. */
const AROUND = 3

const run = new RegExp(`${sign}+`, 'uy')

/** Where words that begin with a sign may begin next: within a run of signs they would go on from what is before them. */
function afterRun(text: string, start: number): number {
  run.lastIndex = start
  return run.test(text) ? run.lastIndex : start + 1
}

/**
 * Where a text states something as words of their own: "9.90 €" is no part of "19.90 €", and a code "PARK" none of "PARKING".
 * @returns where it begins and ends (UTF-16); undefined where it does not state it
 */
export function statedIn(text: string, words: string): { readonly start: number; readonly end: number } | undefined {
  if (words === '') return undefined
  const [beginsWithSign, endsWithSign] = [starts.test(words), ends.test(words.slice(-2))]
  const next = (start: number): number => text.indexOf(words, beginsWithSign ? afterRun(text, start) : start + 1)
  for (let start = text.indexOf(words); start !== -1; start = next(start)) {
    const end = start + words.length
    const isBegun = beginsWithSign && goesOnBefore.test(text.slice(Math.max(0, start - AROUND), start))
    const isGoingOn = endsWithSign && goesOnAfter.test(text.slice(end, end + AROUND))
    if (!isBegun && !isGoingOn) return { start, end }
  }
  return undefined
}
