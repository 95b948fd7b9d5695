import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'

// Prettier's parser for Handlebars reads no partials and no tags that a condition completes, which most of our templates have.
const files = ['templates', 'examples/templates', 'test/package'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => join(root, path)),
)
const LONGEST_LINE = 120
/** Mail programs know a signature by the space at the end of the line above it. */
const ABOVE_SIGNATURE = '-- '

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression | hbs.AST.PartialStatement

/** What is hard to read in a template, each with its line. */
function hardToRead(source: string): string[] {
  const found: string[] = []
  const say = (line: number, what: string): void => void found.push(`${line}: ${what}`)
  for (const [at, line] of source.split('\n').entries()) {
    if (line.length > LONGEST_LINE) say(at + 1, `${line.length} characters, of ${LONGEST_LINE}`)
    if (/\t|\s$/.test(line) && line !== ABOVE_SIGNATURE) say(at + 1, 'a tab, or a space at the end')
    if ((/^ */.exec(line)?.[0].length ?? 0) % 2 !== 0) say(at + 1, 'not indented by twos')
  }
  if (!source.endsWith('\n') || source.endsWith('\n\n')) say(source.split('\n').length, 'not one line end at the end')

  let picks = 0
  const callOf = (node: Call): void => {
    const lines = node.hash?.pairs.map(({ loc }) => loc.start.line) ?? []
    const first = node.loc.start.line
    if (new Set(lines).size > 1 && (new Set(lines).size < lines.length || lines.includes(first))) say(first, 'more than one value a line')
  }
  class Reader extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      callOf(node)
      super.MustacheStatement(node)
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      callOf(node)
      super.BlockStatement(node)
    }
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      callOf(node)
      super.PartialStatement(node)
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      callOf(node)
      const isPick = 'original' in node.path && node.path.original === 'pick'
      if (isPick && picks > 0) say(node.loc.start.line, 'a pick inside a pick: name it with {{set …}}')
      picks += Number(isPick)
      super.SubExpression(node)
      picks -= Number(isPick)
    }
  }
  new Reader().accept(Handlebars.parse(source))
  return found
}

describe('templates can be read', () => {
  it.each(files)('%s', (file) => {
    expect(hardToRead(readFileSync(file, 'utf8'))).toEqual([])
  })

  it.each([
    ['a long line', `${'x'.repeat(121)}\n`, '1: 121 characters, of 120'],
    ['a tab', 'x\n\ty\n', '2: a tab, or a space at the end'],
    ['a space at the end', 'x \n', '1: a tab, or a space at the end'],
    ['an odd indentation', 'x\n y\n', '2: not indented by twos'],
    ['no line end', 'x', '1: not one line end at the end'],
    ['a pick inside a pick', '{{area x=(pick if=a then=(pick if=b then=1))}}\n', '1: a pick inside a pick: name it with {{set …}}'],
    ['two values a line where there are lines', '{{area\n  x=1 y=2\n  width=3\n}}\n', '1: more than one value a line'],
    ['a value beside the name where there are lines', '{{#area x=1\n  y=2\n}}{{/area}}\n', '1: more than one value a line'],
  ])('and what could not is told: %s', (_, source, said) => {
    expect(hardToRead(source)).toEqual([said])
  })
})
