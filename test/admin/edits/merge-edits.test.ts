import fc from 'fast-check'
import type { ClientField } from 'payload'
import { describe, expect, it } from 'vitest'
import { editedFields } from '../../../src/admin/edits/edited-fields.ts'
import { changesOf, mergeEdits, type Values } from '../../../src/admin/edits/merge-edits.ts'
import { sayValue } from '../../../src/admin/edits/say-value.ts'

const text = (name: string, more: object = {}) => ({ name, type: 'text', label: '', ...more }) as unknown as ClientField
const form = [
  text('revision', { virtual: true }),
  text('headline', { label: 'Headline' }),
  { type: 'row', fields: [text('tone')] },
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Offer and place',
        fields: [{ name: 'offer', type: 'group', label: 'Offer', fields: [text('coupon', { label: 'Coupon' }), text('terms')] }],
      },
      { name: 'seo', label: 'Search', fields: [text('title')] },
    ],
  },
  { name: 'images', type: 'array', label: 'Images', fields: [{ name: 'image', type: 'upload', relationTo: 'pictures' }, text('alt')] },
  text('sha256', { admin: { hidden: true } }),
  text('_status'),
] as unknown as ClientField[]
const fields = editedFields(form)

const some = fc.constantFrom(null, '', 'one', 'two', 'three')
const document: fc.Arbitrary<Values> = fc.record({
  headline: some,
  tone: some,
  offer: fc.record({ coupon: some, terms: some }),
  seo: fc.record({ title: some }),
  images: fc.constantFrom<unknown>([], null, [{ id: 'a', alt: 'one' }], [{ id: 'b', alt: 'one' }], [{ id: 'a', alt: 'two' }]),
  sha256: some,
  revision: some,
  _status: some,
})
const at = (values: Values, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], values)
/** As a reader sees it: rows have ids, and nothing is stored in several ways. */
const seen = (value: unknown): unknown => {
  const rows = Array.isArray(value) ? value.map((row: { alt: unknown }) => row.alt) : value
  return rows === null || rows === '' || (Array.isArray(rows) && rows.length === 0) ? undefined : rows
}

describe('two edits of one document', () => {
  it('are compared by what people fill in, each with the name that the form gives it', () => {
    expect(fields.map(({ path, label }) => [path, label])).toEqual([
      ['headline', 'Headline'],
      ['tone', 'Tone'],
      ['offer.coupon', 'Offer: Coupon'],
      ['offer.terms', 'Offer: Terms'],
      ['seo.title', 'Title'],
      ['images', 'Images'],
    ])
  })

  it('come together without losing what either of them changed, and every choice between the two is shown', () => {
    fc.assert(
      fc.property(document, document, document, fc.subarray(fields.map(({ path }) => path)), (opened, saved, typed, chosen) => {
        const theirs = new Set(chosen)
        const merged = mergeEdits(fields, { opened, saved, typed }, theirs)
        const changes = changesOf(fields, { opened, saved, typed })
        for (const { path } of fields) {
          const [before, first, second, after] = [opened, saved, typed, merged].map((values) => seen(at(values, path)))
          const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
          const shown = changes.find((change) => change.path === path)
          const [byThem, byMe] = [!same(first, before), !same(second, before)]
          expect(shown !== undefined).toBe(byThem && !same(first, second))
          if (shown !== undefined) expect(shown.isBoth).toBe(byMe)
          expect(after).toEqual(byMe && !theirs.has(path) ? second : first)
        }
        // What no form shows is as it was saved last.
        expect([merged.sha256, merged.revision, merged._status]).toEqual([saved.sha256, saved.revision, saved._status])
      }),
    )
  })

  it('count the rows that a form does not have as none', () => {
    expect(changesOf(fields, { opened: { images: [] }, saved: { images: [] }, typed: { images: 0 } })).toEqual([])
  })

  it('are said in words', () => {
    const say = (field: object, value: unknown) =>
      sayValue(
        field as ClientField,
        value,
        (collection, id) => `${collection} no. ${id}`,
        (instant) => `at ${instant}`,
      )
    expect(say({ type: 'checkbox' }, false)).toBe('No')
    expect(say({ type: 'select', options: [{ value: 'buy', label: 'Buy' }] }, ['buy', 'else'])).toBe('Buy, else')
    expect(say({ type: 'relationship', relationTo: 'touchpoints' }, [1, 2])).toBe('touchpoints no. 1, touchpoints no. 2')
    expect(say({ type: 'date' }, '2026-06-05T08:00:00.000Z')).toBe('at 2026-06-05T08:00:00.000Z')
    expect(say(form[4] ?? {}, [{ image: 7, alt: 'A wall' }, { alt: 'A door' }])).toBe('pictures no. 7 · A wall\nA door')
    expect(say({ type: 'text' }, null)).toBe('')
  })
})
