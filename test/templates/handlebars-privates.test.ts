import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { calledAt, errorAt, requireValue, saidBy } from '../../src/templates/handlebars-privates.ts'

// Each test holds one thing that is taken from Handlebars without having been promised. One that fails names what has changed.

const strict = { strict: true } as const
const engine = Handlebars.create()
engine.registerHelper('say', ({ hash }: Handlebars.HelperOptions) => `[${String(hash.words)}]`)

function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

/** The value that a helper is handed, in a template's tree. */
function handed(source: string): { tree: hbs.AST.Program; value: hbs.AST.Node } {
  const tree = Handlebars.parse(source)
  const statement = tree.body.find((one): one is hbs.AST.MustacheStatement => one.type === 'MustacheStatement')
  const [pair] = statement?.hash.pairs ?? []
  if (pair === undefined) throw new Error(`nothing is handed to a helper in ${source}`)
  return { tree, value: pair.value }
}

describe('a value that a helper is handed', () => {
  it('is required once it is marked so, whatever the engine’s own options ask', () => {
    const { tree, value } = handed('{{say words=forgotten}}')
    requireValue(value)
    expect(
      () => engine.compile(tree, strict)({}),
      'Handlebars does not heed `strict` of a path any more: a headline that is missing would be printed as nothing',
    ).toThrow('"forgotten" not defined')
  })

  it('is optional where it is not marked, which is why it is', () => {
    const { tree } = handed('{{say words=forgotten}}')
    expect(
      engine.compile(tree, strict)({}),
      'the option `strict` of Handlebars holds for what helpers are handed by now: requireValue() can go',
    ).toBe('[undefined]')
  })
})

describe('an error', () => {
  it('tells the line and the column of a helper, which it is told by', () => {
    const inner = Handlebars.create()
    inner.registerHelper('fail', (options: Handlebars.HelperOptions) => {
      const place = calledAt(options)
      if (place === undefined) throw new Error('no place')
      throw errorAt('too long', place)
    })
    const error = thrownBy(() => inner.compile('one\n  {{fail x=1}}')({}))
    expect(saidBy(error), 'Handlebars does not tell a helper where it was called, or its errors do not tell it on').toEqual({
      message: 'too long',
      line: 2,
      column: 2,
      unknown: undefined,
    })
  })

  it('of an unknown value names it, and its place', () => {
    const error = thrownBy(() => engine.compile('one\n {{forgotten}}', strict)({}))
    expect(
      saidBy(error),
      'Handlebars says in other words that a value is not there: template-error.ts would not name what to give',
    ).toMatchObject({
      unknown: 'forgotten',
      line: 2,
      column: 3,
    })
  })

  it('of syntax tells its line, in a text that begins with it', () => {
    const error = thrownBy(() => Handlebars.parse('one\n{{#if x}}\ntwo'))
    const { line, message } = saidBy(error)
    expect(line, 'Handlebars tells the line of a syntax error otherwise').toBe(3)
    expect(message, 'Handlebars begins what it says of syntax otherwise: its line would be told twice').toMatch(/^a block is not closed/)
  })

  it('of something else than Handlebars has a message and no place', () => {
    expect(saidBy(new RangeError('no such size'))).toEqual({
      message: 'no such size',
      line: undefined,
      column: undefined,
      unknown: undefined,
    })
    expect(saidBy('a text')).toMatchObject({ message: 'a text', line: undefined })
  })
})
