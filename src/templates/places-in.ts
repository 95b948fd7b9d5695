/** A place in a template, lines and columns from 1. */
export interface TemplatePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Each index of a piece of a template, with its place in the file. */
export function* placesIn(text: string, start: hbs.AST.Position, file: string): Generator<{ at: number; place: TemplatePlace }> {
  let { line, column } = start
  for (let at = 0; at < text.length; at++) {
    yield { at, place: { file, line, column: column + 1 } }
    if (text[at] === '\n') {
      line += 1
      column = 0
    } else column += 1
  }
}
