import { describe, expect, it } from 'vitest'
import { draw } from '../../../src/channels/shared/layout/draw.ts'
import { webBanner } from '../../../src/channels/web-banner/index.ts'
import { contrast } from '../../../src/drawing/colour/contrast.ts'
import { rasterise, rasteriseBackground, type Drawing } from '../../../src/drawing/index.ts'
import { elementsOf } from '../../../src/drawing/shapes/tree.ts'
import { templatesOf } from '../../../src/templates/environment.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../../fixtures/index.ts'
import { filesWith } from './photos.ts'

const HEADLINE =
  '{{textbox name="headline" text=words.headline x=20 width=260 y=140 height=80 font="heading" weight=700 size=30 maxLines=2 fill=paint.onScrim}}'
const SCRIM = '{{scrim y=130 bottom=0 fade=60 fill=paint.scrim for=paint.onScrim}}'

/** A box of 300 × 250 px, drawn by a template that is not one of ours. */
async function drawn(inside: string, photo: string, locale = 'en', change: (focal: { x: number; y: number }) => void = () => undefined) {
  const document = locale === 'ar' ? shopDocument() : restaurantDocument()
  const [image] = document.campaign.images
  if (image) change(image.focal)
  const { snapshot, sources } = await snapshotOf(document, { files: await filesWith(document, photo) })
  const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'web-banner')
  if (!touchpoint) throw new Error('the fixture has no banner')
  const view = webBanner.compose(snapshot, touchpoint, locale)
  const source = `<svg viewBox="{{viewBox}}">{{photo}}${inside}</svg>`
  const templates = templatesOf(new Map([['test.svg', { name: 'test.svg', file: 'templates/test.svg.hbs', source }]]))
  const drawing = await draw(view, { template: 'test.svg', width: 300, height: 250, smallest: 9 }, sources, templates)
  return { drawing, options: { width: 300, height: 250, read: (sha256: string) => sources.read(sha256) } }
}

const opacities = ({ root }: Drawing): number[] =>
  elementsOf(root).flatMap(({ attributes }) => (attributes['fill-opacity'] === undefined ? [] : [Number(attributes['fill-opacity'])]))

describe('a scrim between a photo and its words', () => {
  it('is not drawn where the photo is calm, and is stronger the brighter the photo', async () => {
    expect(opacities((await drawn(SCRIM + HEADLINE, 'dark')).drawing)).toEqual([])
    const [bright] = opacities((await drawn(SCRIM + HEADLINE, 'bright')).drawing)
    expect(bright).toBeGreaterThan(0.4)
    expect(bright).toBeLessThan(1)
  })

  it('looks at the part of the photo that is beneath it, as it is cropped around the focal point', async () => {
    const scrim = '{{scrim x=110 width=80 fill=paint.scrim for=paint.onScrim}}'
    // A place so narrow that the crop can move from one half to the other.
    const inside = `{{photo x=110 width=80}}${scrim}`
    const scrims = async (x: number): Promise<number> => {
      const { drawing } = await drawn(inside, 'half dark, half bright', 'en', (focal) => Object.assign(focal, { x, y: 0.5 }))
      return opacities(drawing).length
    }
    expect([await scrims(0), await scrims(0.5), await scrims(1)]).toEqual([0, 1, 1])
  })

  it('stands on the side where reading starts, and looks at the photo there', async () => {
    const start = '{{scrim width=100 fade=20 towards="end" fill=paint.scrim for=paint.onScrim}}'
    expect(opacities((await drawn(start, 'half dark, half bright', 'en')).drawing)).toEqual([])
    const { drawing, options } = await drawn(start, 'half dark, half bright', 'ar')
    expect(opacities(drawing)).toHaveLength(1)
    const { data, width } = await rasterise(drawing, options)
    const light = [170, 185, 250].map((x) => data[(125 * width + x) * 3] ?? 0)
    expect(light[0]).toBe(252)
    expect(light[1]).toBeLessThan(light[0] ?? 0)
    expect(light[2]).toBeLessThan(light[1] ?? 0)
  })

  it('is the same in every language, so that all share one ground', async () => {
    const [english, bulgarian] = [await drawn(SCRIM + HEADLINE, 'busy', 'en'), await drawn(SCRIM + HEADLINE, 'busy', 'bg')]
    expect(english.drawing.texts[0]?.text).not.toBe(bulgarian.drawing.texts[0]?.text)
    expect(await rasteriseBackground(english.drawing, english.options)).toBe(
      await rasteriseBackground(bulgarian.drawing, bulgarian.options),
    )
  })

  it('reads for a second colour of words too', async () => {
    const [one] = opacities((await drawn(SCRIM, 'bright')).drawing)
    const [both] = opacities((await drawn(SCRIM.replace('for=', 'also=paint.accentOnScrim for='), 'bright')).drawing)
    expect(both).toBeGreaterThan(one ?? 1)
  })

  it('needs the colour of its words, in a place', async () => {
    await expect(drawn('{{scrim fill=paint.scrim}}', 'dark')).rejects.toThrow(
      /test.svg.hbs:1:37 scrim: for must be a colour like #8a1c2b, not missing/,
    )
    await expect(drawn('{{scrim fill=paint.scrim for=paint.onScrim width=0}}', 'dark')).rejects.toThrow(
      /1:37 scrim: its place needs a width/,
    )
    await expect(drawn(SCRIM.replace('fade', 'towards="up" fade'), 'dark')).rejects.toThrow(/scrim: towards must be one of top, bottom/)
  })
})

describe('words that stand on a photo without a scrim', () => {
  it('are told with their contrast where they do not read, and not where they do', async () => {
    const { drawing } = await drawn(HEADLINE, 'bright')
    expect(drawing.findings.map(({ rule, severity, place, expected }) => [rule, severity, place, expected])).toEqual([
      ['contrast', 'warning', 'headline', '4.5:1'],
    ])
    expect((await drawn(HEADLINE, 'dark')).drawing.findings).toEqual([])
    expect((await drawn(`{{panel y=130 fill=paint.scrim}}${HEADLINE}`, 'bright')).drawing.findings).toEqual([])
    expect((await drawn(SCRIM + HEADLINE, 'bright')).drawing.findings).toEqual([])
  })

  it('are told where the scrim is in a colour of which no opacity is enough', async () => {
    const { drawing } = await drawn(SCRIM.replace('fill=paint.scrim', 'fill="#f0f0f0"') + HEADLINE, 'bright')
    expect(contrast('#f0f0f0', drawing.texts[0]?.fill ?? '')).toBeLessThan(4.5)
    expect(drawing.findings.map(({ rule, place }) => `${rule} ${place}`)).toEqual(['contrast headline'])
  })
})
