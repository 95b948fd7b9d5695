import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atPhase, windowAt, windowsOf } from '../../src/content/phases.ts'
import type { Campaign, Phase } from '../../src/content/snapshot.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'

const day = (number: number): string => new Date(Date.UTC(2026, 5, number)).toISOString()
const phase = (name: Phase['name'], from: string | null, until: string | null): Phase => ({ name, from, until })

function campaign(phases: Phase[], validUntil: string | null = null, validFrom: string | null = null): Pick<Campaign, 'phases' | 'offer'> {
  return { phases, offer: { ...restaurantDocument().campaign.offer, validFrom, validUntil } }
}

describe('The windows of a campaign', () => {
  it('are one, live until the offer ends, unless phases are written', () => {
    expect(windowsOf(campaign([], day(8)))).toEqual([{ phase: 'live', from: null, until: day(8) }])
    expect(windowsOf(campaign([]))).toEqual([{ phase: 'live', from: null, until: null }])
  })

  it('follow each other, with a live one between teaser and last day that nobody had to write', () => {
    expect(windowsOf(campaign([phase('last-day', day(7), null), phase('teaser', day(1), day(5))], day(8)))).toEqual([
      { phase: 'teaser', from: day(1), until: day(5) },
      { phase: 'live', from: day(5), until: day(7) },
      { phase: 'last-day', from: day(7), until: day(8) },
    ])
  })

  it('start with the offer after a teaser that has no end', () => {
    expect(windowsOf(campaign([phase('teaser', null, null)], day(8), day(5)))).toEqual([
      { phase: 'teaser', from: null, until: day(5) },
      { phase: 'live', from: day(5), until: day(8) },
    ])
  })

  it('leave out a last day that nothing dates, instead of the whole campaign', () => {
    expect(windowsOf(campaign([phase('last-day', null, null)], day(8)))).toEqual([{ phase: 'live', from: null, until: day(8) }])
  })

  it('may leave a gap, in which nothing shows', () => {
    const windows = windowsOf(campaign([phase('teaser', day(1), day(2)), phase('live', day(4), null)], day(8)))
    expect(windowAt(windows, Date.parse(day(3)))).toBeUndefined()
    expect(windowAt(windows, Date.parse(day(4)))?.phase).toBe('live')
    expect(windowAt(windows, Date.parse(day(8)))).toBeUndefined()
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
      fc.property(phases, bound, bound, (written, validFrom, validUntil) => {
        const windows = windowsOf(campaign(written, validUntil, validFrom))
        for (let number = 0; number <= 22; number++) {
          const now = Date.parse(day(number))
          const showing = windows.filter(
            ({ from, until }) => (from === null || Date.parse(from) <= now) && (until === null || now < Date.parse(until)),
          )
          expect(showing.length).toBeLessThanOrEqual(1)
          expect(windowAt(windows, now)).toEqual(showing[0])
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
