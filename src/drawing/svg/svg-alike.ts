import { XmlElement } from '@rgrove/parse-xml'

type Declaration = readonly [property: string, value: string]

/** Functions that every program draws alike: colours, references, transformations, effects. */
const functions = new Set(
  `url rgb rgba hsl hsla hwb matrix translate translatex translatey scale scalex scaley rotate skewx skewy
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia`.split(/\s+/),
)
const paints = new Set(['fill', 'stroke', 'stop-color', 'flood-color', 'lighting-color', 'color'])
/** Attributes whose values are read as styles are. */
const styled = new Set([
  ...paints,
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'stop-opacity',
  'stroke-width',
  'stroke-dasharray',
  'clip-path',
  'filter',
  'mask',
])
/** Colours of the machine's own, which are others on the next one. */
const ofTheMachine =
  /^(accentcolor|accentcolortext|activetext|buttonborder|buttonface|buttontext|canvas|canvastext|field|fieldtext|graytext|highlight|highlighttext|linktext|mark|marktext|selecteditem|selecteditemtext|visitedtext)$/i

/**
 * What of an SVG programs draw each in their own way: text in a face that may not be there, colours and values that some do not know, a language
 * or a size that is the machine's. It says what to do; undefined where all draw the same.
 */
export function drawnDifferently(root: XmlElement): string | undefined {
  return sizeComplaint(root) ?? elementComplaint(root, variablesIn(root))
}

/** Longer ones are no lengths and no colours; a pattern would go through them again and again. */
const LONGEST = 200
const length = /^\s*\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?(px|pt|pc|mm|cm|in|em)?\s*$/i
const isSize = (value: string | undefined): boolean => value !== undefined && value.length <= LONGEST && length.test(value)

function sizeComplaint({ attributes }: XmlElement): string | undefined {
  const { viewBox, width, height } = attributes
  if (viewBox !== undefined || (isSize(width) && isSize(height))) return undefined
  return 'This SVG does not say how large it is. Export it with a view box, or with a width and a height in pixels.'
}

function elementComplaint(element: XmlElement, variables: ReadonlySet<string>): string | undefined {
  const { name, attributes } = element
  if (attributes.display === 'none' || /(^|;)\s*display\s*:\s*none/i.test(attributes.style ?? '')) return undefined
  if (name === 'text' && element.text.trim() !== '') {
    const said = element.text.replace(/\s+/g, ' ').trim().slice(0, 40)
    return `This SVG has live text (“${said}”), which every machine draws in another typeface. Turn it into outlines (paths), and export it again.`
  }
  if (attributes.systemLanguage !== undefined)
    return 'This SVG shows something else by the language of the machine. Export it as plain SVG, in one language.'
  const complaint = name === 'style' ? sheetComplaint(element.text, variables) : styleComplaint(attributes, variables)
  if (complaint !== undefined) return complaint
  for (const child of element.children) {
    const inside = child instanceof XmlElement ? elementComplaint(child, variables) : undefined
    if (inside !== undefined) return inside
  }
  return undefined
}

function styleComplaint(attributes: Readonly<Record<string, string>>, variables: ReadonlySet<string>): string | undefined {
  const given = Object.entries(attributes).filter(([name]) => styled.has(name))
  return valuesComplaint([...given, ...declarationsIn(attributes.style ?? '')], variables)
}

/** Parted, not matched: a pattern would look through the rest of a sheet without braces from each of its characters. */
function sheetComplaint(css: string, variables: ReadonlySet<string>): string | undefined {
  for (const rule of withoutComments(css).split('}')) {
    const complaint = /@font-face/i.test(rule)
      ? undefined
      : valuesComplaint(declarationsIn(rule.slice(rule.lastIndexOf('{') + 1)), variables)
    if (complaint !== undefined) return complaint
  }
  return undefined
}

const withoutComments = (css: string): string =>
  css
    .split('/*')
    .map((part, index) => (index === 0 ? part : part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : ''))
    .join('')

const declarationsIn = (css: string): Declaration[] =>
  css.split(';').flatMap((declaration) => {
    const at = declaration.indexOf(':')
    return at === -1 ? [] : [[declaration.slice(0, at).trim().toLowerCase(), declaration.slice(at + 1).trim()] as const]
  })

/** Programs pass over what they do not know: a plain value before it stands, as design programs write them. */
function valuesComplaint(declarations: readonly Declaration[], variables: ReadonlySet<string>): string | undefined {
  const plain = new Set<string>()
  for (const [property, value] of declarations) {
    if (property.startsWith('--')) continue
    const unknown = unknownIn(property, value, variables)
    if (unknown === undefined) plain.add(property)
    else if (!plain.has(property))
      return `This SVG says ${property}: ${unknown}, which not every program draws. Export it with plain values, and colours like #8a1c2b.`
  }
  return undefined
}

/** A variable that nothing sets is what stands behind its comma, for every program. */
const withFallback = /^var\(\s*(--[\w-]+)\s*,\s*([^()]+)\)$/

function unknownIn(property: string, value: string, variables: ReadonlySet<string>): string | undefined {
  const [, variable, fallback] = withFallback.exec(value.slice(0, LONGEST)) ?? []
  if (variable !== undefined && fallback !== undefined && paints.has(property) && !variables.has(variable))
    return unknownIn(property, fallback.trim(), variables)
  if (paints.has(property) && ofTheMachine.test(value)) return value
  const names = value.match(/(?<![a-z-])[a-z-]+(?=\()/gi) ?? []
  return names.some((name) => !functions.has(name.toLowerCase())) ? value.slice(0, 60) : undefined
}

/** Names of variables that are set anywhere. */
function variablesIn(root: XmlElement): ReadonlySet<string> {
  const css: string[] = []
  const collect = (element: XmlElement): void => {
    if (element.name === 'style') css.push(element.text)
    if (element.attributes.style !== undefined) css.push(element.attributes.style)
    for (const child of element.children) if (child instanceof XmlElement) collect(child)
  }
  collect(root)
  return new Set(css.flatMap((text) => text.match(/(?<![\w-])--[\w-]+(?=\s*:)/g) ?? []))
}
