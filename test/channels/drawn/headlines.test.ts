import { describe, expect, it } from 'vitest'
import { restaurantDocument, shopDocument } from '../../fixtures/index.ts'
import { families, pageName, pages, viewsOf } from './measure.ts'

/** Headlines with a word that leans on its neighbour, by language. */
const headlines = {
  bg: 'Вечеря на фенери',
  sk: 'Večera pri lampiónoch',
  az: 'Fənər işığında şam yeməyi',
  fil: 'Hapunan sa liwanag ng parol',
  en: 'Supper by lantern light',
  ar: 'طازج من الفرن',
}

const banners = pages.filter(({ channel }) => channel.name === 'web-banner')
const lettersOf = (line: string): number => line.match(/\p{L}/gu)?.length ?? 0

describe.each(families)('a headline of the family %s', (family) => {
  it.each(Object.entries(headlines))('never has a short word alone on a line: %s', async (locale, headline) => {
    const document = locale === 'ar' ? shopDocument() : restaurantDocument()
    Object.assign(document.campaign.headline, { [locale]: headline })
    const { drawn } = await viewsOf(document, locale)
    const alone: string[] = []
    for (const page of banners) {
      const { texts } = await drawn(family, page)
      for (const { name, lines } of texts) {
        const short = name === 'headline' && lines.length > 1 ? lines.filter((line) => lettersOf(line) <= 3) : []
        alone.push(...short.map((line) => `${pageName(page)}: ${line}`))
      }
    }
    expect(alone).toEqual([])
  })
  it.each(Object.entries(headlines))(
    'is set large in a skyscraper, in letters of an eighth of its width at least: %s',
    async (locale, headline) => {
      const document = locale === 'ar' ? shopDocument() : restaurantDocument()
      Object.assign(document.campaign.headline, { [locale]: headline })
      const { drawn } = await viewsOf(document, locale)
      for (const page of banners.filter(({ size }) => size === '160x600' || size === '300x1050')) {
        const { texts, width } = await drawn(family, page)
        expect(texts.find(({ name }) => name === 'headline')?.size, pageName(page)).toBeGreaterThanOrEqual(width / 8)
      }
    },
  )
})
