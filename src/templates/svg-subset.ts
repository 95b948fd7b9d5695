import { svgElements } from '../content/tables/index.ts'
import { placesIn, type TemplatePlace } from './places-in.ts'
import { TemplateError } from './template-error.ts'

const refusedAttribute = /^(style|class|filter|mask|font(-.*)?|xlink:.*|on.*)$/

type State = 'text' | 'name' | 'tag' | 'single' | 'double' | 'comment'

/** Follows the markup of a template through its pieces; helpers and values stand between them. */
class SvgScanner {
  private state: State = 'text'
  private name = ''
  private attribute = ''
  /** White space follows the attribute's name: another name would begin anew, and an equals sign still belongs to this one. */
  private isNamed = false
  private readonly file: string
  constructor(file: string) {
    this.file = file
  }

  piece(text: string, start: hbs.AST.Position): void {
    for (const { at, place } of placesIn(text, start, this.file)) this.step(text, at, place)
  }

  value(node: hbs.AST.Node): void {
    if (this.state !== 'name') return
    const { line, column } = node.loc.start
    throw new TemplateError('an element is named in the template, not computed', { file: this.file, line, column: column + 1 })
  }

  private step(text: string, at: number, place: TemplatePlace): void {
    const sign = text[at] ?? ''
    if (this.state === 'text' && sign === '<') {
      this.state = text.startsWith('<!--', at) ? 'comment' : 'name'
      this.name = ''
    } else if (this.state === 'text' && /\S/.test(sign)) {
      const [words = ''] = /^[^<]{0,30}/.exec(text.slice(at)) ?? []
      throw new TemplateError(`"${words.trim()}" is not drawn: words stand in a textbox`, place)
    } else if (this.state === 'comment') {
      if (text.startsWith('-->', at - 2) && at >= 2) this.state = 'text'
    } else if (this.state === 'name') {
      if (/[\w:!?[-]/.test(sign)) this.name += sign
      else if (sign === '/' && this.name === '') return
      else this.endName(sign, place)
    } else if (this.state === 'tag') this.inTag(sign, place)
    else if ((this.state === 'single' && sign === "'") || (this.state === 'double' && sign === '"')) this.state = 'tag'
  }

  private endName(sign: string, place: TemplatePlace): void {
    if (!svgElements.has(this.name)) {
      const known = [...svgElements].join(', ')
      throw new TemplateError(`<${this.name}> is not drawn here; there are ${known}, and the helpers textbox, stack and qr`, {
        ...place,
        column: Math.max(1, place.column - this.name.length),
      })
    }
    this.forget()
    this.state = sign === '>' ? 'text' : 'tag'
  }

  private inTag(sign: string, place: TemplatePlace): void {
    if (sign === '>') this.state = 'text'
    else if (sign === '"') this.state = 'double'
    else if (sign === "'") this.state = 'single'
    else if (sign === '=') {
      if (refusedAttribute.test(this.attribute))
        throw new TemplateError(`the attribute "${this.attribute}" is not drawn here`, {
          ...place,
          column: Math.max(1, place.column - this.attribute.length),
        })
      this.forget()
    } else if (sign === '/') this.forget()
    else if (/\s/.test(sign)) this.isNamed = this.attribute !== ''
    else {
      if (this.isNamed) this.forget()
      this.attribute += sign
    }
  }

  private forget(): void {
    this.attribute = ''
    this.isNamed = false
  }
}

/**
 * Checks a template's tree against the SVG subset that every emitter draws.
 * @throws TemplateError at the first element or attribute outside of it.
 */
export function checkSvgSubset(tree: hbs.AST.Program, file: string): void {
  const scanner = new SvgScanner(file)
  const walk = (program: hbs.AST.Program | undefined): void => {
    for (const node of program?.body ?? []) {
      // The text as written: `value` has lost the white space around standalone blocks, and with it the lines.
      if (node.type === 'ContentStatement') scanner.piece(String((node as hbs.AST.ContentStatement).original), node.loc.start)
      else if (node.type === 'BlockStatement') {
        const block = node as hbs.AST.BlockStatement
        scanner.value(block)
        walk(block.program)
        walk(block.inverse)
      } else if (node.type !== 'CommentStatement') scanner.value(node)
    }
  }
  walk(tree)
}
