import Handlebars from 'handlebars'

// What Handlebars does not promise: marks in its trees, members of its errors, and their words. Only this file knows them.
// test/templates/handlebars-privates.test.ts says which one a new version has changed.

/** Makes a value of a tree required, as its option `strict` does with what is printed: where it is unknown, rendering throws. */
export function requireValue(value: hbs.AST.Node): void {
  if (value.type === 'PathExpression') Object.assign(value, { strict: true })
}

/** Where in the template a helper was called. */
export const calledAt = ({
  loc,
}: Handlebars.HelperOptions & { readonly loc?: hbs.AST.SourceLocation }): hbs.AST.SourceLocation | undefined => loc

/** An error of its own kind that was thrown by a helper called at a place. */
export const errorAt = (message: string, loc: hbs.AST.SourceLocation): Error => new Handlebars.Exception(message, { type: 'Helper', loc })

/** What an error of Handlebars says. */
export interface SaidError {
  readonly message: string
  /** From 1. */
  readonly line: number | undefined
  /** From 0. */
  readonly column: number | undefined
  /** The value that is not in the data, for an error that says so. */
  readonly unknown: string | undefined
}

export function saidBy(error: unknown): SaidError {
  const message = error instanceof Error ? error.message : String(error)
  const unparsed = /^Parse error on line (\d+):\n/.exec(message)
  return {
    message: message.replace(/^Parse error on line \d+:\n/, 'syntax error near\n').replace(/ - \d+:\d+$/, ''),
    line: numberIn(error, 'lineNumber') ?? (unparsed?.[1] === undefined ? undefined : Number(unparsed[1])),
    column: numberIn(error, 'column'),
    unknown: /^"(.+)" not defined in /.exec(message)?.[1],
  }
}

function numberIn(error: unknown, name: string): number | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  return typeof value === 'number' ? value : undefined
}
