import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf, hashOfBytes } from '../../../src/content/document/hash.ts'

describe('The hash of a value', () => {
  it('is the same in whatever order its keys stand', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(hashOf(reversed)).toBe(hashOf(value))
        expect(hashOf(JSON.parse(JSON.stringify(value)))).toBe(hashOf(value))
      }),
    )
  })

  it('differs for lists in another order, and for absent and null', () => {
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]))
    expect(hashOf({ a: null })).not.toBe(hashOf({}))
    expect(hashOf({ a: undefined })).toBe(hashOf({}))
  })

  it('is that of RFC 8785 in UTF-8', () => {
    expect(hashOf({ б: 1, a: '€' })).toBe(hashOfBytes('{"a":"€","б":1}'))
    expect(hashOfBytes(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('is refused to what JSON cannot say', () => {
    for (const value of [undefined, Number.NaN, Infinity, () => 1]) expect(() => hashOf(value)).toThrow(TypeError)
  })
})
