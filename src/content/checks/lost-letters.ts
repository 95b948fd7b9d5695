import { type Problem, problemAt } from '../findings/index.ts'

/** What a program writes where it could not read a letter. */
const LOST = '\ufffd'

/** Whether letters of a text were lost on their way here, and what to do. Undefined if all are there. */
export function checkLetters(text: string): string | undefined {
  if (!text.includes(LOST)) return undefined
  return 'Letters were lost here, and � stands in their place: the file or the program that this came from does not write UTF-8. Type them anew.'
}

/** Each text of a document in which letters were lost, at any depth. */
export function lostLetters(value: unknown, path = ''): Problem[] {
  if (typeof value === 'string') {
    const complaint = checkLetters(value)
    return complaint === undefined ? [] : [problemAt(path, 'error', complaint)]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => lostLetters(inner, path === '' ? name : `${path}.${name}`))
}
