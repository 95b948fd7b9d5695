import Handlebars from 'handlebars'
import { nearName } from '../content/text/index.ts'
import { TemplateError } from './template-error.ts'

/** The helper with which a template names values of its own, as in `{{set height=40}}`. Below it, `@height` is that value. */
export const SET = 'set'

/** What Handlebars itself calls so. */
const handlebarsOwn = new Set(['root', 'key', 'index', 'first', 'last', 'partial-block'])

/** Of these blocks one of two sides is printed, and what both sides name is known below them. */
const printsOneSide = new Set(['if', 'unless'])

/** Keeps the values of a call of `set` where `@name` finds them. What a helper such as `pick` printed is kept as text. */
export function setValues(this: unknown, { hash, data }: Handlebars.HelperOptions): string {
  for (const [name, value] of Object.entries(hash as Record<string, unknown>))
    (data as Record<string, unknown>)[name] = value instanceof Handlebars.SafeString ? value.toString() : value
  return ''
}

/**
 * Holds the names that a template gives with `set` to this: each is named once, above its use, on every way to it. They are known in their own file only.
 * @throws TemplateError at a name that has no value, has one already, or is not to be had, and at a `set` that names nothing
 */
export function checkNamedValues(tree: hbs.AST.Program, file: string): void {
  let named: ReadonlySet<string> = new Set()
  const fail = (node: hbs.AST.Node, message: string): never => {
    throw new TemplateError(message, { file, line: node.loc.start.line, column: node.loc.start.column + 1 })
  }
  const isSet = (node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression): boolean =>
    'original' in node.path && node.path.original === SET
  const name = (pair: hbs.AST.HashPair): void => {
    if (handlebarsOwn.has(pair.key)) fail(pair, `"${pair.key}" is a name of Handlebars: choose another`)
    if (named.has(pair.key))
      fail(pair, `@${pair.key} has a value already: choose another name, or set it on one side of {{#if}} and on the other`)
    named = new Set([...named, pair.key])
  }

  class Names extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      super.MustacheStatement(node)
      if (!isSet(node)) return
      const pairs = node.hash?.pairs ?? []
      if (pairs.length === 0 || node.params.length > 0) fail(node, `"${SET}" names values, as in {{${SET} height=40}}`)
      pairs.forEach(name)
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      if (isSet(node)) fail(node, `"${SET}" stands by itself, as in {{${SET} height=40}}`)
      super.SubExpression(node)
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      if (isSet(node)) fail(node, `"${SET}" stands by itself, as in {{${SET} height=40}}, and is not closed`)
      this.acceptArray(node.params)
      this.acceptKey(node, 'hash')
      const before = named
      const namesIn = (side: 'program' | 'inverse'): ReadonlySet<string> => {
        named = before
        this.acceptKey(node, side)
        return named
      }
      const [one, other] = [namesIn('program'), namesIn('inverse')]
      named = printsOneSide.has(node.path.original) ? new Set([...one].filter((name) => other.has(name))) : before
    }
    override PathExpression(node: hbs.AST.PathExpression): void {
      const [first] = node.parts
      if (!node.data || first === undefined || handlebarsOwn.has(first) || named.has(first)) return
      const near = nearName(first, [...named])
      const instead =
        near === undefined ? `set it above, as in {{${SET} ${first}=40}}, on every side of {{#if}}` : `did you mean "@${near}"?`
      fail(node, `@${first} has no value here: ${instead}`)
    }
  }
  new Names().accept(tree)
}
