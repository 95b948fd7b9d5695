import { placesIn, type TemplatePlace } from './places-in.ts'
import { TemplateError } from './template-error.ts'

/** Elements of HTML that have no end tag. */
const withoutEnd = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Elements that hold no tags. */
const holdsText = new Set(['script', 'style', 'mj-style'])

type State = 'text' | 'name' | 'tag' | 'single' | 'double' | 'comment'

interface Open {
  readonly name: string
  readonly place: TemplatePlace
}

/** Follows the tags of a template; one that a condition opens is closed where the condition is asked for again. */
class Nesting {
  open: readonly Open[] = []
  state: State = 'text'
  private name = ''
  private last = ''
  private place: TemplatePlace = { file: '', line: 1, column: 1 }
  private readonly file: string
  constructor(file: string) {
    this.file = file
  }

  text(text: string, start: hbs.AST.Position): void {
    for (const { at, place } of placesIn(text, start, this.file)) this.step(text, at, place)
  }

  /** A value that is printed; it may name an element. */
  value(source: string): void {
    if (this.state === 'name') this.name += source
  }

  private step(text: string, at: number, place: TemplatePlace): void {
    const sign = text[at] ?? ''
    if (this.state === 'text') {
      const held = this.open.at(-1)?.name ?? ''
      if (sign !== '<' || (holdsText.has(held) && !text.startsWith(`</${held}`, at))) return
      this.state = text.startsWith('<!--', at) ? 'comment' : 'name'
      this.name = ''
      this.last = ''
      this.place = place
    } else if (this.state === 'comment') {
      if (text.startsWith('-->', at - 2)) this.state = 'text'
    } else if (this.state === 'single' || this.state === 'double') {
      if (sign === (this.state === 'single' ? "'" : '"')) this.state = 'tag'
    } else if (sign === '>') this.end()
    else {
      const ends = /\s/.test(sign) || (sign === '/' && this.name !== '')
      if (this.state === 'name' && !ends) this.name += sign
      else this.state = sign === '"' ? 'double' : sign === "'" ? 'single' : 'tag'
      this.last = sign
    }
  }

  private end(): void {
    this.state = 'text'
    const { name, place } = this
    if (name.startsWith('!') || name.startsWith('?') || (this.last === '/' && !name.startsWith('/')) || withoutEnd.has(name)) return
    if (!name.startsWith('/')) {
      this.open = [...this.open, { name, place }]
      return
    }
    const inner = this.open.at(-1)
    if (inner === undefined) throw new TemplateError(`<${name}> closes nothing that is open`, place)
    if (`/${inner.name}` !== name)
      throw new TemplateError(`<${name}> stands where <${inner.name}> of line ${inner.place.line} is open: close that first`, place)
    this.open = this.open.slice(0, -1)
  }
}

const namesOf = (open: readonly Open[]): string => open.map(({ name }) => name).join()

/**
 * Holds the tags of a template to being closed, each in what it was opened in.
 * @throws TemplateError at a tag that is not
 */
export function checkNesting(tree: hbs.AST.Program, file: string): void {
  const nesting = new Nesting(file)
  const side = (program: hbs.AST.Program | undefined, before: Pick<Nesting, 'open' | 'state'>): readonly Open[] => {
    nesting.open = before.open
    nesting.state = before.state
    walk(program)
    return nesting.open
  }
  const walk = (program: hbs.AST.Program | undefined): void => {
    for (const node of program?.body ?? []) {
      if (node.type === 'ContentStatement') nesting.text(String((node as hbs.AST.ContentStatement).original), node.loc.start)
      else if (node.type === 'MustacheStatement')
        nesting.value(`{{${String(Reflect.get((node as hbs.AST.MustacheStatement).path, 'original'))}}}`)
      else if (node.type === 'BlockStatement') {
        const { program: one, inverse: other } = node as hbs.AST.BlockStatement
        const before = { open: nesting.open, state: nesting.state }
        const otherOpen = side(other, before)
        const oneOpen = side(one, before)
        const [was, first, second] = [namesOf(before.open), namesOf(oneOpen), namesOf(otherOpen)]
        if (first !== second && first !== was && second !== was)
          throw new TemplateError('the two sides of this open or close other elements', {
            file,
            line: node.loc.start.line,
            column: node.loc.start.column + 1,
          })
        nesting.open = first === was ? otherOpen : oneOpen
      }
    }
  }
  walk(tree)
  const left = nesting.open.at(-1)
  if (left !== undefined) throw new TemplateError(`<${left.name}> is not closed: it needs its </${left.name}>`, left.place)
}
