import { parseXml, XmlCdata, XmlElement, XmlProcessingInstruction, XmlText, type XmlDocument } from '@rgrove/parse-xml'

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

type Namespaces = ReadonlyMap<string, string>

/** Why an SVG may not be uploaded, or undefined if it may: it must draw, and nothing else. */
export function checkSvg(source: string): string | undefined {
  if (source.length > MAX_BYTES) return `This SVG has ${Math.round(source.length / 1e6)} MB; at most 5 are taken. Simplify its paths.`
  if (/<!DOCTYPE|<!ENTITY/i.test(source)) return 'This SVG has a document type or entities. Export it as plain SVG.'
  let document: XmlDocument
  try {
    document = parseXml(source)
  } catch (cause) {
    return `This SVG cannot be read: ${cause instanceof Error ? cause.message.split('\n')[0] : 'it is not well-formed'}.`
  }
  if (document.root?.name !== 'svg' || document.root.attributes.xmlns !== SVG)
    return 'This file is not an SVG picture. Export it as plain SVG.'
  if (document.children.some((node) => node instanceof XmlProcessingInstruction))
    return 'This SVG carries instructions for other programs. Export it as plain SVG.'
  return complaintIn(document.root, new Map(), 0)
}

function complaintIn(element: XmlElement, outer: Namespaces, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return `This SVG has groups inside groups, more than ${MAX_DEPTH} deep. Ungroup them.`
  const spaces = new Map(outer)
  for (const [name, value] of Object.entries(element.attributes)) if (name.startsWith('xmlns:')) spaces.set(name.slice(6), value)
  const complaint = elementComplaint(element, spaces) ?? attributesComplaint(element)
  if (complaint !== undefined) return complaint
  for (const child of element.children) {
    if (child instanceof XmlProcessingInstruction) return 'This SVG carries instructions for other programs. Export it as plain SVG.'
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
  return reachesOut(css) ? 'The styles of this SVG load something from outside. Take that out.' : undefined
}

function attributesComplaint({ name: element, attributes }: XmlElement): string | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    const local = name.replace(/^.*:/, '')
    if (/^on/i.test(local)) return `This SVG contains the script attribute "${name}". Export it without scripts.`
    if (/^(src|data|action|formaction|base|from|to|values|begin)$/i.test(local))
      return `This SVG contains the attribute "${name}". Export it as plain SVG.`
    if (
      /^href$/i.test(local) &&
      !value.startsWith('#') &&
      !(element === 'image' && /^data:image\/(png|jpeg|webp);base64,[\w+/=\s]*$/.test(value))
    ) {
      return `This SVG refers to something outside itself (${value.slice(0, 60)}). Embed it as PNG or JPEG, or take it out.`
    }
    if (reachesOut(value)) return `This SVG loads something from outside in "${name}". Take it out.`
  }
  return undefined
}

/** Whether a style names an address. A backslash could hide one. */
function reachesOut(css: string): boolean {
  return /@import|image-set\(|(?:^|\W)src\(|url\((?!\s*(['"]?)#)/i.test(css) || (css.includes('\\') && /[:;{]/.test(css))
}
