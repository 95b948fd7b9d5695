import { direction } from './direction.ts'

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Keeps a figure (price, phone, dates) in one piece inside right-to-left text; in left-to-right locales it is returned as it is. */
export function isolate(text: string, locale: string): string {
  return direction(locale) === 'rtl' ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text
}
