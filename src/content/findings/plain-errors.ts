import type { z } from 'zod'

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  tuple: 'a list',
  function: 'a function',
}

/** What a schema says of itself goes first; what is not told here is told by Zod. */
const sentenceOf: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kinds[issue.expected] ?? issue.expected
      return issue.input === undefined ? `Is missing: give ${wanted}.` : `Must be ${wanted}.`
    }
    case 'invalid_value':
      return `Must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`
    case 'invalid_key':
      return [`The name ${JSON.stringify(issue.path?.at(-1))} does not belong here.`, ...issue.issues.map(({ message }) => message)].join(
        ' ',
      )
    case 'unrecognized_keys':
      return `There is no ${issue.keys.map((key) => JSON.stringify(key)).join(' or ')} here.`
    case 'too_small':
      if (issue.origin !== 'number') return 'Must not be empty.'
      return `Must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}.`
    case 'too_big': {
      if (issue.origin === 'number') return `Must be at most ${issue.maximum}.`
      return `Must have at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}.`
    }
    case 'invalid_union':
      return issue.discriminator === undefined ? undefined : `Is of no known ${String(issue.discriminator)}.`
    default:
      return undefined
  }
}

/** What a schema reads with, so that its errors are sentences in plain English: `schema.safeParse(value, plainErrors)`. */
export const plainErrors = { error: sentenceOf } as const

/** Errors as lines, "touchpoints.0.key: Is missing: give a text."; `whole` names what has no path. */
export function errorLines({ issues }: z.ZodError, whole = ''): string[] {
  return issues.map(({ path, message }) => [path.length === 0 ? whole : path.join('.'), message].filter((part) => part !== '').join(': '))
}
