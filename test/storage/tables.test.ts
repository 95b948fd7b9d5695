import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pointer } from '../../src/release/ports/ports.ts'
import { payloadTables } from '../../src/storage/tables/payload-tables.ts'
import { type Tables } from '../../src/storage/tables/payload-tables.ts'
import { databases, titleOf } from './a-payload.ts'

const sha = (letter: string) => letter.repeat(64)

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`the tables of releasing on ${titleOf(database)}`, () => {
    let folder: string
    let payload: Payload
    let tables: Tables

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'leitmotif-tables-'))
      payload = await database.open(folder)
      tables = payloadTables(payload)
    })
    afterAll(async () => {
      await payload?.destroy()
      await rm(folder, { recursive: true, force: true })
    })

    test('a rendition key keeps the bytes of its first writer', async () => {
      const first = { key: 'k1', sha256: sha('a'), bytes: 3, type: 'image/png', extension: 'png', record: sha('b') }
      expect(await tables.renditions.putIfAbsent(first)).toEqual(first)
      expect(await tables.renditions.putIfAbsent({ ...first, sha256: sha('c') })).toEqual(first)
      expect(await tables.renditions.find(['k1', 'none'])).toEqual(new Map([['k1', first]]))
      expect(await tables.renditions.ofBlob(sha('a'))).toEqual(first)
      await tables.renditions.forget({ ...first, sha256: sha('c') })
      expect((await tables.renditions.find(['k1'])).size).toBe(1)
      await tables.renditions.forget(first)
      expect((await tables.renditions.find(['k1'])).size).toBe(0)
    })

    test('of twenty writers of one key, one wins and all hear who', async () => {
      const row = (index: number) => ({ key: 'race', sha256: sha('a'), bytes: index, type: 't', extension: 'e', record: '' })
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => tables.renditions.putIfAbsent(row(index))))
      expect(new Set(answers.map(({ bytes }) => bytes)).size).toBe(1)
    })

    test('a thousand keys are found at once', async () => {
      const keys = Array.from({ length: 1000 }, (_, index) => `many-${index}`)
      await tables.renditions.putIfAbsent({ key: 'many-999', sha256: sha('d'), bytes: 1, type: 't', extension: 'e', record: '' })
      expect([...(await tables.renditions.find(keys)).keys()]).toEqual(['many-999'])
    })

    test('a pointer starts withdrawn and moves once from each revision', async () => {
      const start = await tables.pointers.ensure('festival', 'sofia', 'campaign-1')
      expect(start).toMatchObject({ campaign: 'festival', owner: 'campaign-1', revision: 0, release: 0, state: 'withdrawn', windows: [] })
      const to = (release: number): Pointer => ({
        ...start,
        revision: 1,
        release,
        state: 'live',
        manifest: sha('e'),
        windows: [{ phase: 'live', from: null, until: '2026-06-05T00:00:00Z' }],
      })
      const moves = await Promise.all([1, 2, 3, 4, 5].map((release) => tables.pointers.compareAndSet(start, to(release))))
      expect(moves.filter(Boolean)).toHaveLength(1)
      expect(await tables.pointers.all()).toEqual([to(moves.indexOf(true) + 1)])
      expect(await tables.pointers.ensure('festival', 'other', 'campaign-2')).toEqual(to(moves.indexOf(true) + 1))
    })

    test('release numbers of a campaign only grow, and the same work keeps its number and when it was begun', async () => {
      let begun = '2026-06-01T10:00:00.000Z'
      const begin = (identity: string, above = 0) =>
        tables.releases.begin({ campaign: 'party', brand: 'sofia', status: 'built', identity, base: 0, snapshot: sha('f'), begun }, above)
      expect(await begin('one')).toMatchObject({ number: 1, begun })
      begun = '2026-06-02T10:00:00.000Z'
      expect(await begin('one')).toMatchObject({ number: 1, begun: '2026-06-01T10:00:00.000Z' })
      expect((await begin('two')).number).toBe(2)
      expect((await begin('three', 7)).number).toBe(8)
      const numbers = await Promise.all(Array.from({ length: 8 }, (_, index) => begin(`at-once-${index}`)))
      expect(new Set(numbers.map(({ number }) => number)).size).toBe(8)
    })

    test('the history keeps status and problems, with a report that a person can read', async () => {
      const entry = await tables.releases.begin(
        { campaign: 'report', brand: 'sofia', status: 'built', identity: 'r', base: 0, snapshot: '', begun: '2026-06-01T10:00:00.000Z' },
        0,
      )
      expect((await tables.releases.open()).map(({ identity }) => identity)).toContain('r')
      const problem = {
        touchpoint: 'flyer',
        locale: 'bg',
        size: 'a5',
        format: 'pdf',
        template: 'flyer/a5.svg.hbs',
        line: 12,
        message: 'Unknown value "prise".',
      }
      await tables.releases.update(entry, { status: 'blocked', problems: [problem] })
      const { docs } = await payload.find({ collection: 'releases' as never, where: { identity: { equals: 'r' } }, overrideAccess: true })
      expect(docs[0]).toMatchObject({
        status: 'blocked',
        title: 'report 1',
        problems: [problem],
        report: 'flyer · bg · a5 · pdf · flyer/a5.svg.hbs:12: Unknown value "prise".',
      })
      expect((await tables.releases.open()).map(({ identity }) => identity)).not.toContain('r')
    })

    test('a short link keeps what it stands for', async () => {
      const link = { code: 'abcd1234', brand: 'sofia', campaign: 'festival', touchpoint: 'door', locale: 'en' }
      await tables.links.register([link])
      await tables.links.register([link, { ...link, code: 'other999', locale: 'bg' }])
      expect(await tables.links.find('abcd1234')).toEqual(link)
      expect(await tables.links.find('nothing0')).toBeUndefined()
      await expect(tables.links.register([{ ...link, touchpoint: 'window' }])).rejects.toThrow(/already stands for festival, door \(en\)/)
    })

    test('nobody writes the history or sees the inner tables', async () => {
      const user = { id: 1, collection: 'users' } as never
      const access = { overrideAccess: false, user }
      await expect(payload.create({ collection: 'releases' as never, data: {} as never, ...access })).rejects.toThrow(/not allowed/)
      await expect(payload.delete({ collection: 'releases' as never, where: {}, ...access })).rejects.toThrow(/not allowed/)
      await expect(payload.find({ collection: 'leitmotif-pointers' as never, ...access })).rejects.toThrow(/not allowed/)
      await expect(payload.find({ collection: 'releases' as never, ...access })).resolves.toBeDefined()
    })
  })
}
