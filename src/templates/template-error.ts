import { askedFor, type Printed } from './asked-for.ts'
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

/** Turns whatever Handlebars or a helper threw into a positioned error; an error that has a place keeps it. `printed` is what was printed, of what data. */
export function templateErrorOf(error: unknown, file: string, printed?: Printed): TemplateError {
  if (error instanceof TemplateError) return error
  const said = saidBy(error)
  const asked = printed && askedFor(said, printed)
  const line = said.line ?? asked?.start.line ?? 1
  const column = said.column ?? asked?.start.column
  const place = { file, line, column: column === undefined ? 0 : column + 1 }
  return new TemplateError(asked?.message ?? said.message, place, { cause: error })
}
