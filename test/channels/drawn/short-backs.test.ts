import { describe, expect, it } from 'vitest'
import type { CampaignDocument } from '../../../src/content/schema/snapshot.ts'
import { shopDocument } from '../../fixtures/index.ts'
import { shortest, withWay } from './copy.ts'
import { families, pages, viewsOf, type Page } from './measure.ts'

const backs = pages.filter(({ side }) => side === 'back')

/** A shop that speaks one language, so that its backs have no second one to show. */
function inOneLanguage(): CampaignDocument {
  const document = shopDocument()
  Object.assign(document.brand, { locales: ['en'], defaultLocale: 'en' })
  return document
}

describe.each(families)('the back of a flyer of the family %s', (family) => {
  const sizesOf = async (document: CampaignDocument): Promise<(page: Page) => Promise<number>> => {
    const { drawn } = await viewsOf(document, 'en')
    return async (page) => (await drawn(family, page)).texts.find(({ name }) => name === 'headline')?.size ?? 0
  }

  it('sets its words the larger, the less there is to say', async () => {
    const all = await sizesOf(withWay(inOneLanguage()))
    const few = inOneLanguage()
    few.campaign.body = {}
    const [some, least] = [await sizesOf(few), await sizesOf(shortest(inOneLanguage()))]
    for (const page of backs) {
      expect(await some(page), page.size).toBeGreaterThan(1.2 * (await all(page)))
      expect(await least(page), page.size).toBeGreaterThan(1.2 * (await some(page)))
    }
  })

  it('says whose it is where the brand has no slogan', async () => {
    const { drawn } = await viewsOf(shortest(inOneLanguage()), 'en')
    for (const page of backs)
      expect(
        (await drawn(family, page)).texts.map(({ name }) => name),
        page.size,
      ).toContain('brand')
  })
})
