import { parseXml, XmlCdata, XmlElement, XmlProcessingInstruction, XmlText, type XmlDocument } from '@rgrove/parse-xml'
import { ImageError } from '../errors/index.ts'
import { drawnDifferently } from './svg-alike.ts'
import { entitiesOf } from './svg-doctype.ts'
import { checkSvgWork } from './svg-work.ts'

const MAX_BYTES = 5_000_000
const SVG = 'http://www.w3.org/2000/svg'

/** What draws. Anything else runs code, moves, loads from outside, or brings HTML along. */
const DRAWING = new Set(
  `svg g defs symbol use switch title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath image
   linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite
   feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
   feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
)
/** Vocabularies of drawing programs and licence notes: browsers and printers pass over them. */
const INERT =
  /^(http:\/\/(www\.inkscape\.org|sodipodi\.sourceforge\.net|creativecommons\.org|purl\.org|ns\.adobe\.com|www\.bohemiancoding\.com|www\.serif\.com)\/|https?:\/\/(boxy-svg\.com|www\.figma\.com)|http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#)/

/** Programs that draw go down into groups; far deeper than anybody draws, some of them fall. */
const MAX_DEPTH = 100
/** A raster picture inside an SVG, as its address. */
const EMBEDDED = /^data:image\/(?:png|jpeg|webp);base64,([\w+/=\s]*)$/

/** An effect that is handed down is drawn as often as there are elements below. No program writes that. */
const INHERITED = /[;:{\s](?:filter|mask)\s*:\s*inherit/i
const inherits = 'This SVG has a filter or mask that is inherited. Export it as plain SVG.'

type Namespaces = ReadonlyMap<string, string>

/**
 * Checks an SVG before anything draws it: it must draw and nothing else, and no more than a logo or an illustration does.
 * @returns the raster pictures inside it, which the caller checks like any other
 * @throws ImageError that says what is wrong and how to mend it
 */
export function checkSvg(bytes: Uint8Array): Uint8Array[] {
  if (bytes.byteLength > MAX_BYTES)
    throw new ImageError(
      `This SVG has ${Math.ceil(bytes.byteLength / 1e6)} MB; at most ${MAX_BYTES / 1e6} are taken. Simplify its paths, or save it as PNG.`,
    )
  const root = rootOfSvg(bytes)
  const complaint = complaintIn(root, new Map(), 0)
  if (complaint !== undefined) throw new ImageError(complaint)
  checkSvgWork(root)
  const differs = drawnDifferently(root)
  if (differs !== undefined) throw new ImageError(differs)
  return embeddedIn(root)
}

/** The parsed root of an SVG. @throws ImageError when it cannot be read */
export const rootOfSvg = (bytes: Uint8Array): XmlElement => rootOf(textOf(bytes))

/** What is written in another encoding than we read could be read as something else by what draws it. */
function textOf(bytes: Uint8Array): string {
  const mended = 'This SVG is not written in UTF-8. Export it as plain SVG.'
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new ImageError(mended, { cause })
  }
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? 'utf-8'
  if (!/^(utf-?8|us-ascii)$/i.test(declared)) throw new ImageError(mended)
  return text
}

function rootOf(source: string): XmlElement {
  const entities = entitiesOf(source)
  let document: XmlDocument
  try {
    document = parseXml(source, { resolveUndefinedEntity: (reference) => entities.get(reference.slice(1, -1)) })
  } catch (cause) {
    // The parser goes down with the groups, and says of too many of them only that there are.
    if (cause instanceof RangeError) throw new ImageError(tooDeep, { cause })
    const why = cause instanceof Error ? cause.message.split('\n')[0] : 'it is not well-formed'
    throw new ImageError(`This SVG cannot be read: ${why}. Export it as plain SVG.`, { cause })
  }
  if (document.root?.name !== 'svg' || document.root.attributes.xmlns !== SVG)
    throw new ImageError('This file is not an SVG picture. Export it as plain SVG.')
  if (document.children.some((node) => node instanceof XmlProcessingInstruction)) throw new ImageError(instructs)
  return document.root
}

const tooDeep = `This SVG has groups inside groups, more than ${MAX_DEPTH} deep. Ungroup them.`
const instructs = 'This SVG carries instructions for other programs. Export it as plain SVG.'

function complaintIn(element: XmlElement, outer: Namespaces, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return tooDeep
  const own = Object.entries(element.attributes).filter(([name]) => name.startsWith('xmlns:'))
  const spaces = own.length === 0 ? outer : new Map([...outer, ...own.map(([name, value]) => [name.slice(6), value] as const)])
  const complaint = elementComplaint(element, spaces) ?? attributesComplaint(element)
  if (complaint !== undefined) return complaint
  for (const child of element.children) {
    if (child instanceof XmlProcessingInstruction) return instructs
    const inside = child instanceof XmlElement ? complaintIn(child, spaces, depth + 1) : undefined
    if (inside !== undefined) return inside
  }
  return undefined
}

function elementComplaint({ name, attributes, children }: XmlElement, spaces: Namespaces): string | undefined {
  const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name]
  const isInert = prefix !== '' && INERT.test(spaces.get(prefix) ?? '') && local !== 'script'
  const isForeign = attributes.xmlns !== undefined && attributes.xmlns !== SVG
  if (!isInert && (isForeign || !DRAWING.has(name)))
    return `This SVG contains <${name}>. Export it as plain SVG, without scripts, animation, links and embedded content.`
  if (name !== 'style') return undefined
  const css = children.map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : '')).join('')
  if (INHERITED.test(`;${css}`)) return inherits
  return reachesOut(css) ? 'The styles of this SVG load something from outside. Take that out.' : undefined
}

function attributesComplaint({ name: element, attributes }: XmlElement): string | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    const local = name.replace(/^.*:/, '')
    if (/^on/i.test(local)) return `This SVG contains the script attribute "${name}". Export it without scripts.`
    // A matrix of colours is no animation.
    if (name === 'values' && element === 'feColorMatrix') continue
    if (/^(src|data|action|formaction|base|from|to|values|begin)$/i.test(local))
      return `This SVG contains the attribute "${name}". Export it as plain SVG.`
    if (isReference(name) && !value.startsWith('#') && !(element === 'image' && EMBEDDED.test(value))) {
      return `This SVG refers to something outside itself (${value.slice(0, 60)}). Embed it as PNG or JPEG, or take it out.`
    }
    if (INHERITED.test(`;${local}:${value}`)) return inherits
    if (reachesOut(value)) return `This SVG loads something from outside in "${name}". Take it out.`
  }
  return undefined
}

const isReference = (attribute: string): boolean => /^(.*:)?href$/i.test(attribute)

/** Whether a style names an address. A backslash could hide one. */
function reachesOut(css: string): boolean {
  return /@import|image-set\(|(?:^|\W)src\(|url\((?!\s*(['"]?)#)/i.test(css) || (css.includes('\\') && /[:;{]/.test(css))
}

function embeddedIn(element: XmlElement): Uint8Array[] {
  const own = Object.entries(element.attributes).flatMap(([name, value]) => {
    const data = isReference(name) ? EMBEDDED.exec(value)?.[1] : undefined
    return data === undefined ? [] : [Buffer.from(data, 'base64')]
  })
  return [...own, ...element.children.flatMap((child) => (child instanceof XmlElement ? embeddedIn(child) : []))]
}
