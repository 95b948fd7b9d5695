import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml'

/** Elements that run code, load something from outside, or bring HTML along. */
const FORBIDDEN = new Set([
  'script',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'listener',
  'set',
  'animate',
])
const MAX_BYTES = 5_000_000

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
  if (document.root?.name !== 'svg') return 'This file is not an SVG picture.'
  return complaintIn(document.root)
}

function complaintIn(element: XmlElement): string | undefined {
  if (FORBIDDEN.has(element.name)) return `This SVG contains <${element.name}>. Export it without scripts, animation and embedded content.`
  for (const [name, value] of Object.entries(element.attributes)) {
    if (/^on/i.test(name)) return `This SVG contains the script attribute "${name}". Export it without scripts.`
    if (/(^|:)href$/i.test(name) && !/^#|^data:image\/(png|jpeg|webp);base64,/i.test(value.trim())) {
      return `This SVG refers to something outside itself (${value.slice(0, 60)}). Embed it, or take it out.`
    }
    if (/url\(\s*['"]?(?!#)/i.test(value) || /@import/i.test(value))
      return `This SVG loads something from outside in "${name}". Take it out.`
  }
  if (element.name === 'style' && /@import|url\(\s*['"]?(?!#)/i.test(element.text))
    return 'This SVG’s styles load something from outside. Take it out.'
  for (const child of element.children) {
    const complaint = child instanceof XmlElement ? complaintIn(child) : undefined
    if (complaint) return complaint
  }
  return undefined
}
