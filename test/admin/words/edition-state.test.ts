import { expect, it } from 'vitest'
import { editionState } from '../../../src/admin/words/edition-state.ts'

it('tells an edition that is outdated from one that is not, and says the rest of the sentence', () => {
  expect(editionState('Outdated. Printed from release 3, which is no longer live; release 4 shows something else.')).toEqual({
    isOutdated: true,
    says: 'Printed from release 3, which is no longer live; release 4 shows something else.',
  })
  expect(editionState('Printed from release 3, which is live.')).toEqual({
    isOutdated: false,
    says: 'Printed from release 3, which is live.',
  })
})

it('takes no sentence for outdated that only has the word in it', () => {
  expect(editionState('Printed from release 3. Outdated. No.')).toMatchObject({ isOutdated: false })
  expect(editionState('')).toEqual({ isOutdated: false, says: '' })
})
