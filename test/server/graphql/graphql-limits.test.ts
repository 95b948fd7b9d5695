import { describe, expect, it } from 'vitest'
import { getIntrospectionQuery } from 'graphql'
import { complaintAbout as complaint } from '../../../src/server/graphql/graphql-limits.ts'

const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`

const complaintAbout = (query: string, isSignedIn: boolean, variables?: unknown) => complaint({ query, variables }, isSignedIn)
const conditions = (count: number) => Array.from({ length: count }, (_, index) => ({ slug: { equals: String(index) } }))
const written = (count: number) =>
  `{ Campaigns(where: { OR: [${conditions(count)
    .map(({ slug }) => `{ slug: { equals: "${slug.equals}" } }`)
    .join()}] }) { totalDocs } }`

describe('what a GraphQL request may cost', () => {
  it('is enough for what people ask', () => {
    expect(complaintAbout('{ Campaigns { docs { headline brand { name logoOnLight { url } } } } }', false)).toBeUndefined()
    expect(complaintAbout(getIntrospectionQuery(), true)).toBeUndefined()
  })

  it('ends at levels, aliases and fields', () => {
    expect(complaintAbout(nested(16), true)).toMatch(/15 levels/)
    expect(complaintAbout(nested(20_000), true)).toMatch(/3000 names/)
    const aliases = Array.from({ length: 21 }, (_, index) => `a${index}: Campaigns { totalDocs }`).join(' ')
    expect(complaintAbout(`{ ${aliases} }`, true)).toMatch(/21 aliases/)
    expect(complaintAbout(`{ ${'a '.repeat(2001)} }`, true)).toMatch(/2001 fields/)
  })

  it('ends at what a query says and its variables hold, wherever it stands, and sooner for a stranger', () => {
    const asking = 'query($where: Campaign_where) { Campaigns(where: $where) { totalDocs } }'
    for (const [count, isSignedIn] of [
      [20, false],
      [300, true],
    ] as const) {
      expect(complaintAbout(written(count), isSignedIn)).toBeUndefined()
      expect(complaintAbout(asking, isSignedIn, { where: { OR: conditions(count) } })).toBeUndefined()
    }
    for (const [count, isSignedIn] of [
      [100, false],
      [5500, true],
    ] as const) {
      expect(complaintAbout(written(count), isSignedIn)).toMatch(/longer than/)
      expect(complaintAbout(asking, isSignedIn, { where: { OR: conditions(count) } })).toMatch(/variables hold more/)
      // The engine looks at a fragment that nobody uses, too, and at directives and defaults.
      for (const query of [
        `{ a } fragment f on Query ${written(count)}`,
        `{ a ${'@skip(if: false) '.repeat(count)} }`,
        `query(${Array.from({ length: count }, (_, index) => `$a${index}: Int = 1`).join()}) { a }`,
      ])
        expect(complaintAbout(query, isSignedIn)).toMatch(/longer than/)
    }
    expect(
      complaintAbout(
        '{ a }',
        true,
        Array.from({ length: 2001 }, () => 1),
      ),
    ).toMatch(/variables hold more/)
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
