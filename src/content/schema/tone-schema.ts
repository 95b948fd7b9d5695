import { z } from 'zod'
import { phaseName } from './phase-schema.ts'
import { line, locale, slug } from './text-schema.ts'
import { goal } from './touchpoint-schema.ts'

const pluralForm = z.enum(['one', 'two', 'few', 'many', 'other'])

/** The phrases of one tone in one locale. */
const tonePhrases = z.object({
  opening: line.optional(),
  /** The button's words where `actions` has none for the touchpoint's goal. */
  callToAction: line.optional(),
  closing: line.optional(),
  actions: z.partialRecord(goal, line).optional(),
  /** A line about the time that is left, by the campaign's phase. */
  urgency: z.partialRecord(z.enum([...phaseName.options, 'last-hours']), line).optional(),
  /** A line about the days that are left, # for their number, in the plural forms that the language has. */
  countdown: z.partialRecord(pluralForm, line).optional(),
})
export const tone = z.object({
  key: slug,
  name: line,
  address: z.enum(['informal', 'formal']),
  emoji: z.enum(['none', 'sparing', 'lively']),
  /** The emoji that `sparing` may use, one after another; empty: ours. */
  emojiSet: line.default(''),
  maxExclamations: z.number().int().min(0),
  /** In one post. */
  maxHashtags: z.number().int().min(0).default(3),
  /** How headlines are written. */
  casing: z.enum(['as-written', 'capitals']).default('as-written'),
  phrases: z.partialRecord(locale, tonePhrases),
})

export type Tone = z.infer<typeof tone>
