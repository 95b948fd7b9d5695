import { z } from 'zod'
import { exact, line, locale, slug } from './text-schema.ts'

/** What a touchpoint wants of who sees it. */
export const goal = z.enum(['awareness', 'visit', 'buy', 'book', 'redeem', 'learn'])

export const touchpoint = z.object({
  key: slug,
  name: line,
  channel: exact,
  /** Size keys of the channel; empty means all that the channel makes. */
  sizes: z.array(exact).default([]),
  /** Formats beside those that the channel makes for everybody. */
  formats: z.array(exact).default([]),
  /** Empty means all locales of the brand. */
  locales: z.array(locale).default([]),
  goal: goal.default('visit'),
  stage: z.enum(['before', 'during', 'after']).default('during'),
  public: z.boolean().default(false),
  /** Printed sides of a flyer; other channels have one. */
  sides: z.literal([1, 2]).default(1),
  /** Of printed channels: the name of a print profile, the brand's or a shipped one; null asks for coated paper. */
  printProfile: exact.nullable().default(null),
  /** Of banners: the heaviest file that its place takes, in KB of 1000 bytes, where that is less than its platform takes. */
  maxKilobytes: z.number().int().min(1).optional(),
})
