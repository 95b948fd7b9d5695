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
  /** The part that a text or a number was asked for, for an error that says so. */
  readonly part: string | undefined
}

/** What its parser's tokens are to a person, where they cannot stand. */
const wordsOfSyntax: Readonly<Record<string, string>> = {
  EOF: 'a block is not closed: {{#name}} needs its {{/name}}',
  OPEN_ENDBLOCK: 'this closes a block that is not open',
  INVERSE: 'this {{else}} stands in no block',
  OPEN_INVERSE_CHAIN: 'this {{else …}} stands in no block',
  EQUALS: 'an equals sign stands between the name of a value and the value alone, as in x=10',
  INVALID: 'this sign cannot stand here: values are separated by spaces, and a call ends with }}',
}

export function saidBy(error: unknown): SaidError {
  const message = error instanceof Error ? error.message : String(error)
  const unparsed = /^Parse error on line (\d+):\n([\s\S]*)\nExpecting .* got '(\w+)'$/.exec(message)
  return {
    message: unparsed
      ? `${wordsOfSyntax[unparsed[3] ?? ''] ?? 'this cannot stand here'}\n${unparsed[2] ?? ''}`
      : message.replace(/ - \d+:\d+$/, ''),
    line: numberIn(error, 'lineNumber') ?? (unparsed?.[1] === undefined ? undefined : Number(unparsed[1])),
    column: numberIn(error, 'column'),
    unknown: /^"(.+)" not defined in /.exec(message)?.[1],
    part: error instanceof TypeError ? /^Cannot use 'in' operator to search for '(.+)' in /.exec(message)?.[1] : undefined,
  }
}

function numberIn(error: unknown, name: string): number | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  return typeof value === 'number' ? value : undefined
}
