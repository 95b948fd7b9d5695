import Handlebars from 'handlebars'
import { nearName } from '../content/text/index.ts'
import type { SaidError } from './handlebars-privates.ts'

/** A template and the data that it was printed with. */
export interface Printed {
  readonly tree: hbs.AST.Program
  readonly data: unknown
}

/** What was asked for that there is not, as a person should read it, and where; undefined for an error that is not about that. */
export function askedFor(
  { unknown, part, line, column }: SaidError,
  { tree, data }: Printed,
): { readonly message: string; readonly start: hbs.AST.Position } | undefined {
  const name = unknown ?? part
  if (name === undefined) return undefined
  const isHere = ({ loc: { start } }: hbs.AST.PathExpression): boolean =>
    line === undefined || (start.line === line && (column === undefined || start.column === column))
  const paths = pathsIn(tree).filter(({ parts }) => parts.includes(name))
  // A text that is asked for a part does not say where.
  const path = unknown === undefined ? paths.find((one) => parentIn(data, one, name) !== null) : (paths.find(isHere) ?? paths[0])
  const start = path?.loc.start ?? { line: line ?? 1, column: column ?? 0 }
  if (path === undefined) return { message: missing(name), start }
  const parent = parentIn(data, path, name)
  const before = path.parts.slice(0, path.parts.indexOf(name)).join('.')
  if (unknown === undefined) return { message: `"${before}" is words already and has no "${name}": write ${before}`, start }
  const near = typeof parent === 'object' && parent !== null ? nearName(name, Object.keys(parent)) : undefined
  return { message: missing(path.original, near === undefined ? undefined : [before, near].filter(Boolean).join('.')), start }
}

const missing = (name: string, near?: string): string =>
  `"${name}" is not in the view${near === undefined ? ': look at its spelling, or ask for it in {{#if}} where it may be missing' : `, did you mean "${near}"?`}`

function pathsIn(tree: hbs.AST.Program): hbs.AST.PathExpression[] {
  const found: hbs.AST.PathExpression[] = []
  class Paths extends Handlebars.Visitor {
    override PathExpression(path: hbs.AST.PathExpression): void {
      found.push(path)
    }
  }
  new Paths().accept(tree)
  return found
}

/** What holds a part of a path, as far as the data of the whole template tells: what a list or another block is about is not known here. */
function parentIn(data: unknown, path: hbs.AST.PathExpression, part: string): unknown {
  let parent = data
  for (const name of path.parts.slice(0, path.parts.indexOf(part)))
    parent = typeof parent === 'object' && parent !== null ? (Object.getOwnPropertyDescriptor(parent, name)?.value as unknown) : undefined
  return parent
}
