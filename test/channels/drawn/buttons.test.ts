import { describe, expect, it } from 'vitest'
import { contrast } from '../../../src/drawing/colour/contrast.ts'
import { lightOf } from '../../../src/drawing/colour/colour.ts'
import { rasterise } from '../../../src/drawing/index.ts'
import { restaurantDocument } from '../../fixtures/index.ts'
import { families, pageName, pages, viewsOf } from './measure.ts'
import { filesWith } from './photos.ts'

const banners = pages.filter(({ channel }) => channel.name === 'web-banner')
/** Below this nobody sees an edge: the least that buttons have on the panels of a layout. */
const SEEN = 1.5
const hex = (...levels: readonly number[]): string => `#${levels.map((level) => level.toString(16).padStart(2, '0')).join('')}`

describe.each(families)('a button of the family %s', (family) => {
  it.each(['primary', 'paper', 'accent'] as const)('is seen as one where the photo has the brand’s %s colour', async (role) => {
    const document = restaurantDocument()
    const levels = lightOf(document.brand.palette[role].srgb)
    const { drawn, sources } = await viewsOf(document, 'bg', await filesWith(document, (_, __, channel) => levels[channel] ?? 0))
    const unseen: string[] = []
    let count = 0
    for (const page of banners) {
      const drawing = await drawn(family, page)
      const button = drawing.texts.find(({ name }) => name === 'cta')?.set
      if (button === undefined) continue
      count += 1
      const { width, height } = drawing
      const { data, channels } = await rasterise(drawing, { width, height, read: (sha256) => sources.read(sha256) })
      // Down its middle, from above it to where its words begin.
      const [column, top] = [Math.round(button.x + button.width / 2), Math.round(button.y)]
      const pixels = [-6, -3, -1, 0, 1, 2, 3].map((down) => {
        const at = ((top + down) * width + column) * channels
        return hex(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
      })
      const [outside = '', ...inside] = pixels
      if (!inside.some((pixel) => contrast(pixel, outside) >= SEEN)) unseen.push(`${pageName(page)}: ${pixels.join(' ')}`)
    }
    expect(count).toBeGreaterThan(3)
    expect(unseen).toEqual([])
  })
})
