import fc from 'fast-check'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { holds } from '../../../../src/channels/shared/places/boxes.ts'
import { draw } from '../../../../src/channels/shared/layout/draw.ts'
import { layoutOf } from '../../../../src/channels/shared/layout/layout.ts'
import { logoPlace } from '../../../../src/channels/shared/logos/logo-place.ts'
import { webBanner } from '../../../../src/channels/web-banner/index.ts'
import { loadTemplates } from '../../../../src/templates/environment.ts'
import type { CampaignDocument } from '../../../../src/content/schema/snapshot.ts'
import { hashOfBytes } from '../../../../src/content/document/hash.ts'
import { contrast } from '../../../../src/drawing/colour/contrast.ts'
import { paintedBoxes, type Drawing } from '../../../../src/drawing/index.ts'
import { fixtureFiles, restaurantDocument, shopDocument, snapshotOf } from '../../../fixtures/index.ts'
import { longest } from '../../drawn/copy.ts'
import { visibleColours } from '../../../../src/drawing/images/visible-colours.ts'
import { families, pageName, pages, viewsOf, type Page } from '../../drawn/measure.ts'

type Files = typeof fixtureFiles

/** A logo of a ratio: a frame around a bar, in one colour on nothing. */
const logoOf = (ratio: number, colour: string) => {
  const [width, height] = [Math.round(200 * ratio), 200]
  const frame = `<path d="M0 0H${width}V${height}H0ZM20 20V${height - 20}H${width - 20}V20Z" fill="${colour}"/>`
  const bar = `<rect x="35" y="35" width="${width - 70}" height="130" fill="${colour}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${frame}${bar}</svg>`
  return { type: 'image/svg+xml', width, height, bytes: new TextEncoder().encode(svg) }
}
const DARK = '#16324f'
const LIGHT = '#f4efe4'

const filesWith = (ratio: number): Files =>
  new Map([
    ...fixtureFiles,
    ['light.svg', logoOf(ratio, DARK)],
    ['dark.svg', logoOf(ratio, LIGHT)],
    ['mark-light.svg', logoOf(1.1, DARK)],
    ['mark-dark.svg', logoOf(1.1, LIGHT)],
  ])

const papers = { light: ['#fffaf0', '#222222'], dark: ['#101418', '#e8e8e8'] } as const
type Paper = keyof typeof papers

function brandWith(document: CampaignDocument, paper: Paper, logos: CampaignDocument['brand']['logos']): CampaignDocument {
  const [ground, ink] = papers[paper]
  const { palette } = document.brand
  document.brand.palette = { ...palette, paper: { srgb: ground }, ink: { srgb: ink } }
  document.brand.logos = logos
  return document
}
const both = { onLight: { file: 'light.svg' }, onDark: { file: 'dark.svg' } }
const marks = { markOnLight: { file: 'mark-light.svg' }, markOnDark: { file: 'mark-dark.svg' } }

const unitOf = (page: Page): 'px' | 'mm' => page.channel.spec.sizes[page.size]?.unit ?? 'px'
/** The logo that a page shows, by the file's name. */
function shownOn(drawing: Drawing, files: Files) {
  const names = new Map([...files].map(([name, { bytes }]) => [`sha256:${hashOfBytes(bytes)}`, name]))
  return paintedBoxes(drawing).flatMap(({ box, image }) => {
    const name = names.get(image ?? '') ?? ''
    return /light|dark/.test(name) ? [{ name, box }] : []
  })
}

const rulesOf = (drawing: Drawing): string[] =>
  drawing.findings.filter(({ rule }) => rule.startsWith('logo-')).map(({ rule, message }) => `${rule}: ${message}`)

