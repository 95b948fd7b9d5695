import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { flyer } from '../../src/channels/flyer/index.ts'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import type { CampaignDocument, LayoutName } from '../../src/content/schema/snapshot.ts'
import { paintedBoxes, type Drawing } from '../../src/drawing/index.ts'
import { asFile, toolOn } from '../drawing/pdf-tools.ts'
import { needs } from '../drawing/tools.ts'
import { fixtureFiles, restaurantDocument, snapshotOf } from '../fixtures/index.ts'
import { families, pageName, pages, viewsOf } from './drawn/measure.ts'

const mark = (colour: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 200 200"><circle cx="100" cy="100" r="100" fill="${colour}"/><path d="M60 60H140V140H60Z" fill="#f2a33a"/></svg>`,
  )
const square = { width: 200, height: 200 }
const [onLight, onDark] = [mark('#1f4d3a'), mark('#fff6e0')]
const pixels = await sharp(onLight).resize(400).png().toBuffer()
const files: typeof fixtureFiles = new Map([
  ...fixtureFiles,
  ['mark-on-light.svg', { type: 'image/svg+xml', ...square, bytes: onLight }],
  ['mark-on-dark.svg', { type: 'image/svg+xml', ...square, bytes: onDark }],
  ['mark.png', { type: 'image/png', ...square, bytes: pixels }],
  ['narrow.svg', { type: 'image/svg+xml', width: 100, height: 200, bytes: onLight }],
])
const vector = { markOnLight: { file: 'mark-on-light.svg' }, markOnDark: { file: 'mark-on-dark.svg' } }

function wanting(marks: CampaignDocument['brand']['logos'] = vector, inCode = true): CampaignDocument {
  const document = restaurantDocument()
  document.brand.logos = { ...document.brand.logos, ...marks }
  document.brand.logoRules = { ...document.brand.logoRules, inCode }
  return document
}

async function printed(document: CampaignDocument, size: string, layout: LayoutName, baseUrl?: string) {
  const { snapshot, sources } = await snapshotOf({ ...document, campaign: { ...document.campaign, layout } }, { files, baseUrl })
  const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'flyer')
  if (!touchpoint) throw new Error('the fixture has no flyer')
  const view = flyer.compose(snapshot, { ...touchpoint, sides: 2 }, 'bg')
  const [pdf] = await flyer.render(view, { size, formats: ['pdf'] }, sources)
  if (!pdf) throw new Error('nothing was printed')
  return { pdf, link: view.facts.link?.text }
}

/** What a telephone reads on both sides of a print file. */
const readAt = (bytes: Uint8Array, ppi: number): Promise<string[]> =>
  asFile(bytes, async (path, folder) => {
    await toolOn(bytes, 'pdftoppm', '-r', String(ppi), '-gray', path, `${folder}/page`)
    const read = [1, 2].map((page) => toolOn(bytes, 'zbarimg', '--raw', '-q', `${folder}/page-${page}.pgm`))
    return (await Promise.all(read)).map((said) => said.trim())
  })

const codesIn = (drawing: Drawing) => paintedBoxes(drawing).filter(({ inCode }) => inCode === true)

describe('the mark in a flyer’s QR code', () => {
  it.for([
    ['a3', 'photo-led'],
    ['a4', 'type-led'],
    ['a5', 'offer-led'],
    ['a6', 'photo-led'],
    ['dl', 'offer-led'],
    ['letter', 'type-led'],
  ] as const)(
    'leaves the short link readable on both sides of %s, printed at 300 and 150 pixels per inch',
    async ([size, layout], context) => {
      needs(context, 'pdftoppm', 'zbarimg')
      const { pdf, link } = await printed(wanting(), size, layout)
      expect(pdf.findings).toEqual([])
      for (const ppi of [300, 150]) expect(await readAt(pdf.bytes, ppi), `${ppi} ppi`).toEqual([link, link])
    },
  )

  it('is lines and areas in print where it was drawn so, and pixels where it came as them', async (context) => {
    needs(context, 'pdfimages', 'pdftoppm', 'zbarimg')
    const images = async (document: CampaignDocument) => {
      const { pdf, link } = await printed(document, 'a6', 'photo-led')
      expect(pdf.findings).toEqual([])
      expect(await readAt(pdf.bytes, 300)).toEqual([link, link])
      return (await toolOn(pdf.bytes, 'pdfimages', '-list', 'file')).trim().split('\n').slice(2)
    }
    const without = await images(wanting(vector, false))
    expect(await images(wanting())).toHaveLength(without.length)
    const drawn = await images(wanting({ markOnLight: { file: 'mark.png' } }))
    expect(drawn.length).toBeGreaterThan(without.length)
    for (const row of drawn) expect(row).toMatch(/\b(cmyk|gray)\b/)
  })

  it.each(families)('is the one for light grounds on every page of %s, on dark paper too, as wide as the brand asks', async (family) => {
    const document = wanting()
    Object.assign(document.brand.palette, { paper: { srgb: '#101418' }, ink: { srgb: '#f2efe6' } })
    for (const given of [wanting(), document]) {
      const { drawn } = await viewsOf(given, 'bg', files)
      for (const page of pages.filter(({ channel }) => channel.name === 'flyer')) {
        const [code, ...more] = codesIn(await drawn(family, page))
        expect([code?.image, more.length], pageName(page)).toEqual([`sha256:${hashOfBytes(onLight)}`, 0])
        expect(code?.box.width, pageName(page)).toBeGreaterThanOrEqual(5)
      }
    }
  })

  it('stays away from banners, and from flyers of a brand that does not ask for it', async () => {
    const usual = await viewsOf(wanting(vector, false), 'bg', files)
    const asked = await viewsOf(wanting(), 'bg', files)
    for (const page of pages) {
      expect(codesIn(await usual.drawn('photo-led', page))).toEqual([])
      if (page.channel.name === 'web-banner') expect(codesIn(await asked.drawn('photo-led', page))).toEqual([])
    }
  })

  it.each([
    [
      'is longer than such a code carries, and names the public address as what makes it so',
      wanting(),
      'https://hub.the-restaurant.example',
      { place: 'qr', field: 'baseUrl', actual: '45 characters', expected: '34 characters at most' },
      /the public base URL, https:\/\/hub\.the-restaurant\.example \(34 characters\): set one that is 11 shorter/,
    ],
    [
      'would have a mark narrower than the brand allows',
      wanting({ markOnLight: { file: 'narrow.svg' } }),
      undefined,
      { place: 'brand.logoRules.markMinWidth', expected: '5 mm at least' },
      /wide, and the brand asks for 5 mm/,
    ],
    [
      'belongs to a brand without a mark that is seen there',
      wanting({ markOnDark: { file: 'mark-on-dark.svg' } }),
      undefined,
      { place: 'brand.logos.markOnLight' },
      /Give it a mark for light colours/,
    ],
  ] as const)('is left out, and that is said, of a code that %s', async (_, document, baseUrl, finding, message) => {
    const { pdf } = await printed(document, 'a6', 'photo-led', baseUrl)
    const said = pdf.findings.filter(({ rule }) => rule !== 'qr-version')
    expect(said.map(({ rule, severity, size, side }) => [rule, severity, size, side])).toEqual([
      ['qr-logo', 'warning', 'a6', 'front'],
      ['qr-logo', 'warning', 'a6', 'back'],
    ])
    expect(said[0]).toMatchObject(finding)
    expect(said[0]?.message).toMatch(message)
    const plain = await printed(wanting(vector, false), 'a6', 'photo-led', baseUrl)
    expect(pdf.text).toBe(plain.pdf.text)
  })
})
