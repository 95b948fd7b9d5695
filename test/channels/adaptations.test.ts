import { describe, expect, it } from 'vitest'
import { checkAdaptations } from '../../src/channels/checks/check-adaptations.ts'
import { email } from '../../src/channels/email/index.ts'
import { flyer } from '../../src/channels/flyer/index.ts'
import { channels } from '../../src/channels/registry.ts'
import { fieldOf, nameOfField, writtenElsewhere } from '../../src/channels/shared/copy/slot-fields.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'
import { subjectOf } from '../conformance/subjects.ts'

const problemsOf = (adaptation: { of: string; slot: string; text: string }) => {
  const document = restaurantDocument()
  document.campaign.adaptations = [{ locale: 'bg', ...adaptation }]
  return checkAdaptations(document, channels)
}

describe('A marketer’s own wording', () => {
  it('may fill every place of a channel or of a touchpoint but those that the brand says alone', () => {
    for (const { of, slot } of [
      { of: 'email', slot: 'subject' },
      { of: 'email', slot: 'body' },
      { of: 'flyer', slot: 'callToAction' },
      { of: restaurantDocument().touchpoints[0]?.key ?? '', slot: 'headline' },
    ])
      expect(problemsOf({ of, slot, text: 'Обяд' })).toEqual([])
    expect(problemsOf({ of: 'email', slot: 'legalLine', text: 'Обяд' })).toMatchObject([{ severity: 'error' }])
  })

  it('is refused where its channel has no such place, with the places there are', () => {
    expect(problemsOf({ of: 'email', slot: 'Subject', text: 'Обяд' })).toMatchObject([
      { path: 'campaign.adaptations.0.slot', severity: 'error', message: 'Email has no place "Subject". Did you mean "subject"?' },
    ])
    expect(problemsOf({ of: 'email', slot: 'caption', text: 'Обяд' })[0]?.message).toContain('Choose one of subject, preheader')
  })

  it('is refused where its place takes less, by the figure', () => {
    expect(problemsOf({ of: 'email', slot: 'subject', text: `${'Б'.repeat(212)}{price}` })).toMatchObject([
      { path: 'campaign.adaptations.0.text', message: 'Subject takes 200 characters, and these words have 212. Shorten them by 12.' },
    ])
  })

  it('of a touchpoint that the campaign does not have is warned of', () => {
    expect(problemsOf({ of: 'emial', slot: 'subject', text: 'Обяд' })).toMatchObject([
      { path: 'campaign.adaptations.0.of', severity: 'warning', message: expect.stringContaining('Did you mean "email"?') },
    ])
  })

  it('replaces a body, a paragraph between blank lines, with its facts filled in', async () => {
    const document = restaurantDocument()
    document.campaign.adaptations = [{ of: 'email', slot: 'body', locale: 'bg', text: 'Само до {until}.\n\nЕла с {coupon}.' }]
    const { snapshot, touchpoint } = await subjectOf(email, document)
    const { body } = email.compose(snapshot, touchpoint, 'bg')
    expect(body).toEqual([
      { type: 'paragraph', content: [{ text: 'Само до 7 юни.' }] },
      { type: 'paragraph', content: [{ text: 'Ела с LIPA26.' }] },
    ])
  })

  it('is what a finding names when it is too long', async () => {
    const document = restaurantDocument()
    document.campaign.adaptations = [{ of: 'email', slot: 'headline', locale: 'bg', text: 'Б'.repeat(220) }]
    const { snapshot } = await snapshotOf(document)
    const { touchpoint } = await subjectOf(email, document)
    const { findings } = email.compose(snapshot, touchpoint, 'bg')
    expect(findings.find(({ place }) => place === 'headline')).toMatchObject({
      field: 'campaign.adaptations.0.text',
      message: expect.stringContaining('Shorten your own words in Bulgarian (bg) by 20.'),
    })
  })
})

describe('The place where words are written', () => {
  it('is the phase that shows, or the brand’s slogan, where they come from there', () => {
    const { brand, campaign, touchpoints } = restaurantDocument()
    const [touchpoint] = touchpoints
    if (touchpoint === undefined) throw new Error('The fixture has no touchpoint.')
    const phases = [{ name: 'teaser' as const, from: null, until: null, headline: { bg: 'Скоро' } }]
    const snapshot = { brand, campaign: { ...campaign, images: [], phases }, phase: 'teaser' as const }
    expect(writtenElsewhere(snapshot, touchpoint, 'bg')).toEqual({
      headline: 'campaign.phases.0.headline.bg',
      slogan: 'brand.slogan.bg',
    })
    expect(fieldOf('summary', 'bg', writtenElsewhere(snapshot, touchpoint, 'bg'))).toBe('campaign.summary.bg')
  })
})

describe('A text that its box does not take', () => {
  it('is named with its field, its language and about how many characters it has too many', async () => {
    const document = restaurantDocument()
    document.campaign.headline.bg = 'Обяд под липите с приятели и съседи '.repeat(12).trim()
    const { snapshot, sources, touchpoint } = await subjectOf(flyer, document)
    const view = flyer.compose(snapshot, touchpoint, 'bg')
    const [output] = await flyer.render(view, { size: 'dl', formats: ['png'] }, sources)
    const finding = output?.findings.find(({ rule, place }) => rule === 'text-fits' && place === 'headline')
    expect(finding).toMatchObject({ severity: 'blocker', field: 'campaign.headline.bg', size: 'dl', side: 'front' })
    const by = Number(/by about (\d+) characters/.exec(finding?.message ?? '')?.[1])
    expect(by).toBeGreaterThan(0)

    document.campaign.headline.bg = document.campaign.headline.bg.slice(0, -by).trim()
    const shorter = await subjectOf(flyer, document)
    const [again] = await flyer.render(flyer.compose(shorter.snapshot, touchpoint, 'bg'), { size: 'dl', formats: ['png'] }, shorter.sources)
    expect(again?.findings.filter(({ rule, place }) => rule === 'text-fits' && place === 'headline')).toEqual([])
  })
})

describe('A field in a sentence', () => {
  it.each([
    ['campaign.headline.bg', 'the headline in Bulgarian (bg)'],
    ['campaign.offer.coupon', 'the coupon code'],
    ['campaign.adaptations.3.text', 'your own words in Bulgarian (bg)'],
    ['campaign.phases.0.headline.bg', 'the headline of phase 1 in Bulgarian (bg)'],
    ['campaign.headline.en', 'the headline in English (en)'],
    ['campaign.somewhere.bg', 'campaign.somewhere in Bulgarian (bg)'],
  ])('%s is called %s', (field, name) => {
    expect(nameOfField(field, 'bg')).toBe(name)
  })

  it('has a name for every place whose words a field holds', () => {
    for (const channel of channels)
      for (const place of Object.keys(channel.spec.slots)) {
        const field = fieldOf(place, 'bg')
        if (field !== undefined) expect(nameOfField(field, 'bg')).not.toContain('.')
      }
  })
})
