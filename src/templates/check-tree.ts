import Handlebars from 'handlebars'
import { insteadOf } from '../content/text/index.ts'
import { requireValue } from './handlebars-privates.ts'
import { SET, checkNamedValues } from './named-values.ts'
import { mayUse } from './template-files.ts'
import { TemplateError } from './template-error.ts'

/** Helpers that every template has. */
export const builtinHelpers: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with', 'lookup', SET])

/** A value that a template hands to a partial, as in {{> partials/photo radius=3}}. */
interface Handed {
  readonly partial: string
  readonly name: string
  readonly loc: hbs.AST.SourceLocation
}

/** What a template's tree uses of its surroundings. */
export interface Uses {
  readonly helpers: ReadonlyMap<string, hbs.AST.SourceLocation>
  readonly partials: ReadonlySet<string>
  /** What it hands to partials. */
  readonly handed: readonly Handed[]
  /** First names of all values that it asks for. */
  readonly asked: ReadonlySet<string>
}

/** Of these blocks each is about one value. */
const asksForOne = new Set(['if', 'unless', 'each', 'with'])

/** Optional values are asked for with these alone; anywhere else an unknown value is an error. */
const asksForOptional = new Set(['if', 'unless'])

/**
 * Holds a template's tree to what this house allows, and marks the values it prints or hands to helpers as required.
 * @throws TemplateError for raw output, decorators, positional helper arguments and partials that are unknown or of another folder, and names
 * of values that were not set.
 */
export function checkTree(tree: hbs.AST.Program, from: { name: string; file: string }, templates: readonly string[]): Uses {
  const helpers = new Map<string, hbs.AST.SourceLocation>()
  const partials = new Set<string>()
  const handed: Handed[] = []
  const asked = new Set<string>()
  const fail = (node: hbs.AST.Node, message: string): never => {
    throw new TemplateError(message, { file: from.file, line: node.loc.start.line, column: node.loc.start.column + 1 })
  }
  const call = (node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression): void => {
    const name = 'original' in node.path ? String(node.path.original) : ''
    const pairs = node.hash?.pairs ?? []
    const isBlock = node.type === 'BlockStatement'
    if (!isBlock && node.type !== 'SubExpression' && node.params.length === 0 && pairs.length === 0) return
    for (const pair of pairs) requireValue(pair.value)
    if (builtinHelpers.has(name)) {
      if (asksForOne.has(name) && node.params.length !== 1) fail(node, `"${name}" asks for one value, as in {{#${name} offer.any}}`)
      if (!asksForOptional.has(name)) node.params.forEach(requireValue)
      return
    }
    if (name === 'elseif') fail(node, 'write {{else if …}}, in two words')
    if (node.params.length > 0) fail(node, `the helper "${name}" takes named values only, as in {{${name} x=1}}`)
    helpers.set(name, node.loc)
  }

  class Check extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      if (!node.escaped) fail(node, 'raw output {{{…}}} is not allowed: every value is escaped')
      call(node)
      super.MustacheStatement(node)
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      call(node)
      super.BlockStatement(node)
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      call(node)
      super.SubExpression(node)
    }
    override PathExpression({ parts: [first] }: hbs.AST.PathExpression): void {
      if (first !== undefined) asked.add(first)
    }
    override StringLiteral(node: hbs.AST.StringLiteral): void {
      if (node.value.includes('{{')) fail(node, `a value stands without quotes and braces, as in text=words.headline, not "${node.value}"`)
    }
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      const name = node.name.type === 'SubExpression' ? '' : String((node.name as hbs.AST.PathExpression).original)
      if (name === '') fail(node, 'a partial is named in the template, not computed')
      if (!templates.includes(name)) {
        const usable = templates.filter((one) => mayUse(from.name, one))
        fail(node, `there is no partial "${name}"${insteadOf(name, usable)}`)
      }
      if (!mayUse(from.name, name)) fail(node, `the partial "${name}" belongs to another folder: move it to partials/`)
      partials.add(name)
      for (const pair of node.hash?.pairs ?? []) {
        requireValue(pair.value)
        handed.push({ partial: name, name: pair.key, loc: pair.loc })
      }
      super.PartialStatement(node)
    }
    override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
      fail(node, 'block partials are not used here')
    }
    override Decorator(node: hbs.AST.Decorator): void {
      fail(node, 'decorators are not used here')
    }
    override DecoratorBlock(node: hbs.AST.DecoratorBlock): void {
      fail(node, 'decorators are not used here')
    }
  }
  new Check().accept(tree)
  checkNamedValues(tree, from.file)
  return { helpers, partials, handed, asked }
}