describe.each(families)('the logo in the family %s', (family) => {
  it.each([0.5, 1, 4, 8].flatMap((ratio) => (['light', 'dark'] as const).map((paper) => ({ ratio, paper }))))(
    'of $ratio : 1 is drawn for a $paper paper, never below its least width or crowded, or the name is set and it is said',
    async ({ ratio, paper }) => {
      const files = filesWith(ratio)
      const { drawn } = await viewsOf(brandWith(longest(restaurantDocument()), paper, both), 'bg', files)
      const wrong: string[] = []
      let count = 0
      for (const page of pages) {
        const drawing = await drawn(family, page)
        const shown = shownOn(drawing, files)
        count += shown.length
        const isNamed = drawing.texts.some(({ name }) => name === 'brand')
        const said = rulesOf(drawing)
        const least = unitOf(page) === 'px' ? 40 : 15
        const faults = [
          ...shown.filter(({ box }) => box.width < least - 0.01).map(({ box }) => `${box.width} wide`),
          ...shown.filter(({ name }) => name !== `${paper}.svg`).map(({ name }) => `shows ${name}`),
          ...(isNamed === said.some((one) => one.startsWith('logo-size')) ? [] : ['named without a word']),
          ...said.filter((one) => !one.startsWith('logo-size')),
        ]
        wrong.push(...faults.map((fault) => `${pageName(page)}: ${fault}`))
      }
      expect(wrong).toEqual([])
      expect(count).toBeGreaterThan(0)
    },
  )

  it.each(['bg', 'ar'])('gives way to the mark in small places, in %s, and nothing is left to say', async (locale) => {
    const files = filesWith(0.5)
    const document = locale === 'ar' ? shopDocument() : restaurantDocument()
    const { drawn } = await viewsOf(brandWith(document, 'dark', { ...both, ...marks }), locale, files)
    const said: string[] = []
    const names = new Set<string>()
    for (const page of pages) {
      const drawing = await drawn(family, page)
      for (const { name } of shownOn(drawing, files)) names.add(name)
      said.push(...rulesOf(drawing).map((one) => `${pageName(page)}: ${one}`))
    }
    expect(said).toEqual([])
    expect([...names].toSorted()).toEqual(['dark.svg', 'mark-dark.svg'])
  })

  it('leaves its place to the name on a paper that it is not seen on, and says what is missing', async () => {
    const files = filesWith(4)
    const { drawn } = await viewsOf(brandWith(restaurantDocument(), 'dark', { onLight: { file: 'light.svg' } }), 'bg', files)
    for (const page of pages) {
      const drawing = await drawn(family, page)
      const isNamed = drawing.texts.some(({ name }) => name === 'brand')
      expect(shownOn(drawing, files), pageName(page)).toEqual([])
      const said = isNamed
        ? [
            'logo-contrast: The logo is hardly seen on #101418. The name of the brand is set instead. Give the brand a logo for dark colours.',
          ]
        : []
      expect(rulesOf(drawing), pageName(page)).toEqual(said)
    }
  })
})

