import { XmlElement } from '@rgrove/parse-xml'
import { DrawingError } from '../errors/index.ts'

/** What a style sheet or a `style` attribute says: values by their property. */
export type Declarations = Readonly<Record<string, string>>

/** Reads "fill: #8a1c2b; stroke-width: 2px". A px is a user unit. */
export function declarationsOf(text: string): Declarations {
  const pairs = text.split(';').filter((pair) => pair.trim() !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf(':')
      return [
        pair.slice(0, at).trim(),
        pair
          .slice(at + 1)
          .trim()
          .replace(/^([\d.+-]+)px$/, '$1'),
      ]
    }),
  )
}

/** One rule for elements of a class, or of a name. */
interface Rule {
  readonly selector: string
  readonly declarations: Declarations
}

const simple = /^\.?[\w-]+$/

/**
 * Reads the style sheets of an SVG, as drawing programs write them: rules for classes and elements.
 * @returns what they say of an element; classes go before elements, and later rules before earlier ones
 * @throws DrawingError for any other rule
 */
export function styleSheetOf(root: XmlElement): (element: XmlElement) => Declarations {
  const rules = sheetsIn(root).flatMap(rulesOf)
  const said = (selectors: readonly string[]): Declarations[] =>
    rules.filter(({ selector }) => selectors.includes(selector)).map(({ declarations }) => declarations)
  return ({ name, attributes }) => {
    const classes = (attributes.class ?? '').split(/\s+/).map((one) => `.${one}`)
    return Object.assign({}, ...said([name]), ...said(classes)) as Declarations
  }
}

function sheetsIn(element: XmlElement): string[] {
  if (element.name === 'style') return [element.text]
  return element.children.flatMap((child) => (child instanceof XmlElement ? sheetsIn(child) : []))
}

function rulesOf(sheet: string): Rule[] {
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, '')
  if (text.includes('@')) throw new DrawingError('a style sheet with @-rules is not drawn here')
  // Parted, not matched: a pattern would look through the rest of a sheet without braces from each of its characters.
  return text.split('}').flatMap((rule) => {
    if (rule.trim() === '') return []
    const [selectors = '', body, ...inside] = rule.split('{')
    if (body === undefined || inside.length > 0) throw new DrawingError('a style sheet with rules inside rules is not drawn here')
    const declarations = declarationsOf(body)
    return selectors.split(',').map((one) => {
      const selector = one.trim()
      if (!simple.test(selector)) throw new DrawingError(`the rule for "${selector}" is not drawn here`)
      return { selector, declarations }
    })
  })
}
