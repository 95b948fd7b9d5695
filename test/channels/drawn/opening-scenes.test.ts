import { describe, expect, it } from 'vitest'
import { isOnPages } from '../../../src/channels/web-banner/on-pages.ts'
import { rasteriseGround } from '../../../src/drawing/index.ts'
import { restaurantDocument, shopDocument } from '../../fixtures/index.ts'
import { families, pageName, pages, viewsOf } from './measure.ts'

const animated = pages.filter(({ channel, size }) => {
  const measures = channel.spec.sizes[size]
  return channel.name === 'web-banner' && measures !== undefined && isOnPages(measures)
})

describe.each(families)('an animated banner of the family %s', (family) => {
  it.each([
    ['en', restaurantDocument],
    ['ar', shopDocument],
  ] as const)('opens with a ground that covers all of it, in %s', async (locale, document) => {
    const { drawn, sources } = await viewsOf(document(), locale)
    const open: string[] = []
    for (const page of animated) {
      const drawing = await drawn(family, page)
      const { width, height } = drawing
      const { channels } = await rasteriseGround(drawing, { width, height, read: (sha256) => sources.read(sha256) })
      // What hides all that lies beneath it has no alpha.
      if (channels === 4) open.push(pageName(page))
    }
    expect(open).toEqual([])
  })
})
