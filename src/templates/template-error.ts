import { saidBy } from './handlebars-privates.ts'

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
  const { message, line, column, unknown } = saidBy(error)
  const plain = unknown === undefined ? message : `"${unknown}" is not in the view: give it in compose, or wrap it in {{#if}}`
  const place = { file, line: line ?? fallback.line, column: column === undefined ? fallback.column : column + 1 }
  return new TemplateError(plain, place, { cause: error })
}
