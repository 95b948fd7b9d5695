import { describe, expect, it } from 'vitest'
import { allProblems, parseDraft } from '../../../src/content/reading/parse-draft.ts'
import { problemAt } from '../../../src/content/findings/problem.ts'
import { restaurantDocument } from '../../fixtures/index.ts'

/** The restaurant's campaign with other values in it, as a form may hold them. */
const written = (campaign: object): unknown => {
  const document = structuredClone(restaurantDocument())
  return { ...document, campaign: { ...document.campaign, ...campaign } }
}
const { offer } = restaurantDocument().campaign

describe('a document that is still being written', () => {
  it('comes back as it was, where nothing is wrong with it', () => {
    expect(parseDraft(restaurantDocument())).toMatchObject({ document: restaurantDocument(), problems: [] })
  })

  it('goes without what is half typed, and says it at its place', () => {
    const { document, problems } = parseDraft(written({ offer: { ...offer, price: { amount: '9,', currency: 'EUR' } }, priority: 'high' }))
    expect(document?.campaign.offer).toMatchObject({ ...offer, price: null })
    expect(document?.campaign.priority).toBe(0)
    expect(problems.map(({ path }) => path)).toEqual(['campaign.offer.price.amount', 'campaign.priority'])
  })

  it('can be shown before it has a name and a headline', () => {
    const { document, problems } = parseDraft(written({ slug: '', headline: undefined }))
    expect(document?.campaign).toMatchObject({ slug: 'preview', headline: {} })
    expect(problems).toEqual([])
  })

  it('knows its rows again when one before them is left out', () => {
    const own = { of: 'email', locale: 'bg', slot: 'subject', text: 'Ела' }
    const rows = [{ of: null }, own, { of: 'email', locale: 'bg' }, { ...own, slot: 'preheader' }]
    const mended = parseDraft(written({ adaptations: rows }))
    expect(mended.document?.campaign.adaptations).toEqual([own, { ...own, slot: 'preheader' }])
    expect(mended.asGiven('campaign.adaptations.1.slot')).toBe('campaign.adaptations.3.slot')
    expect(mended.asGiven('campaign.adaptations')).toBe('campaign.adaptations')
  })

  it('is not complained of where something beside was left out', () => {
    const mended = parseDraft(written({ offer: { ...offer, price: { amount: '9,', currency: 'EUR' } } }))
    const found = [problemAt('campaign.offer.previousPrice', 'error', 'alone'), problemAt('campaign.tone', 'error', 'unknown')]
    expect(allProblems(mended, found).map(({ path }) => path)).toEqual(['campaign.offer.price.amount', 'campaign.tone'])
  })

  it('is given up where too little is left', () => {
    for (const value of [null, 'text', {}, { ...restaurantDocument(), brand: { name: 'only' } }]) {
      const { document, problems } = parseDraft(value)
      expect(document).toBeUndefined()
      expect(problems.length).toBeGreaterThan(0)
    }
  })
})
