import { withoutZeroWidth } from './zero-width.ts'

/**
 * Characters that no text of a campaign may carry: nobody sees them, and they break e-mail headers, JSON-LD and the order of words.
 * The rule: from words (headline, slogan, terms…) `cleanText` takes them out when a campaign is frozen; values that must stay byte
 * for byte (coupon, phone, links, file names) are refused if `isClean` says no.
 */
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
/** Controls but the line feed, lone halves of surrogate pairs, byte order marks and non-characters. */
const unseen = /[\p{Cs}\ufeff\ufffe\uffff]|(?!\n)\p{Cc}/gu

const anyBidiControl = /[\u202a-\u202e\u2066-\u2069]/
const openers = new Map([
  ['\u202a', 'embedding'],
  ['\u202b', 'embedding'],
  ['\u202d', 'override'],
  ['\u202e', 'override'],
  ['\u2066', 'isolate'],
  ['\u2067', 'isolate'],
  ['\u2068', 'isolate'],
])
const POP_FORMATTING = '\u202c'
const POP_ISOLATE = '\u2069'

/** The places of bidi controls that stay: balanced embeddings and isolates. An override (which can show a price backwards) never does. */
function keptControls(paragraph: string): Set<number> {
  const kept = new Set<number>()
  const open: { at: number; kind: string }[] = []
  for (let at = 0; at < paragraph.length; at++) {
    const character = paragraph.charAt(at)
    const kind = openers.get(character)
    if (kind !== undefined) open.push({ at, kind })
    else if (character === POP_FORMATTING && open.at(-1)?.kind !== 'isolate') {
      const opener = open.pop()
      if (opener?.kind === 'embedding') kept.add(opener.at).add(at)
    } else if (character === POP_ISOLATE) {
      // An isolate's end also ends what was opened inside it and never closed.
      const opener = open.splice(
        Math.max(
          0,
          open.findLastIndex((each) => each.kind === 'isolate'),
        ),
      )[0]
      if (opener?.kind === 'isolate') kept.add(opener.at).add(at)
    }
  }
  return kept
}

function balanced(paragraph: string): string {
  if (!anyBidiControl.test(paragraph)) return paragraph
  const kept = keptControls(paragraph)
  return Array.from({ length: paragraph.length }, (_, at) => paragraph.charAt(at))
    .filter((character, at) => kept.has(at) || !anyBidiControl.test(character))
    .join('')
}

/**
 * A text without the characters that no campaign may carry: line breaks of every kind become line feeds, tabs become spaces, other
 * control characters go, and so do zero-width ones that nothing needs, direction overrides and unbalanced embeddings and isolates. Joiners
 * that a script or an emoji needs, variation selectors and direction marks stay. What is clean comes back unchanged.
 */
export function cleanText(text: string): string {
  const visible = withoutZeroWidth(text.replace(lineBreaks, '\n').replaceAll('\t', ' ').replace(unseen, ''))
  return anyBidiControl.test(visible) ? visible.split('\n').map(balanced).join('\n') : visible
}

/** Whether `cleanText` would leave a text as it is. */
export function isClean(text: string): boolean {
  return cleanText(text) === text
}
