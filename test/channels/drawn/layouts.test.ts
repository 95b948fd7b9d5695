import { describe, expect, it } from 'vitest'
import { draw, type Layout } from '../../../src/channels/drawn/draw.ts'
import { flyer } from '../../../src/channels/flyer/index.ts'
import { webBanner } from '../../../src/channels/web-banner/index.ts'
import { shopDocument, snapshotOf } from '../../fixtures/index.ts'

const layouts: [string, typeof webBanner | typeof flyer, Layout][] = [
  ...Object.entries(webBanner.spec.sizes).map(([size, { width }]): [string, typeof webBanner, Layout] => [
    size,
    webBanner,
    { template: `web-banner/${size}.svg`, width, data: {} },
  ]),
  ...Object.entries(flyer.spec.sizes).map(([size, { width, height }]): [string, typeof flyer, Layout] => [
    size,
    flyer,
    { template: `flyer/${size}.svg`, width, data: { frame: { x: 0, y: 0, width, height } } },
  ]),
]

async function boxes(locale: string, channel: typeof webBanner | typeof flyer, layout: Layout) {
  const { snapshot, sources } = await snapshotOf(shopDocument())
  const touchpoint = snapshot.touchpoints.find((one) => one.channel === channel.name)
  if (!touchpoint) throw new Error(`the fixture has no ${channel.name}`)
  const drawing = await draw(channel.compose(snapshot, touchpoint, locale), layout, sources)
  return new Map(drawing.texts.map(({ name, box }) => [name, box]))
}

describe.each(layouts)('the layout of %s', (_, channel, layout) => {
  it('is mirrored as a whole for locales that are read from right to left', async () => {
    const [english, arabic] = [await boxes('en', channel, layout), await boxes('ar', channel, layout)]
    expect([...arabic.keys()]).toEqual([...english.keys()])
    for (const [name, { x, width }] of english) expect(arabic.get(name)?.x, name).toBeCloseTo(layout.width - x - width, 6)
  })

  it('never lets two texts share a place', async () => {
    for (const locale of ['en', 'ar']) {
      const all = [...(await boxes(locale, channel, layout))]
      for (const [index, [name, a]] of all.entries()) {
        for (const [other, b] of all.slice(index + 1)) {
          const apart =
            a.x + a.width <= b.x + 1e-9 || b.x + b.width <= a.x + 1e-9 || a.y + a.height <= b.y + 1e-9 || b.y + b.height <= a.y + 1e-9
          expect(apart, `${name} and ${other}`).toBe(true)
        }
      }
    }
  })
})
