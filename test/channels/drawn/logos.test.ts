import { describe, expect, it } from 'vitest'
import type { CampaignDocument } from '../../../src/content/snapshot.ts'
import { hashOfBytes } from '../../../src/content/hash.ts'
import { paintedBoxes, type Drawing } from '../../../src/drawing/index.ts'
import { fixtureFiles, restaurantDocument, shopDocument } from '../../fixtures/index.ts'
import { longest } from './copy.ts'
import { families, pageName, pages, viewsOf, type Page } from './measure.ts'

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
})
