import type { CollectionBeforeChangeHook, Field } from 'payload'
import { list, record } from '../../storage/documents/index.ts'

/**
 * Whether a list of touchpoints, of which an empty one means all, has been filled. A touchpoint that is gone vanishes from the lists of older
 * versions too, and an emptied list must not open all that the brand has.
 */
export const narrowedField: Field = { name: 'narrowed', type: 'checkbox', hidden: true }

/** Keeps `narrowed` beside `touchpoints`. Only who takes out the last one by hand widens the list to all. */
export const noteNarrowing: CollectionBeforeChangeHook = ({ data, originalDoc, operation, context }) => {
  const isEmpty = list('touchpoints' in data ? data.touchpoints : record(originalDoc).touchpoints).length === 0
  // A version that is restored, and a copy, bring what they were themselves.
  const before = record(operation === 'create' || context.isRestoringVersion ? data : originalDoc)
  const vanished = before.narrowed === true && list(before.touchpoints).length === 0
  return { ...data, narrowed: !isEmpty || vanished }
}
