import fc from 'fast-check'
import { expect, it } from 'vitest'
import { copiesOf } from '../../../src/admin/print/copies-of.ts'

it('reads any number of copies from 1, with or without spaces between its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), (copies) => {
      expect(copiesOf(` ${copies} `)).toEqual({ quantity: copies })
      expect(copiesOf(String(copies).replace(/(\d)(?=(\d{3})+$)/g, '$1\u202f'))).toEqual({ quantity: copies })
    }),
  )
})

it('leaves the number open where nothing is typed', () => {
  expect(copiesOf('')).toEqual({ quantity: null })
  expect(copiesOf('  ')).toEqual({ quantity: null })
})

it.each(['a thousand', '2.500', '2,500', '1e3', '0', '-5', '2.5', '9'.repeat(20), '0x10', '٥٠٠'])(
  'takes “%s” for no number, and says so instead of leaving it out',
  (typed) => {
    expect(copiesOf(typed)).toEqual({ complaint: expect.stringContaining(`“${typed}” is no number of copies`) as unknown })
  },
)
