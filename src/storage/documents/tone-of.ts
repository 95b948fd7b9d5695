import { record, type Stored } from './stored.ts'

/** A tone's fields of phrases, those in groups by group and name. */
const fields = ['opening', 'callToAction', 'closing'] as const
const groups = {
  actions: ['visit', 'buy', 'book', 'redeem', 'learn'],
  urgency: ['teaser', 'lastDay', 'lastHours'],
  countdown: ['one', 'two', 'few', 'many', 'other'],
} as const
/** Where a field, which may have no hyphen, is called otherwise in a document. */
const names: Readonly<Record<string, string>> = { lastDay: 'last-day', lastHours: 'last-hours' }

/** A stored tone as a document has it; `localized` reads a localized field. */
export function storedToneOf(tone: Stored, localized: (value: unknown) => Record<string, unknown>): object {
  const { key, name, address, emoji, maxExclamations } = tone
  // Fields that came later are empty in tones that were written before.
  const later = Object.fromEntries(
    ['emojiSet', 'maxHashtags', 'casing'].flatMap((field) => (tone[field] == null ? [] : [[field, tone[field]]])),
  )
  const phrases: Record<string, Record<string, unknown>> = {}
  for (const field of fields) {
    for (const [locale, words] of Object.entries(localized(tone[field]))) (phrases[locale] ??= {})[field] = words
  }
  for (const [group, inner] of Object.entries(groups)) {
    for (const field of inner) {
      for (const [locale, words] of Object.entries(localized(record(tone[group])[field]))) {
        const said = (phrases[locale] ??= {})
        said[group] = { ...record(said[group]), [names[field] ?? field]: words }
      }
    }
  }
  return { key, name, address, emoji, maxExclamations, ...later, phrases }
}
