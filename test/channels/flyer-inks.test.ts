import { describe, expect, it } from 'vitest'
import { flyer } from '../../src/channels/flyer/index.ts'
import type { CampaignDocument, LayoutName } from '../../src/content/schema/snapshot.ts'
import { inkOf, plainOf, toolOn } from '../drawing/pdf-tools.ts'
import { needs } from '../drawing/tools.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'
import { exampleDocument } from './example-document.ts'

const PPI = 72
const LIMIT = 300
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const percent = (byte: number): number => (byte / 255) * 100

type Given = Awaited<ReturnType<typeof exampleDocument>> | { document: CampaignDocument }
const example = (name: string) => (): Promise<Given> => exampleDocument(`${name}/campaign.json`)
const fixture = (make: () => CampaignDocument) => (): Promise<Given> => Promise.resolve({ document: make() })

/** A brand that has stated no ink: all its colours go through the printer's profile. */
const unstated = (given: () => Promise<Given>) => async (): Promise<Given> => {
  const { document, ...rest } = await given()
  const palette = Object.fromEntries(Object.entries(document.brand.palette).map(([role, { srgb }]) => [role, { srgb }]))
  return { document: { ...document, brand: { ...document.brand, palette: palette as CampaignDocument['brand']['palette'] } }, ...rest }
}

const [park, jarra] = [example('park-festival'), example('jarra-ceramics')]
/** Every size, every family, right to left and left to right, ink stated and not. */
const flyers: readonly (readonly [size: string, layout: LayoutName, locale: string, brand: string, given: () => Promise<Given>])[] = [
  ['a3', 'type-led', 'bg', 'the restaurant', fixture(restaurantDocument)],
  ['a4', 'offer-led', 'ar', 'the potter', jarra],
  ['a5', 'photo-led', 'az', 'the festival', park],
  ['a6', 'photo-led', 'en', 'the potter', jarra],
  ['dl', 'type-led', 'sk', 'the festival', park],
  ['letter', 'photo-led', 'ar', 'the florist', fixture(shopDocument)],
  ['dl', 'offer-led', 'ar', 'the potter, without stated ink,', unstated(jarra)],
  ['a6', 'offer-led', 'fil', 'the festival, without stated ink,', unstated(park)],
]

async function printed(given: Given, size: string, layout: LayoutName, locale: string, printProfile: string | null = null) {
  const { document, ...options } = given
  const { snapshot, sources } = await snapshotOf({ ...document, campaign: { ...document.campaign, layout } }, options)
  const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'flyer')
  if (!touchpoint) throw new Error('there is no flyer')
  const view = flyer.compose(snapshot, { ...touchpoint, sides: 2, printProfile }, locale)
  const [pdf] = await flyer.render(view, { size, formats: ['pdf'] }, sources)
  if (!pdf) throw new Error('nothing was printed')
  return pdf
}

/** The middle of each word on a page, in mm from its trim's corner. */
async function wordsOn(bytes: Uint8Array, page: number, { left, top }: { left: number; top: number }) {
  const boxes = await toolOn(bytes, 'pdftotext', '-bbox', '-f', String(page), '-l', String(page), 'file', '-')
  return [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)].map((found) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = found.slice(1).map(Number)
    const third = (y2 - y1) / 3
    return { x1: x1 - left, x2: x2 - left, y1: y1 + third - top, y2: y2 - third - top }
  })
}

