import { describe, expect, it } from 'vitest'
import { narrowChoices } from '../../../src/admin/print/narrow-choices.ts'

const names = { park: 'Park flyer', door: 'Door hanger', bg: 'Bulgarian', sk: 'Slovak', a5: 'A5', a6: 'A6', live: 'Live', teaser: 'Teaser' }
type Named = keyof typeof names
const choice = (touchpoint: Named, locale: Named, size: Named, phase: Named = 'live') => ({
  touchpoint,
  touchpointName: names[touchpoint],
  locale,
  language: names[locale],
  size,
  sizeName: names[size],
  phase,
  phaseName: names[phase],
})
const choices = [choice('park', 'bg', 'a5'), choice('park', 'bg', 'a6'), choice('park', 'sk', 'a5'), choice('door', 'sk', 'a6')]
const labels = (wanted: object) =>
  narrowChoices(choices, wanted).fields.map(({ label, options }) => [label, options.map((one) => one.label)])

describe('what can be printed', () => {
  it('is the first there is while nothing was chosen, each choice with its name for people', () => {
    expect(narrowChoices(choices, {}).chosen).toEqual(choices[0])
    expect(labels({})).toEqual([
      ['Flyer', ['Park flyer', 'Door hanger']],
      ['Language', ['Bulgarian', 'Slovak']],
      ['Size', ['A5', 'A6']],
    ])
  })

  it('is narrowed by each choice for those after it', () => {
    expect(labels({ locale: 'sk' })[2]).toEqual(['Size', ['A5']])
    expect(labels({ touchpoint: 'door' })).toEqual([
      ['Flyer', ['Park flyer', 'Door hanger']],
      ['Language', ['Slovak']],
      ['Size', ['A6']],
    ])
  })

  it('gives up what was wanted and is not there with the choices before it', () => {
    expect(narrowChoices(choices, { touchpoint: 'door', locale: 'bg', size: 'a5' }).chosen).toEqual(choices[3])
    expect(narrowChoices(choices, { touchpoint: 'gone' }).chosen).toEqual(choices[0])
  })

  it('asks for a phase only where there are several', () => {
    const both = [choice('park', 'bg', 'a5', 'teaser'), choice('park', 'bg', 'a5')]
    expect(narrowChoices(both, { phase: 'live' })).toMatchObject({ chosen: { phase: 'live' }, fields: [{}, {}, {}, { label: 'Phase' }] })
  })

  it('is nothing where a campaign has no flyer', () => {
    expect(narrowChoices([], {}).chosen).toBeUndefined()
  })
})