describe('what is said of a logo', () => {
  it('is what is seen of it, however long and thin it is', async () => {
    const letters = Array.from(
      { length: 16 },
      (_, at) => `<path d="M${at * 100 + 10} 85L${at * 100 + 40} 15L${at * 100 + 70} 85" stroke="${LIGHT}" stroke-width="5" fill="none"/>`,
    )
    const bytes = new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 100">${letters.join('')}</svg>`)
    const colours = await visibleColours(hashOfBytes(bytes), () => Promise.resolve(bytes))
    const [most] = colours === 'own-ground' ? [] : [...colours].toSorted(([, a], [, b]) => b - a)
    expect(contrast(most?.[0] ?? '#000000', '#101418')).toBeGreaterThan(10)
  })

  it('is that a name without room needs one', async () => {
    const document = restaurantDocument()
    document.brand.logos = {}
    document.brand.name = 'Регионален археологически музей – Пловдив'
    const { drawn } = await viewsOf(document, 'bg')
    const button = pages.find(({ size }) => size === '120x60')
    if (button === undefined) throw new Error('there is no banner of 120x60')
    const found = (await drawn('photo-led', button)).findings.find(({ field }) => field === 'brand.name')
    expect(found?.message).toMatch(/It is the brand’s name, set where no logo stands: give the brand a logo, or a mark for small places\.$/)
  })

  const parent = mkdtempSync(join(tmpdir(), 'leitmotif-logos-'))
  afterAll(() => {
    rmSync(parent, { recursive: true, force: true })
  })

  /** Draws a box banner from a template of one's own. */
  async function drawnBy(template: string, logos: CampaignDocument['brand']['logos'] = both): Promise<Drawing> {
    const root = mkdtempSync(join(parent, 'templates-'))
    mkdirSync(join(root, 'web-banner/photo-led'), { recursive: true })
    writeFileSync(join(root, 'web-banner/photo-led/box.svg.hbs'), `<svg viewBox="{{viewBox}}">${template}</svg>`)
    const { snapshot, sources } = await snapshotOf(brandWith(restaurantDocument(), 'light', logos), { files: filesWith(4) })
    const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'web-banner')
    const spec = webBanner.spec.sizes['300x250']
    if (!touchpoint || !spec) throw new Error('the fixture has no banner')
    const view = webBanner.compose(snapshot, touchpoint, 'en')
    return draw(view, layoutOf(view, '300x250', spec), sources, loadTemplates([root]))
  }
  const paper = '{{panel fill=paint.paper}}'
  const mark = '{{brandMark x=100 y=100 width=80 height=20 size=12 fill=paint.ink}}'
  const image = (width: number): string =>
    `<image href="sha256:{{logos.whole.onLight.sha256}}" x="100" y="100" width="${width}" height="${width / 4}" fit="contain"/>`

  it('is what stands in its clear space, with the room that it needs', async () => {
    const words = "{{textbox name='headline' text='Hi' x=100 y=122 width=80 height=14 font='body' weight=400 size=10 fill=paint.ink}}"
    const findings = [
      await drawnBy(`${paper}${mark}${words}`),
      await drawnBy(`${paper}${mark}{{panel x=183 y=0 width=20 fill=paint.accent}}`),
      await drawnBy(`${paper}{{panel x=183 y=0 width=20 fill=paint.accent}}${mark}`),
      await drawnBy(`{{panel x=183 y=0 width=20 fill=paint.accent}}${paper}${mark}`),
    ].map((drawing) =>
      drawing.findings.filter(({ rule }) => rule === 'logo-space').map(({ place, expected }) => `${place}: ${expected ?? ''}`),
    )
    const room = '5.0 px of room around the logo'
    expect(findings).toEqual([[`headline: ${room}`], [`a shape or picture: ${room}`], [`a shape or picture: ${room}`], []])
  })

  it('is its width, where a template draws it narrower than the brand allows', async () => {
    const sizes = [await drawnBy(`${paper}${image(30)}`), await drawnBy(`${paper}${image(40)}`)]
    const said = sizes.map(({ findings }) => findings.map(({ rule, actual }) => `${rule} ${actual ?? ''}`))
    expect(said).toEqual([['logo-size 30.0 px'], []])
  })

  it('is that it can hardly be seen, although it was made for such a ground', async () => {
    const pale = await drawnBy(`${paper}${mark}`, { onLight: { file: 'dark.svg' } })
    expect(pale.findings.map(({ rule, place }) => `${rule} ${place}`)).toEqual(['logo-contrast brand.logos.onLight'])
    expect(paintedBoxes(pale).filter(({ image: shown }) => shown !== undefined)).toHaveLength(1)
  })

  it('is nothing for a logo that is made for the colour that a template names beneath it', async () => {
    const files = filesWith(4)
    const disc =
      '{{disc x=150 y=110 r=90 fill=paint.ink}}{{brandMark on=paint.ink x=100 y=100 width=80 height=20 room=8 size=12 fill=paint.paper}}'
    const drawing = await drawnBy(disc)
    expect(shownOn(drawing, files).map(({ name }) => name)).toEqual(['dark.svg'])
  })
})

it('a logo of any ratio stays in its box, and its clear space in its room', () => {
  const length = fc.double({ min: 1, max: 500, noNaN: true })
  fc.assert(
    fc.property(
      length,
      length,
      fc.double({ min: 0.05, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      length,
      (width, height, ratio, clearSpace, centred, around) => {
        const box = { x: 7, y: 9, width, height }
        const room = { x: 7 - around, y: 9, width: width + 2 * around, height: height + around }
        const at = logoPlace({ sha256: '', ratio }, { box, room, centred }, clearSpace)
        const clear = at.height * clearSpace
        expect(at.width / at.height).toBeCloseTo(ratio, 6)
        expect(holds(box, { ...at, x: at.x, y: box.y })).toBe(true)
        expect(holds(room, { x: at.x - clear, y: at.y - clear, width: at.width + 2 * clear, height: at.height + 2 * clear })).toBe(true)
      },
    ),
  )
})