/** Words that need a solid of black, and those of them that are also seen on another plate. */
async function blackWords(bytes: Uint8Array, page: number, plates: Awaited<ReturnType<typeof inkOf>>) {
  const info = await toolOn(bytes, 'pdfinfo', '-box', 'file')
  const numbers = (name: string): number[] => (new RegExp(`${name}:\\s+(.+)`).exec(info)?.[1] ?? '').trim().split(/\s+/).map(Number)
  const [left = 0, , , upper = 0] = numbers('TrimBox')
  const [, , , height = 0] = numbers('MediaBox')
  const { data, width } = plates
  let [black, mixed] = [0, 0]
  for (const word of await wordsOn(bytes, page, { left, top: height - upper })) {
    const values: number[][] = [[], [], [], []]
    for (let row = Math.round(word.y1); row <= Math.round(word.y2); row += 1)
      for (let column = Math.round(word.x1); column < Math.round(word.x2); column += 1)
        for (const [plate, list] of values.entries()) list.push(data[(row * width + column) * 4 + plate] ?? NaN)
    const [most = 0, least = 0] = [Math.max(...(values[3] ?? [])), Math.min(...(values[3] ?? []))]
    // The slug line lies outside of what was separated.
    if (!(most > 240 && least < 60)) continue
    black += 1
    if (values.slice(0, 3).some((list) => Math.max(...list) - Math.min(...list) > 3)) mixed += 1
  }
  return { black, mixed }
}

describe('A real flyer in print', () => {
  it.for(flyers)('in %s, %s, %s, of %s keeps the ink limit, black words on one plate, and its fonts', async (flown, context) => {
    needs(context, 'gs', 'qpdf', 'pdffonts', 'pdfimages', 'pdftotext')
    const [size, layout, locale, , given] = flown
    const { bytes, text } = await printed(await given(), size, layout, locale)
    let words = 0
    for (const page of [1, 2]) {
      const plates = await inkOf(bytes, PPI, page)
      let most = 0
      for (let at = 0; at < plates.data.length; at += 4)
        most = Math.max(
          most,
          [0, 1, 2, 3].reduce((sum, plate) => sum + (plates.data[at + plate] ?? 0), 0),
        )
      expect(percent(most), `page ${page}`).toBeLessThanOrEqual(LIMIT)
      const { black, mixed } = await blackWords(bytes, page, plates)
      expect(mixed, `of ${black} black words on page ${page}`).toBe(0)
      words += black
    }
    expect(words).toBeGreaterThan(3)

    expect(await plainOf(bytes)).not.toMatch(/DeviceRGB|CalRGB|ICCBased| (rg|RG)$/m)
    const pictures = (await toolOn(bytes, 'pdfimages', '-list', 'file')).trim().split('\n').slice(2)
    for (const row of pictures) expect(row).toMatch(/\b(cmyk|gray)\b/)
    const fonts = (await toolOn(bytes, 'pdffonts', 'file')).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.*\byes yes yes\b/)

    const read = async (...how: string[]): Promise<string> =>
      lettersOf(Buffer.from(await toolOn(bytes, 'pdftotext', ...how, '-enc', 'UTF-8', 'file', '-'), 'latin1').toString('utf8'))
    const [copied, inOrder] = [await read(), await read('-raw')]
    let from = 0
    for (const line of text.split('\n')) {
      // Where figures and commas go between letters of two directions is the reader's choice.
      for (const word of line.split(/[^\p{L}\p{M}]+/u)) expect(copied, word).toContain(word)
      // In this mode poppler leaves right-to-left lines as they are seen, back to front.
      if (rightToLeft.test(line)) continue
      const at = inOrder.indexOf(lettersOf(line), from)
      expect(at, line).toBeGreaterThanOrEqual(0)
      from = at + lettersOf(line).length
    }
  })

  it('carries RGB only in photos that are tagged, where the printer converts them himself', async (context) => {
    needs(context, 'qpdf', 'pdfimages')
    const { bytes } = await printed(await park(), 'a6', 'photo-led', 'bg', 'coated-rgb')
    const all = await plainOf(bytes)
    expect(all).not.toMatch(/DeviceRGB|CalRGB| (rg|RG)$/m)
    const pictures = (await toolOn(bytes, 'pdfimages', '-list', 'file')).trim().split('\n').slice(2)
    expect(pictures.length).toBeGreaterThan(0)
    for (const row of pictures) expect(row).toMatch(/\bicc\s+3\b|\bgray\b/)
  })
})

/** What is read, without what lines and bidirectional text put between letters. */
function lettersOf(text: string): string {
  return text.replace(/[\p{Cf}\s]+/gu, '')
}
