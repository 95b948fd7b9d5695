import { escapePattern } from './escape-pattern.ts'
import { mergeTag } from './merge-tags.ts'
import { quoted } from './quotation-marks.ts'

const NBSP = '\u00a0'

/** What must stay byte for byte: merge tags of mailing services, placeholders, links and addresses. All bounded: a hostile text has many beginnings. */
const untouched = new RegExp(
  [
    mergeTag,
    String.raw`\{[^{}\s]*\}`,
    String.raw`(?:https?:\/\/|www\.)[^\s"<>]+`,
    String.raw`(?<![^\s"<>@])[^\s"<>@]{1,64}@[^\s"<>@]{1,255}`,
    String.raw`(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,9}\/[^\s"<>]*`,
  ].join('|'),
  'gsu',
)

const units = '%|‰|°|°C|€|\\$|£|₼|₱|₽|₺|₴|₪|лв|Kč|zł|Ft|lei|kg|g|mg|km|m|cm|mm|m²|l|ml|min|h|кг|г|км|м|см|мм|м²|л|мл|мин|ч|бр|ks|hod'
const beforeUnit = new RegExp(`(?<=\\p{Nd}) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu')
const afterSign = /(?<=[€$£₼₱₽₺₴₪№§]) (?=\p{Nd})/gu

/** Uzbek writes letters with a mark of their own, for which people type an apostrophe. */
const withoutApostrophes = new Set(['uz'])

function apostrophes(text: string, language: string): string {
  if (withoutApostrophes.has(language)) return text
  // Hebrew marks abbreviations inside the word; a quotation there ends behind it.
  const marked =
    language === 'he'
      ? text
          .replace(/(?<=\p{Script=Hebr})'(?=\p{Script=Hebr})/gu, '׳')
          .replace(/(?<=\p{Script=Hebr})"(?=\p{Script=Hebr}(?!\p{Script=Hebr}))/gu, '״')
      : text
  return marked.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/(?<=^|\s)'(?=\p{Nd}\p{Nd}(?!\p{Nd}))/gu, '’')
}

function spaces(text: string, language: string): string {
  const bound = text.replace(beforeUnit, NBSP).replace(afterSign, NBSP)
  return language === 'fr' ? bound.replace(/(?<=\S) (?=[?!;:»])/gu, NBSP).replace(/(?<=«) (?=\S)/gu, NBSP) : bound
}

/** Stands for a piece that is kept as it is while the rest is set. No clean text contains it. */
const KEPT = '\ufffe'

/** What must stay byte for byte, and these pieces too. */
function keptPattern(exact: readonly string[]): RegExp {
  const pieces = exact.filter((piece) => piece.trim() !== '').map(escapePattern)
  return pieces.length === 0 ? untouched : new RegExp(`${pieces.join('|')}|${untouched.source}`, untouched.flags)
}

/**
 * A text as a typesetter of its locale would write it: quotation marks and apostrophes of the language, one character for an ellipsis, and
 * spaces that do not break before units, percent and currency signs. Letters and digits never change, a second time changes nothing, and
 * what machines read stays as it is: links, placeholders, merge tags, and the texts in `exact` (a coupon code).
 */
export function typeset(text: string, locale: string, exact: readonly string[] = []): string {
  if (text.includes(KEPT)) return text
  const kept: string[] = []
  const open = text.replace(keptPattern(exact), (piece) => {
    kept.push(piece)
    return KEPT
  })
  const [language = locale] = locale.split('-')
  const dotted = open.replace(/(?<!\.)\.{3}(?!\.)/g, '…')
  const set = spaces(apostrophes(dotted, language), language)
    .split('\n')
    .map((line) => quoted(line, locale))
    .join('\n')
  let next = 0
  return set.replaceAll(KEPT, () => kept[next++] ?? '')
}
