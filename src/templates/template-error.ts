/** A template that cannot be used, and where: `line` and `column` count from 1; a column of 0 is not known. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  /** The template's path below its root's name, e.g. `templates/email/default.mjml.hbs`. */
  readonly file: string
  readonly line: number
  readonly column: number

  constructor(message: string, place: { file: string; line: number; column: number }, options?: ErrorOptions) {
    super(`${place.file}:${place.line}:${place.column} ${message}`, options)
    this.file = place.file
    this.line = place.line
    this.column = place.column
  }
}

/** Turns whatever Handlebars or a helper threw into a positioned error; an error that has a place keeps it. */
export function templateErrorOf(
  error: unknown,
  file: string,
  fallback: { line: number; column: number } = { line: 1, column: 0 },
): TemplateError {
  if (error instanceof TemplateError) return error
  const message = error instanceof Error ? error.message : String(error)
  const line = numberAt(error, 'lineNumber') ?? lineInMessage(message) ?? fallback.line
  const column = numberAt(error, 'column')
  const place = { file, line, column: column === undefined ? fallback.column : column + 1 }
  return new TemplateError(plainMessage(message), place, { cause: error })
}

function numberAt(error: unknown, key: string): number | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
  return typeof value === 'number' ? value : undefined
}

function lineInMessage(message: string): number | undefined {
  const found = /^Parse error on line (\d+)/.exec(message)
  return found?.[1] === undefined ? undefined : Number(found[1])
}

function plainMessage(message: string): string {
  const unknown = /^"(.+)" not defined in /.exec(message)
  if (unknown) return `"${unknown[1]}" is not in the view: give it in compose, or wrap it in {{#if}}`
  return message.replace(/^Parse error on line \d+:\n/, 'syntax error near\n').replace(/ - \d+:\d+$/, '')
}
