import { z } from 'zod'
import { instant, localized, localizedLines } from './text-schema.ts'

export const phaseName = z.enum(['teaser', 'live', 'last-day'])

/** Phases that nobody writes: a countdown makes them. */
export const countdownPhase = z.union([z.literal('last-hours'), z.templateLiteral(['countdown-', z.number().int()])])

export const phase = z.object({
  name: phaseName,
  from: instant.nullable().default(null),
  until: instant.nullable().default(null),
  headline: localized.optional(),
  summary: localizedLines.optional(),
})

export type Phase = z.infer<typeof phase>
