import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lruCache } from '../../src/cache/index.ts'

it('What was used longest ago makes room, by count where nothing is weighed', () => {
  const kept = lruCache<string>(2)
  kept.set('a', 'first')
  kept.set('b', 'second')
  kept.get('a')
  kept.set('c', 'third')
  expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual(['first', undefined, 'third'])
})

it('A value that is heavier than the limit is kept, and nothing beside it', () => {
  const kept = lruCache<string>(10, ({ length }) => length)
  kept.set('light', 'x')
  kept.set('heavy', 'x'.repeat(50))
  expect([kept.get('light'), kept.get('heavy')]).toEqual([undefined, 'x'.repeat(50)])
  kept.set('light', 'x')
  expect([kept.get('light'), kept.get('heavy')]).toEqual(['x', undefined])
})

it('Whatever is kept weighs no more than the limit, and the last value that came is there', () => {
  const texts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.string({ maxLength: 12 })), { minLength: 1 })
  fc.assert(
    fc.property(texts, (given) => {
      const kept = lruCache<string>(20, ({ length }) => length)
      for (const [key, value] of given) kept.set(key, value)
      const all = ['a', 'b', 'c', 'd'].flatMap((key) => kept.get(key) ?? [])
      expect(all.join('').length).toBeLessThanOrEqual(20)
      const [key, value] = given.at(-1) ?? []
      expect(kept.get(key ?? '')).toBe(value)
    }),
  )
})
