import { mergeTag } from '../../content/text/index.ts'

const tag = new RegExp(mergeTag, 'g')

/** Where stand-ins are taken from: a plane of Unicode that is for private use, which no escaping, cutting or counting knows. */
const FIRST = 0xf0000
const ROOM = 0xfffd
const standIns = /[\u{f0000}-\u{ffffd}]/gu

/** Texts whose merge tags are hidden behind one private character each, and how to bring the tags back. */
export interface Shielded<Value> {
  readonly value: Value
  /** Texts with their tags as they were, also where a link had its characters encoded. */
  restore<Made>(made: Made): Made
  /** Markup with its tags as they were, unescaped; an attribute whose tag holds a quotation mark is put in those of the other kind. */
  restoreMarkup(html: string): string
}

function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part)
    if (Array.isArray(part)) return part.map(map)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, map(inner)]))
  }
  return map(value) as Value
}

/**
 * Hides merge tags from all that reads, cuts, counts, escapes and encodes words: they belong to the sending service, to the byte. Give it plain
 * data, and `restore` whatever was made of that.
 */
export function shieldTags<Value>(value: Value): Shielded<Value> {
  const used = new Set(JSON.stringify(value).match(standIns))
  const tagOf = new Map<string, string>()
  const standInOf = new Map<string, string>()
  let next = 0
  const hide = (text: string): string => {
    const known = standInOf.get(text)
    if (known !== undefined) return known
    while (next < ROOM && used.has(String.fromCodePoint(FIRST + next))) next++
    if (next >= ROOM) return text
    const standIn = String.fromCodePoint(FIRST + next++)
    standInOf.set(text, standIn)
    tagOf.set(standIn, text)
    return standIn
  }
  const fill = (text: string): string => text.replace(standIns, (standIn) => tagOf.get(standIn) ?? standIn)
  const encoded = /%F3%B[0-9A-F]%[89AB][0-9A-F]%[89AB][0-9A-F]/gi
  const restoreText = (text: string): string => fill(text).replace(encoded, (sign) => tagOf.get(decodeURIComponent(sign)) ?? sign)
  const shielded = mapTexts(value, (text) => text.replace(tag, hide))
  return {
    value: shielded,
    restore: (made) => (tagOf.size === 0 ? made : mapTexts(made, restoreText)),
    restoreMarkup: (html) =>
      tagOf.size === 0
        ? html
        : fill(html.replace(/<[a-z][^>]*>/gi, (element) => element.replace(/="([^"]*)"/g, (_, text: string) => attributeOf(text, fill)))),
  }
}

function attributeOf(text: string, fill: (text: string) => string): string {
  const tags = fill((text.match(standIns) ?? []).join(''))
  if (!tags.includes('"')) return `="${text}"`
  if (!tags.includes("'")) return `='${text.replaceAll("'", '&#39;')}'`
  // Both kinds of quotation marks: one of them has to be escaped, or the attribute would end.
  return `="${text.replace(standIns, (standIn) => fill(standIn).replaceAll('"', '&quot;'))}"`
}
