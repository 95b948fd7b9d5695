import { describe, expect, it } from 'vitest'
import { rasterise, type Drawing } from '../../../src/drawing/index.ts'
import { cropWindow } from '../../../src/drawing/images/crop-window.ts'
import { imagePlaceOf } from '../../../src/drawing/shapes/image-place.ts'
import { elementsOf } from '../../../src/drawing/shapes/tree.ts'
import { fixtureFiles, restaurantDocument, shopDocument } from '../../fixtures/index.ts'
import { families, pageName, pages, viewsOf } from './measure.ts'

/** A photo, in px, that is grey but for a green dot at its focal point. */
const PHOTO = { width: 1500, height: 1000 }
const DOT = 40

function photoWith(focal: { x: number; y: number }): Uint8Array {
  const { width, height } = PHOTO
  const dot = `<circle cx="${focal.x * width}" cy="${focal.y * height}" r="${DOT}" fill="#00ff00"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#777777"/>${dot}</svg>`
  return new TextEncoder().encode(svg)
}

/** px along the longer side: enough for the dot to cover some. */
const LONGER = 480

/** How much of the dot a picture shows, from 0 to 1; undefined for a picture without photo. */
async function shareOfDot(drawing: Drawing, read: (sha256: string) => Promise<Uint8Array>): Promise<number | undefined> {
  const photo = elementsOf(drawing.root).find(({ name, attributes }) => name === 'image' && attributes.fit === 'cover')
  if (!photo) return undefined
  const scale = LONGER / Math.max(drawing.width, drawing.height)
  const [width, height] = [Math.round(drawing.width * scale), Math.round(drawing.height * scale)]
  const { data, channels } = await rasterise(drawing, { width, height, read })
  let green = 0
  for (let at = 0; at < data.length; at += channels) {
    if ((data[at] ?? 0) < 60 && (data[at + 1] ?? 0) > 190 && (data[at + 2] ?? 0) < 60) green += 1
  }
  const place = imagePlaceOf(photo)
  const radius = ((DOT * place.width) / cropWindow(PHOTO, place).width) * scale
  return green / (Math.PI * radius ** 2)
}

const corners = [0.2, 0.8].flatMap((x) => [0.2, 0.8].map((y) => ({ x, y, locale: 'bg' })))
/** Every corner, the middle, and two corners of the mirrored layout. */
const points = [...corners, { x: 0.5, y: 0.5, locale: 'bg' }, { x: 0.2, y: 0.8, locale: 'ar' }, { x: 0.8, y: 0.2, locale: 'ar' }]

describe.each(families)('a photo in the family %s', (family) => {
  it.each(points)('shows what is at its focal point $x $y, in $locale', async ({ locale, ...focal }) => {
    const document = locale === 'ar' ? shopDocument() : restaurantDocument()
    document.campaign.images = document.campaign.images.slice(0, 1).map((image) => ({ ...image, asset: { file: 'dot.svg' }, focal }))
    const files = new Map([...fixtureFiles, ['dot.svg', { type: 'image/svg+xml', ...PHOTO, bytes: photoWith(focal) }]])
    const { drawn, sources } = await viewsOf(document, locale, files)
    const hidden: string[] = []
    for (const page of pages) {
      const share = await shareOfDot(await drawn(family, page), (sha256) => sources.read(sha256))
      if (share !== undefined && share < 0.75) hidden.push(`${pageName(page)}: ${Math.round(share * 100)} %`)
    }
    expect(hidden).toEqual([])
  })
})
