import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { createRenderPool } from '../../src/release/threads/render-pool.ts'
import { aBench, renditionsOf, type Bench } from './a-reconciler.ts'
import { aCampaign, type Wanted } from './a-campaign.ts'

const dates = { from: '2026-06-05T10:00:00+03:00', until: '2026-06-07T22:00:00+03:00' }
// A key that means something to every object.
const mails = { touchpoints: [{ key: 'constructor', channel: 'email', locales: ['en'] }] }

function mailBench(wanted: Wanted): Bench {
  const bench = aBench([aCampaign({ ...dates, ...mails, ...wanted })])
  const read = async (sha256: string) => bench.stores.blobs.kept.get(sha256) ?? Promise.reject(new Error(sha256))
  const ports = { renderer: createRenderPool({ workers: 0, sources: { read } }) }
  const { boot } = bench
  return Object.assign(bench, { boot: () => boot(ports) })
}

/** What the newest release shows, a line for each window: what calendars and mail programs tell versions by, and the hashes. */
async function shown(bench: Bench) {
  const manifest = await bench.manifest('festival')
  const of = (format: string) => renditionsOf(manifest).filter((one) => one.format === format)
  const bytes = (sha256: string) => Buffer.from(bench.stores.blobs.kept.get(sha256) ?? [])
  const entries = of('ics').map(({ sha256 }) => {
    const event = new ICAL.Component(ICAL.parse(bytes(sha256).toString()) as unknown[]).getFirstSubcomponent('vevent')
    const text = (name: string) => String(event?.getFirstPropertyValue(name) ?? '')
    expect(text('last-modified')).toBe(text('dtstamp'))
    return { sha256, uid: text('uid'), sequence: Number(text('sequence')), stamp: text('dtstamp') }
  })
  const messages = await Promise.all(of('eml').map(async ({ sha256 }) => ({ sha256, date: (await simpleParser(bytes(sha256))).date })))
  return { entries, messages }
}

async function changed(bench: Bench, hours: number, wanted: Wanted) {
  bench.now = new Date(Date.parse('2026-06-01T10:00:00Z') + hours * 3_600_000)
  bench.published[0] = aCampaign({ ...dates, ...mails, ...wanted })
  expect(await bench.boot().run()).toMatchObject([{ result: 'released' }])
  return shown(bench)
}

describe('a calendar’s entry and a message', () => {
  it('are known as newer by what tells versions apart, with the release that changed them, also back to what was', async () => {
    const bench = mailBench({})
    await bench.boot().run()
    const first = await shown(bench)
    expect(first.entries).toMatchObject([{ sequence: 0, stamp: '2026-06-01T10:00:00Z' }])
    expect(first.messages).toMatchObject([{ date: new Date('2026-06-01T10:00:00Z') }])

    const moved = await changed(bench, 1, { until: '2026-06-08T22:00:00+03:00' })
    expect(moved.entries).toMatchObject([{ uid: first.entries[0]?.uid, sequence: 1, stamp: '2026-06-01T11:00:00Z' }])
    expect(moved.messages).toMatchObject([{ date: new Date('2026-06-01T11:00:00Z') }])

    const back = await changed(bench, 2, {})
    expect(back.entries).toMatchObject([{ sequence: 2, stamp: '2026-06-01T12:00:00Z' }])
    expect(back.messages).toMatchObject([{ date: new Date('2026-06-01T12:00:00Z') }])
  })

  it('are the same to the byte in a release that says the same of them, and when lost bytes are drawn again; what is not known counts as newer', async () => {
    const bench = mailBench({ priority: 1 })
    await bench.boot().run()
    const first = await shown(bench)
    expect(await changed(bench, 1, { priority: 2 })).toEqual(first)
    bench.now = new Date('2026-06-02T10:00:00Z')
    for (const { sha256 } of [...first.entries, ...first.messages]) bench.stores.blobs.kept.delete(sha256)
    expect(await bench.boot().run({ verify: true })).toMatchObject([{ result: 'unchanged', release: 2 }])
    expect(await shown(bench)).toEqual(first)

    for (const { manifest } of await bench.stores.pointers.all()) bench.stores.blobs.kept.delete(manifest)
    expect(await bench.boot().run({ verify: true })).toMatchObject([{ result: 'released', release: 3 }])
    expect((await shown(bench)).entries).toMatchObject([{ sequence: 2, stamp: '2026-06-02T10:00:00Z' }])
  })

  it('of a later phase never look older than those of an earlier one, whichever a release changed', async () => {
    const [from, until] = ['2026-06-06T22:00:00+03:00', dates.until]
    const phases = [{ name: 'last-day' as const, from, until, headline: { en: 'Last day' } }]
    const bench = mailBench({ phases })
    await bench.boot().run()
    const versions = ({ entries }: Awaited<ReturnType<typeof shown>>) => entries.map(({ sequence, stamp }) => `${sequence} ${stamp}`)
    const first = versions(await shown(bench))
    expect(first.length).toBeGreaterThan(1)
    expect(first.toSorted()).toEqual(first)
    expect(new Set(first).size).toBe(first.length)
    const later = versions(await changed(bench, 1, { headline: 'New', phases }))
    expect(later.toSorted()).toEqual(later)
    for (const version of later) expect(version > (first.at(-1) ?? '')).toBe(true)
  })
})
