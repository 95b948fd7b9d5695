import { XmlElement, XmlText } from '@rgrove/parse-xml'

/** How an element uses others: what is filled with a pattern draws the pattern, what is masked draws the mask. */
export interface SvgReferences {
  /** All that attributes, styles and stylesheets say of an element: the strongest is not looked for. */
  said(element: XmlElement): string
  /** What is drawn in its place or laid over it, by `href` and by `url(#…)`: shapes, masks, clips, filters. */
  drawnWith(element: XmlElement): readonly XmlElement[]
  /** What it and all inside it may be painted with: gradients, patterns and markers. */
  paintedWith(element: XmlElement): readonly XmlElement[]
  /** Selectors of all stylesheets. */
  readonly selectors: number
}

const HREF = /^(?:.*:)?href$/i
const PAINTS = /^(?:linearGradient|radialGradient|pattern|marker)$/

/** Reads ids and stylesheets of an SVG once. A rule counts for all that its last name could be of, which is more than a browser would take. */
export function svgReferences(root: XmlElement): SvgReferences {
  const byId = new Map<string, XmlElement>()
  const sheet: Sheet = { rules: new Map(), selectors: 0 }
  const collect = (element: XmlElement): void => {
    const { id } = element.attributes
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    if (element.name === 'style') addRules(textOf(element), sheet)
    for (const child of element.children) if (child instanceof XmlElement) collect(child)
  }
  collect(root)

  const said = keptOf(({ name, attributes }) => {
    const classes = (attributes.class ?? '').split(/\s+/).filter((one) => one !== '')
    const named = ['*', name, `#${attributes.id ?? ''}`, ...classes.map((one) => `.${one}`)]
    const own = Object.entries(attributes).map(([key, value]) => (key === 'style' ? value : `${key}:${value}`))
    return [...own, ...named.flatMap((key) => sheet.rules.get(key) ?? [])].join(';')
  })
  const used = keptOf((element) => {
    const linked = Object.entries(element.attributes).flatMap(([key, value]) => (HREF.test(key) ? [value.slice(1)] : []))
    const urls = Array.from(said(element).matchAll(/url\(\s*["']?#([^"')]*)/gi), ([, id = '']) => id.trim())
    return [...linked, ...urls].flatMap((id) => byId.get(id) ?? [])
  })
  return {
    said,
    drawnWith: (element) => used(element).filter(({ name }) => !PAINTS.test(name)),
    paintedWith: (element) => used(element).filter(({ name }) => PAINTS.test(name)),
    selectors: sheet.selectors,
  }
}

/** Works out what is asked for of each element once. */
function keptOf<Value>(make: (element: XmlElement) => Value): (element: XmlElement) => Value {
  const kept = new Map<XmlElement, Value>()
  return (element) => {
    const known = kept.get(element)
    if (known !== undefined) return known
    const made = make(element)
    kept.set(element, made)
    return made
  }
}

/** The text of an element, without that of those inside it. */
export const textOf = ({ children }: XmlElement): string => children.map((child) => (child instanceof XmlText ? child.text : '')).join('')

interface Sheet {
  /** What rules say, by the last name of their selectors. */
  readonly rules: Map<string, string[]>
  selectors: number
}

function addRules(css: string, sheet: Sheet): void {
  for (const [, selectors = '', body = ''] of css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',')) {
      sheet.selectors += 1
      const last =
        selector
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? ''
      const key = /[.#][\w-]+/.exec(last)?.[0] ?? (/^[\w-]+/.exec(last)?.[0] || '*')
      const known = sheet.rules.get(key)
      if (known === undefined) sheet.rules.set(key, [body])
      else known.push(body)
    }
  }
}
