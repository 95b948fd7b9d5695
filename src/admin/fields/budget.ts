import { counted, measureOf } from '../../content/text/counting/index.ts'
import { replacePlaceholders } from '../../content/text/index.ts'
import type { AdaptableSlot } from '../../collections/fields/index.ts'

/** How own words stand to what their place takes. */
export interface FieldBudget {
  readonly isOver: boolean
  readonly says: string
}

/** Says how many a place takes, and by how much words are over; undefined for a place without a limit. Pure. */
export function budgetOf({ label, hard, counts }: AdaptableSlot, words: string): FieldBudget | undefined {
  if (hard === undefined) return undefined
  // What a placeholder will say is not known here; it counts as nothing.
  const over = measureOf(counts)(replacePlaceholders(words, () => '')) - hard
  const takes = `${label} takes ${counted(hard, counts)} at most.`
  return { isOver: over > 0, says: over > 0 ? `${counted(over, counts)} too long: ${takes}` : takes }
}
