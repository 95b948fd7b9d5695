import { expect, it } from 'vitest'
import type { Box, Shape } from '../../../src/drawing/shapes/drawing.ts'
import { elementsOf } from '../../../src/drawing/shapes/tree.ts'
import { restaurantDocument } from '../../fixtures/index.ts'
import { lacking } from './copy.ts'
import { pages, viewsOf, type Page } from './measure.ts'

/** Templates of sizes with a card for the offer. */
const withCard = pages.filter(({ size, side }) => side === 'front' && !/^(?:728x90|970x90|320x50|300x50|120x60)$/.test(size))

/** The card on which the logo stands, and the logo. */
async function cardAndLogo({ drawn }: Awaited<ReturnType<typeof viewsOf>>, page: Page): Promise<readonly [Box, Box]> {
  const elements = elementsOf((await drawn('offer-led', page)).root)
  const at = elements.findIndex(({ name, attributes }) => name === 'image' && attributes.fit === 'contain')
  const card = elements.slice(0, at).findLast(({ name }) => name === 'rect')
  return [boxOf(card), boxOf(elements[at])]
}

const boxOf = (shape: Shape | undefined): Box => {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = ['x', 'y', 'width', 'height'].map((name) => Number(shape?.attributes[name]))
  return { x, y, width, height }
}

it('A card of offer-led with neither an offer nor a summary to hold shows the brand in its middle', async () => {
  const document = restaurantDocument()
  lacking['an offer and a summary']?.(document)
  const views = await viewsOf(document, 'bg')
  expect(withCard.length).toBeGreaterThan(10)
  for (const page of withCard) {
    const [card, logo] = await cardAndLogo(views, page)
    expect(logo.x + logo.width / 2, page.size).toBeCloseTo(card.x + card.width / 2, 0)
    expect(Math.abs(logo.y + logo.height / 2 - card.y - card.height / 2), page.size).toBeLessThan(card.height * 0.05)
  }
})
