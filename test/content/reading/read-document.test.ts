import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentError, type Problem } from '../../../src/content/findings/problem.ts'
import { readDocument } from '../../../src/content/reading/read-document.ts'
import { restaurantDocument } from '../../fixtures/index.ts'

function problemsOf(value: unknown): readonly Problem[] {
  try {
    readDocument(value)
    return []
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    return error.problems
  }
}

describe('Reading a campaign.json', () => {
  it('gives back what is sound', () => {
    expect(readDocument(JSON.parse(JSON.stringify(restaurantDocument())))).toEqual(restaurantDocument())
  })

  it('says of every fault where it is and what to do', () => {
    const document = restaurantDocument()
    const said = problemsOf({
      ...document,
      brand: { ...document.brand, key: 'Two Words', locales: [] },
      campaign: {
        ...document.campaign,
        headline: undefined,
        offer: { price: { amount: '1,20', currency: 'XYZ' }, validFrom: 'tomorrow' },
        images: [{ asset: {}, alt: { english: 'x' }, focal: { x: 2, y: 0 } }],
        body: { bg: [{ type: 'marquee' }] },
        phases: [{ name: 'encore' }],
      },
    })
    expect(Object.fromEntries(said.map(({ path, message }) => [path, message]))).toEqual({
      'brand.key': 'This is not a slug: use a–z, 0–9 and single hyphens.',
      'brand.locales': 'Must not be empty.',
      'campaign.headline': 'Is missing: give an object.',
      'campaign.offer.price.amount': 'This is not an amount like 9.90: use digits, and a point before the cents.',
      'campaign.offer.price.currency': 'This is not a currency code like EUR, AZN or PHP.',
      'campaign.offer.validFrom': 'This is not an instant like 2026-06-05T10:00:00+03:00.',
      'campaign.images.0.asset': 'Must name a file, like { "file": "images/terrace.svg" }.',
      'campaign.images.0.alt.english': 'The name "english" does not belong here. This is not a locale like "bg", "fil" or "pt-BR".',
      'campaign.images.0.focal.x': 'Must be at most 1.',
      'campaign.body.bg.0.type': 'Is of no known type.',
      'campaign.phases.0.name': 'Must be "teaser" or "live" or "last-day".',
    })
  })

  it('points at names that mean nothing, with the one that was meant', () => {
    const document = restaurantDocument()
    const campaign = { ...document.campaign, adaptions: [], offer: { ...document.campaign.offer, prize: null, weather: 'fine' } }
    expect(problemsOf({ ...document, campaign, $schema: './campaign.schema.json' })).toEqual([
      { path: 'campaign.offer.prize', severity: 'error', message: 'There is no "prize" here. Did you mean "price"?' },
      { path: 'campaign.offer.weather', severity: 'error', message: 'There is no "weather" here. Take it out.' },
      { path: 'campaign.adaptions', severity: 'error', message: 'There is no "adaptions" here. Did you mean "adaptations"?' },
    ])
  })

  it('says what a name of a layout may hold, and the number of sides a flyer can have', () => {
    const { brand, campaign, touchpoints, ...rest } = restaurantDocument()
    const said = problemsOf({
      ...rest,
      brand: { ...brand, layout: 'Loud!' },
      campaign: { ...campaign, layout: 'photo led' },
      touchpoints: touchpoints.map((one) => ({ ...one, sides: 3 })).slice(0, 1),
    })
    const layouts = 'This is not a slug: use a–z, 0–9 and single hyphens.'
    expect(said.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      `brand.layout: ${layouts}`,
      `campaign.layout: ${layouts}`,
      'touchpoints.0.sides: Must be 1 or 2.',
    ])
  })

  it('leads with the photo on one side where nothing else is chosen', () => {
    const { brand, campaign, touchpoints } = restaurantDocument()
    expect([brand.layout, campaign.layout, touchpoints[0]?.sides]).toEqual(['photo-led', null, 1])
  })

  it('answers any JSON with a document or with problems, never with another error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemsOf(value).length).toBeGreaterThan(0)
      }),
    )
  })
})
