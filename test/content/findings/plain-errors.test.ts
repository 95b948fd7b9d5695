import { expect, it } from 'vitest'
import { z } from 'zod'
import { errorLines, plainErrors } from '../../../src/content/findings/plain-errors.ts'

const order = z.strictObject({
  name: z.string('Name one, such as "flyer".'),
  count: z.int(),
  width: z.number().positive(),
  note: z.string().max(3),
  sizes: z.array(z.string()).max(1),
  kind: z.enum(['a', 'b']),
  date: z.iso.date('This is not a day like 2026-06-05.'),
  parts: z.record(z.string().regex(/^[a-z]$/, 'This is not a letter.'), z.number()),
})

it('What does not fit a schema is said in sentences at its path, by the schema where it has words of its own', () => {
  const given = { count: 1.5, width: 0, note: 'long', sizes: ['a', 'b'], kind: 'c', date: 'today', parts: { A: 1 }, extra: 1 }
  const { error } = order.safeParse(given, plainErrors)
  expect(error && errorLines(error, 'the order')).toEqual([
    'name: Name one, such as "flyer".',
    'count: Must be a whole number.',
    'width: Must be more than 0.',
    'note: Must have at most 3 characters.',
    'sizes: Must have at most 1 entries.',
    'kind: Must be "a" or "b".',
    'date: This is not a day like 2026-06-05.',
    'parts.A: The name "A" does not belong here. This is not a letter.',
    'the order: There is no "extra" here.',
  ])
  expect(errorLines(order.safeParse(undefined, plainErrors).error ?? new z.ZodError([]))).toEqual(['Is missing: give an object.'])
})
