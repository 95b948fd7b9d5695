import type { ReleaseProblem } from '../../release/ports/index.ts'

/** Problems as a person reads them, one to a line: where, then what. */
export function reportOf(problems: readonly ReleaseProblem[]): string {
  return problems.map(lineOf).join('\n')
}

function lineOf({ message, touchpoint, locale, size, side, format, phase, template, line, column, rule, place }: ReleaseProblem): string {
  // A template's error says itself where it is.
  const position =
    template === undefined || message.includes(template)
      ? undefined
      : [template, line, column].filter((part) => part !== undefined).join(':')
  const where = [touchpoint, locale, size, side, format, phase === 'live' ? undefined : phase, place, position].filter(
    (part) => part !== undefined && part !== '',
  )
  const named = rule === undefined ? message : `${message} (rule: ${rule})`
  return where.length === 0 ? named : `${where.join(' · ')}: ${named}`
}
