import { describe, expect, it } from 'vitest'
import { sizeLayout } from '../../../src/channels/shared/layout/layout-table.ts'
import type { CampaignDocument } from '../../../src/content/schema/snapshot.ts'
import { restaurantDocument, shopDocument } from '../../fixtures/index.ts'
import { longest } from './copy.ts'
import { faultsOf, lowestContrast, pageName, pages, viewsOf } from './measure.ts'
import { filesWith, hardPhotos } from './photos.ts'

/** The pages on which photo-led sets words on the photo. */
const onPhoto = pages.filter(({ channel, size }) => channel.name === 'web-banner' && sizeLayout(channel.name, size)?.shape === 'square')

const copies: readonly (readonly [string, string, () => CampaignDocument])[] = [
  ['Bulgarian at its longest', 'bg', () => longest(restaurantDocument())],
  ['Filipino', 'fil', restaurantDocument],
  ['Arabic', 'ar', shopDocument],
]

describe.each(hardPhotos)('words on a photo that is %s', (photo) => {
  it.each(copies)('read on every pixel beneath them, at the size of the picture and smaller: %s', async (_, locale, make) => {
    const document = make()
    const { drawn, sources } = await viewsOf(document, locale, await filesWith(document, photo))
    for (const page of onPhoto) {
      const drawing = await drawn('photo-led', page)
      expect([...drawing.findings, ...faultsOf(drawing, 'px')], pageName(page)).toEqual([])
      for (const scale of [1, undefined]) {
        const { value, line } = await lowestContrast(drawing, sources, scale)
        expect(value, `${pageName(page)}: ${line}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})
