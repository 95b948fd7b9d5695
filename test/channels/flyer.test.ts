import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rendered } from '../../src/channels/channel.ts'
import { flyer } from '../../src/channels/flyer/index.ts'
import type { CampaignDocument, Snapshot, Touchpoint } from '../../src/content/snapshot.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'

const POINTS_PER_MM = 72 / 25.4

function flyerOf({ touchpoints }: Snapshot): Touchpoint {
  const found = touchpoints.find(({ channel }) => channel === 'flyer')
  if (!found) throw new Error('the fixture has no flyer')
  return found
}

async function drawn(document: CampaignDocument, locale: string, size: string, formats: string[], baseUrl?: string) {
  const { snapshot, sources } = await snapshotOf(document, { baseUrl })
  const view = flyer.compose(snapshot, flyerOf(snapshot), locale)
  return { view, made: await flyer.render(view, { size, formats }, sources) }
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leitmotif-flyer-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function saved(made: Rendered | undefined): string {
  const path = join(folder, `flyer.${made?.extension ?? ''}`)
  writeFileSync(path, made?.bytes ?? '')
  return path
}
const tool = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** A box of the page in mm: x, y, width and height. */
function boxOf(info: string, name: string): number[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = (new RegExp(`${name}:\\s+(.+)`).exec(info)?.[1] ?? '').trim().split(/\s+/).map(Number)
  return [left, bottom, right - left, top - bottom].map((points) => points / POINTS_PER_MM)
}

/** Without bidi controls, and spaces as one: PDF readers break lines where the layout does. */
const bare = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

const everyLocale: [string, () => CampaignDocument][] = [
  ...['bg', 'en', 'sk', 'az', 'fil'].map((locale): [string, () => CampaignDocument] => [locale, restaurantDocument]),
  ['ar', shopDocument],
]

describe.each(Object.entries(flyer.spec.sizes))('a flyer in %s', (size, trim) => {
  it.each(everyLocale)('in %s fits, states its facts, and its QR code carries the short link', async (locale, document) => {
    const { view, made } = await drawn(document(), locale, size, ['pdf'])
    const [pdf] = made
    // The shop's palette has a pair of weak contrast; that is said as a warning, and the layout still fits.
    expect(pdf?.findings.filter(({ rule }) => rule !== 'contrast')).toEqual([])
    for (const name of flyer.spec.facts.must) {
      const fact = view.facts[name]
      if (!fact) continue
      const said = bare(pdf?.text ?? '')
      expect(
        [fact.text, fact.short ?? fact.text].some((form) => said.includes(bare(form))),
        `${name} in ${said}`,
      ).toBe(true)
    }
    const path = saved(pdf)
    tool('pdftoppm', '-r', '150', '-png', '-singlefile', path, join(folder, 'page'))
    expect(tool('zbarimg', '--raw', '-q', join(folder, 'page.png')).trim()).toBe(view.facts.link?.text)
    if (locale !== 'ar') expect(bare(tool('pdftotext', path, '-'))).toContain(bare(view.words.headline[0] ?? ''))
  })

  it('is one page with 3 mm of bleed around the trim and fonts embedded as subsets', async () => {
    const { made } = await drawn(restaurantDocument(), 'bg', size, ['pdf'])
    const path = saved(made[0])
    const info = tool('pdfinfo', '-box', path)
    expect(info).toMatch(/Pages:\s+1\b/)
    const [left = 0, bottom = 0, width, height] = boxOf(info, 'TrimBox')
    expect(width).toBeCloseTo(trim.width, 1)
    expect(height).toBeCloseTo(trim.height, 1)
    const bleed = boxOf(info, 'BleedBox')
    expect([left - (bleed[0] ?? 0), bottom - (bleed[1] ?? 0), bleed[2], bleed[3]].map((mm) => Math.round((mm ?? 0) * 10) / 10)).toEqual([
      3,
      3,
      trim.width + 6,
      trim.height + 6,
    ])
    const fonts = tool('pdffonts', path).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.*\byes yes yes\b/)
  })

  it('has a screen preview of exactly its trim at 150 ppi', async () => {
    const { made } = await drawn(restaurantDocument(), 'en', size, ['png'])
    const picture = await sharp(made[0]?.bytes).metadata()
    expect([picture.width, picture.height]).toEqual([trim.width, trim.height].map((mm) => Math.round((mm / 25.4) * 150)))
  })
})

describe('a flyer', () => {
  it('says outside the trim that it is a proof, of which campaign and which view', async () => {
    const { made } = await drawn(restaurantDocument(), 'sk', 'a5', ['pdf'])
    expect(bare(tool('pdftotext', saved(made[0]), '-'))).toMatch(
      /PROOF – not a print file · park-lunch · park-flyer · sk · A5 · [0-9a-f]{10}/,
    )
  })

  it('warns, and prints the warning, when its QR code works on this computer only', async () => {
    const { made } = await drawn(restaurantDocument(), 'en', 'a5', ['pdf'], 'http://127.0.0.1:3000')
    expect(made[0]?.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['loopback-link warning'])
    expect(bare(tool('pdftotext', saved(made[0]), '-'))).toContain('WARNING: the QR code works on the computer that made it only')
  })

  it('reads with what a campaign may lack: photo, logo, price, coupon, link, phone, terms, place', async () => {
    const lacking: ((document: CampaignDocument) => void)[] = [
      ({ campaign, brand }) => Object.assign(campaign, { images: [] }) && (brand.logos = {}),
      ({ campaign }) => (campaign.offer.coupon = null),
      ({ campaign }) => Object.assign(campaign.offer, { price: null, previousPrice: null }),
      ({ campaign }) => (campaign.callToAction.url = null),
      ({ campaign }) =>
        Object.assign(campaign, {
          offer: { price: null, previousPrice: null, coupon: null, phone: null, validFrom: null, validUntil: null, terms: {} },
          place: { name: {}, address: {} },
          summary: {},
          body: {},
        }),
    ]
    for (const lack of lacking) {
      const document = restaurantDocument()
      lack(document)
      const { made } = await drawn(document, 'az', 'a5', ['pdf', 'png'])
      for (const { findings } of made) expect(findings).toEqual([])
    }
  })

  it('is the same to the byte when it is drawn again', async () => {
    const [first, second] = [await drawn(shopDocument(), 'ar', 'a5', ['pdf']), await drawn(shopDocument(), 'ar', 'a5', ['pdf'])]
    expect(Buffer.from(first.made[0]?.bytes ?? []).equals(Buffer.from(second.made[0]?.bytes ?? []))).toBe(true)
  })
})
