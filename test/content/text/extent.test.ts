import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greatestOf, leastOf } from '../../../src/content/text/extent.ts'

test('the least and the greatest of any numbers, also of more than a stack holds', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 50 }), (numbers) => {
      expect(leastOf(numbers)).toBe(Math.min(...numbers))
      expect(greatestOf(numbers)).toBe(Math.max(...numbers))
    }),
  )
  const many = Array.from({ length: 1_000_000 }, (_, index) => index)
  expect([leastOf(many), greatestOf(many)]).toEqual([0, 999_999])
  expect([leastOf([], 7), greatestOf([], 7)]).toEqual([7, 7])
})
