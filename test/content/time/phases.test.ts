import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../src/content/checks/check.ts'
import { atPhase, windowAt, windowsOf } from '../../../src/content/time/phases.ts'
import type { Campaign, Phase } from '../../../src/content/schema/snapshot.ts'
import { restaurantDocument, snapshotOf } from '../../fixtures/index.ts'

const day = (number: number): string => new Date(Date.UTC(2026, 5, number)).toISOString()
const phase = (name: Phase['name'], from: string | null, until: string | null): Phase => ({ name, from, until })

type Timed = Pick<Campaign, 'phases' | 'offer' | 'countdown'>
function campaign(phases: Phase[], validUntil: string | null = null, validFrom: string | null = null, countdown = 0): Timed {
  return { phases, offer: { ...restaurantDocument().campaign.offer, validFrom, validUntil }, countdown }
}
const windows = (timed: Timed, timeZone = 'Europe/Sofia') => windowsOf(timed, timeZone)

describe('The windows of a campaign', () => {
  it('are one, live until the offer ends, unless phases are written', () => {
    expect(windows(campaign([], day(8)))).toEqual([{ phase: 'live', from: null, until: day(8) }])
    expect(windows(campaign([]))).toEqual([{ phase: 'live', from: null, until: null }])
  })

  it('follow each other, with a live one between teaser and last day that nobody had to write', () => {
    expect(windows(campaign([phase('last-day', day(7), null), phase('teaser', day(1), day(5))], day(8)))).toEqual([
      { phase: 'teaser', from: day(1), until: day(5) },
      { phase: 'live', from: day(5), until: day(7) },
      { phase: 'last-day', from: day(7), until: day(8) },
    ])
  })

  it('start with the offer after a teaser that has no end', () => {
    expect(windows(campaign([phase('teaser', null, null)], day(8), day(5)))).toEqual([
      { phase: 'teaser', from: null, until: day(5) },
      { phase: 'live', from: day(5), until: day(8) },
    ])
  })

  it('leave out a last day that nothing dates, instead of the whole campaign', () => {
    expect(windows(campaign([phase('last-day', null, null)], day(8)))).toEqual([{ phase: 'live', from: null, until: day(8) }])
  })

  it('may leave a gap, in which nothing shows', () => {
    const found = windows(campaign([phase('teaser', day(1), day(2)), phase('live', day(4), null)], day(8)))
    expect(windowAt(found, Date.parse(day(3)))).toBeUndefined()
    expect(windowAt(found, Date.parse(day(4)))?.phase).toBe('live')
    expect(windowAt(found, Date.parse(day(8)))).toBeUndefined()
  })

  it('never overlap, never outlast the offer and never show a phase at a time it was not written for', () => {
    const bound = fc.option(fc.integer({ min: 1, max: 20 }).map(day))
    const phases = fc
      .tuple(
        ...(['teaser', 'live', 'last-day'] as const).map((name) =>
          fc.option(
            fc.tuple(bound, bound).map(([from, until]) => phase(name, from, until)),
            { nil: undefined },
          ),
        ),
      )
      .map((written) => written.filter((each) => each !== undefined))
    fc.assert(
      fc.property(phases, bound, bound, fc.constantFrom(0, 0, 2, 7), (written, validFrom, validUntil, countdown) => {
        const found = windows(campaign(written, validUntil, validFrom, countdown))
        for (let number = 0; number <= 22; number++) {
          const now = Date.parse(day(number))
          const showing = found.filter(
            ({ from, until }) => (from === null || Date.parse(from) <= now) && (until === null || now < Date.parse(until)),
          )
          expect(showing.length).toBeLessThanOrEqual(1)
          expect(windowAt(found, now)).toEqual(showing[0])
          if (validUntil !== null && now >= Date.parse(validUntil)) expect(showing).toEqual([])
          const own = written.find(({ name }) => name === showing[0]?.phase)
          if (own?.from) expect(now).toBeGreaterThanOrEqual(Date.parse(own.from))
          if (own?.until) expect(now).toBeLessThan(Date.parse(own.until))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('The countdown of a campaign', () => {
  const at = (text: string): string => new Date(text).toISOString()

  it('says the days that are left from midnight to midnight of the brand, then the last day and its last hours', () => {
    expect(windows(campaign([], '2026-06-07T22:00:00+03:00', '2026-06-01T10:00:00+03:00', 3))).toEqual([
      { phase: 'live', from: null, until: at('2026-06-05T00:00+03:00') },
      { phase: 'countdown-3', from: at('2026-06-05T00:00+03:00'), until: at('2026-06-06T00:00+03:00') },
      { phase: 'countdown-2', from: at('2026-06-06T00:00+03:00'), until: at('2026-06-07T00:00+03:00') },
      { phase: 'last-day', from: at('2026-06-07T00:00+03:00'), until: at('2026-06-07T19:00+03:00') },
      { phase: 'last-hours', from: at('2026-06-07T19:00+03:00'), until: '2026-06-07T22:00:00+03:00' },
    ])
  })

  it('counts an end at midnight to the day before, and days by the clocks that people look at, also when those change', () => {
    const found = windows(campaign([], '2026-03-30T00:00:00+03:00', null, 2))
    expect(found.slice(1)).toEqual([
      { phase: 'countdown-2', from: at('2026-03-28T00:00+02:00'), until: at('2026-03-29T00:00+02:00') },
      { phase: 'last-day', from: at('2026-03-29T00:00+02:00'), until: at('2026-03-29T21:00+03:00') },
      { phase: 'last-hours', from: at('2026-03-29T21:00+03:00'), until: '2026-03-30T00:00:00+03:00' },
    ])
  })

  it('never begins before the offer or beside a teaser, and leaves a last day that somebody wrote alone', () => {
    const short = windows(campaign([], day(8), day(6), 7), 'UTC')
    expect(short.map(({ phase }) => phase)).toEqual(['live', 'countdown-2', 'last-day', 'last-hours'])
    expect(short[1]?.from).toBe(day(6))
    const told = windows(campaign([phase('teaser', null, day(5)), phase('last-day', day(7), null)], day(8), null, 7), 'UTC')
    expect(told.map(({ phase }) => phase)).toEqual(['teaser', 'countdown-3', 'countdown-2', 'last-day', 'last-hours'])
    expect(told[3]?.from).toBe(day(7))
  })

  it('is told like the phase it is a part of, with the words of that phase', async () => {
    const document = restaurantDocument()
    document.campaign.phases = [
      { name: 'live', from: null, until: null, headline: { bg: 'Сега' } },
      { name: 'last-day', from: day(7), until: null, headline: { bg: 'Днес' } },
    ]
    const { snapshot } = await snapshotOf(document)
    expect(atPhase(snapshot, 'countdown-3').campaign.headline.bg).toBe('Сега')
    expect(atPhase(snapshot, 'last-hours').campaign.headline.bg).toBe('Днес')
  })

  it('warns when there is no end to count to', () => {
    const document = restaurantDocument()
    document.campaign.countdown = 3
    document.campaign.offer.validUntil = null
    expect(checkDocument(document)).toContainEqual(expect.objectContaining({ path: 'campaign.countdown', severity: 'warning' }))
  })
})

describe('A phase', () => {
  it('has its own headline and summary where they are written, and the campaign’s where not', async () => {
    const document = restaurantDocument()
    document.campaign.phases = [{ ...phase('teaser', null, day(5)), headline: { bg: 'Скоро', en: ' ' } }]
    const { snapshot } = await snapshotOf(document)
    const teaser = atPhase(snapshot, 'teaser').campaign
    expect(teaser.headline).toEqual({ ...snapshot.campaign.headline, bg: 'Скоро' })
    expect(teaser.summary).toEqual(snapshot.campaign.summary)
    expect(atPhase(snapshot, 'live')).toEqual({ ...snapshot, phase: 'live' })
  })
})
