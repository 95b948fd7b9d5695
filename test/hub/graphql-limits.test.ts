import { describe, expect, it } from 'vitest'
import { getIntrospectionQuery } from 'graphql'
import { complaintAbout } from '../../src/hub/graphql-limits.ts'

const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`

describe('what a GraphQL request may cost', () => {
  it('is enough for what people ask', () => {
    expect(complaintAbout('{ Campaigns { docs { headline brand { name logoOnLight { url } } } } }', false)).toBeUndefined()
    expect(complaintAbout(getIntrospectionQuery(), true)).toBeUndefined()
  })

  it('ends at levels, aliases and fields', () => {
    expect(complaintAbout(nested(16), true)).toMatch(/15 levels/)
    expect(complaintAbout(nested(20_000), true)).toMatch(/15 levels/)
    const aliases = Array.from({ length: 21 }, (_, index) => `a${index}: Campaigns { totalDocs }`).join(' ')
    expect(complaintAbout(`{ ${aliases} }`, true)).toMatch(/21 aliases/)
    expect(complaintAbout(`{ ${'a '.repeat(2001)} }`, true)).toMatch(/2001 fields/)
  })

  it('counts a fragment as often as it is used, at once, however many uses it grows to', () => {
    const steps = Array.from({ length: 60 }, (_, index) => `fragment f${index} on Q { ...f${index + 1} ...f${index + 1} }`)
    expect(complaintAbout(`{ ...f0 } ${steps.join(' ')} fragment f60 on Q { a }`, true)).toMatch(/fields; ask/)
    expect(complaintAbout('{ ...f } fragment f on Q { a ...f }', true)).toBeUndefined()
  })

  it('does not say the schema to who is not signed in, however it is asked', () => {
    expect(complaintAbout(getIntrospectionQuery(), false)).toMatch(/Sign in/)
    expect(complaintAbout('{ ...f } fragment f on Query { x: __type(name: "User") { name } }', false)).toMatch(/Sign in/)
  })

  it('leaves what is no GraphQL to the engine, which says where', () => {
    expect(complaintAbout('{ a', false)).toBeUndefined()
  })
})
