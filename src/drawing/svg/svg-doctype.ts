import { ImageError } from '../errors/index.ts'

/** What a document type of a drawing program names: the vocabulary of SVG at the W3C. Nothing reads it. */
const known =
  /^<!DOCTYPE\s+svg(?:\s+(?:PUBLIC\s+(?:"-\/\/W3C\/\/DTD SVG [^"]{1,60}"|'-\/\/W3C\/\/DTD SVG [^']{1,60}')(?:\s+(?:"http:\/\/www\.w3\.org\/[^"]{0,100}"|'http:\/\/www\.w3\.org\/[^']{0,100}'))?|SYSTEM\s+(?:"http:\/\/www\.w3\.org\/[^"]{0,100}"|'http:\/\/www\.w3\.org\/[^']{0,100}')))?\s*(?:\[([^\]]*)\]\s*)?>/
/** Older programs name their own vocabularies in entities: plain text, no mark-up, no entity in an entity. */
const entity = /^\s*<!ENTITY\s+([\w.-]{1,40})\s+(?:"([^"&%<]{0,200})"|'([^'&%<]{0,200})')\s*>/
/** Each stands for an address or two in what is written; more of them would make a small file a large one. */
const MAX_USES = 1000

const refused = 'This SVG has a document type that is not one of drawing programs. Export it as plain SVG.'

/** The entities that an SVG's document type says, by name. @throws ImageError for a document type that does more */
export function entitiesOf(source: string): ReadonlyMap<string, string> {
  const at = source.search(/<!DOCTYPE/i)
  if (at === -1) {
    if (/<!ENTITY/i.test(source)) throw new ImageError(refused)
    return new Map()
  }
  const [whole, inside = ''] = known.exec(source.slice(at, at + 20_000)) ?? []
  if (whole === undefined || /<!(?:DOCTYPE|ENTITY)/i.test(source.slice(at + whole.length))) throw new ImageError(refused)
  const entities = declared(inside)
  if (entities.size > 0 && source.split(/&(?!amp;|lt;|gt;|quot;|apos;|#)/, MAX_USES + 1).length > MAX_USES) throw new ImageError(refused)
  return entities
}

function declared(inside: string): Map<string, string> {
  const entities = new Map<string, string>()
  let rest = inside
  for (let found = entity.exec(rest); found !== null; found = entity.exec(rest)) {
    const [whole, name = '', double, single = ''] = found
    // The first of a name counts, and those of XML itself stay.
    if (entities.has(name) || /^(amp|lt|gt|quot|apos)$/.test(name)) throw new ImageError(refused)
    entities.set(name, double ?? single)
    rest = rest.slice(whole.length)
  }
  if (rest.trim() !== '') throw new ImageError(refused)
  return entities
}
