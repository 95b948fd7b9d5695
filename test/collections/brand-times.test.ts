import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, startHost, titleOf, type Host } from './a-host.ts'
import { complaintsOf, draftCampaign, publishedBrand } from './authoring.ts'

type Id = string | number
type Kind = 'campaigns' | 'clients'

/** Every time that people write, and how a document is sent that has it. The brand's clocks are those of Sofia. */
const times: readonly (readonly [kind: Kind, path: string, document: (time: unknown) => object])[] = [
  ['campaigns', 'offer.validFrom', (validFrom) => ({ offer: { validFrom, validUntil: null } })],
  ['campaigns', 'offer.validUntil', (validUntil) => ({ offer: { validFrom: null, validUntil } })],
  ['campaigns', 'phases.0.from', (from) => ({ phases: [{ name: 'teaser', from }] })],
  ['campaigns', 'phases.1.until', (until) => ({ phases: [{ name: 'teaser' }, { name: 'live', until }] })],
  ['clients', 'expiresAt', (expiresAt) => ({ expiresAt })],
]
const cases = times.flatMap(([kind, path, document]) =>
  (kind === 'campaigns' ? ['?draft=true', ''] : ['']).map((query) => ({ kind, path, document, query })),
)
const at = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, name) => Reflect.get(Object(inner), name) as unknown, document)

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`times on ${titleOf(database)}`, () => {
    let host: Host
    let brand: Id
    let admin: string
    const ids: Partial<Record<Kind, Id>> = {}

    beforeAll(async () => {
      host = await startHost({ database: database.name })
      admin = await host.account('admin')
      brand = await publishedBrand(host.payload)
      ids.campaigns = await draftCampaign(host.payload, brand)
      const made = await host.rest('POST', '/clients', { as: admin, json: { name: 'Website', brands: [brand] } })
      ids.clients = (made.body.doc as { id: Id }).id
    })
    afterAll(() => host.stop())

    const write = (kind: Kind, query: string, json: object) => host.rest('PATCH', `/${kind}/${ids[kind]}${query}`, { as: admin, json })

    it.each(cases)(
      'without offset are read on the brand’s clocks at $path, saved with "$query"',
      async ({ kind, path, document, query }) => {
        for (const [written, instant] of [
          ['2027-06-05T18:00', '2027-06-05T15:00:00.000Z'],
          ['2027-12-05T18:00:00', '2027-12-05T16:00:00.000Z'],
          ['2027-06-05T18:00+02:00', '2027-06-05T16:00:00.000Z'],
          ['2027-06-05T18:00:00Z', '2027-06-05T18:00:00.000Z'],
          ['2027-10-31T03:30', '2027-10-31T00:30:00.000Z'],
        ] as const) {
          const { status, body } = await write(kind, query, document(written))
          expect(status, JSON.stringify(body)).toBe(200)
          expect(at(body.doc, path), written).toBe(instant)
        }
        const emptied = await write(kind, query, document(''))
        expect([emptied.status, at(emptied.body.doc, path) ?? null]).toEqual([200, null])
      },
    )

    it.each(cases)(
      'that are none, or that the brand’s clocks skip, are refused at $path, saved with "$query"',
      async ({ kind, path, document, query }) => {
        await write(kind, query, document('2027-06-05T18:00Z'))
        for (const [written, says] of [
          ['2027-03-28T03:30', /never show 2027-03-28 03:30. Did you mean 2027-03-28 04:30/],
          ['2027-03-28T03:30:00+02:00', /never show/],
          ['2027-06-05', /is no time. Write a day and a time like/],
          ['next week', /is no time/],
          [1812207600000, /is no time/],
        ] as const) {
          const { status, body } = await write(kind, query, document(written))
          expect(status, JSON.stringify(body)).toBe(400)
          expect(complaintsOf(body)[path]).toMatch(says)
        }
        const kept = await host.rest('GET', `/${kind}/${ids[kind]}?draft=true&depth=0`, { as: admin })
        expect(at(kept.body, path)).toBe('2027-06-05T18:00:00.000Z')
      },
    )

    it('without offset are refused where no brand is chosen, and read in the zone of the one that is chosen with them', async () => {
      const send = (json: object) => host.rest('POST', '/campaigns?draft=true', { as: admin, json })
      const refused = await send({ headline: 'Soon', offer: { validFrom: '2027-06-05T18:00' } })
      expect(refused.status).toBe(400)
      expect(complaintsOf(refused.body)['offer.validFrom']).toMatch(/says no time zone/)
      expect((await send({ headline: 'Soon', offer: { validFrom: '2027-06-05T18:00+09:00' } })).status).toBe(201)
      const taken = await send({ headline: 'Soon', brand, offer: { validFrom: '2027-06-05T18:00' } })
      expect(at(taken.body.doc, 'offer.validFrom')).toBe('2027-06-05T15:00:00.000Z')
    })

    it('are the same however many there are: each date of ours that people write is read so', () => {
      const datesIn = (fields: readonly FlattenedField[]): FlattenedField[] =>
        fields.flatMap((field) => ('flattenedFields' in field ? datesIn(field.flattenedFields) : field.type === 'date' ? [field] : []))
      const ours = host.payload.config.collections.filter(({ admin: { group } }) => group === 'Leitmotif')
      const unread = ours.flatMap(({ slug, flattenedFields }) =>
        datesIn(flattenedFields)
          .filter(({ hooks }) => !hooks?.beforeValidate?.length)
          .map(({ name }) => `${slug}.${name}`),
      )
      const byTheHub = /\.(createdAt|updatedAt|deletedAt|lastUsedAt)$|^releases\./
      expect(unread.filter((name) => !byTheHub.test(name))).toEqual([])
    })
  })
}
