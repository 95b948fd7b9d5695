import { describe, expect, it } from 'vitest'
import { hashOfBytes } from '../../../src/content/document/hash.ts'
import { rasteriseBackground } from '../../../src/drawing/index.ts'
import { fixtureFiles, restaurantDocument, shopDocument } from '../../fixtures/index.ts'
import { animated, opensWithBrand } from './brand-in-scenes.ts'
import { lacking } from './copy.ts'
import { families, pageName, viewsOf } from './measure.ts'

const logos = [...fixtureFiles].filter(([file]) => file.includes('logo')).map(([, { bytes }]) => hashOfBytes(bytes))

/** What a campaign may lack, nothing among it. */
const lacks: typeof lacking = { nothing: () => undefined, ...lacking }

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
      const { channels } = await rasteriseBackground(drawing, { width, height, read: (sha256) => sources.read(sha256) })
      // What hides all that lies beneath it has no alpha.
      if (channels === 4) open.push(pageName(page))
    }
    expect(open).toEqual([])
  })

  it.each(Object.entries(lacks))('shows its brand in every scene when the campaign lacks %s', async (_, lack) => {
    const document = restaurantDocument()
    lack(document)
    const { drawn } = await viewsOf(document, 'bg')
    const nameless: string[] = []
    for (const page of animated) if (!opensWithBrand(await drawn(family, page), logos)) nameless.push(pageName(page))
    expect(nameless).toEqual([])
  })
})
