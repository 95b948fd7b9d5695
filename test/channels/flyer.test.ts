import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rendered } from '../../src/channels/contract/channel.ts'
import { flyer } from '../../src/channels/flyer/index.ts'
import { renditionKey } from '../../src/channels/key.ts'
import { targetsOf } from '../../src/channels/contract/targets.ts'
import { layoutNames } from '../../src/content/tables/layout-names.ts'
import { atPhase, type PhaseName } from '../../src/content/time/phases.ts'
import type { CampaignDocument, Snapshot, Touchpoint } from '../../src/content/schema/snapshot.ts'
import { inkOf, objectsOf, plainOf } from '../drawing/pdf-tools.ts'
import { fogra39Bytes, withoutCyan } from '../fixtures/colour-profiles.ts'
import { fixtureFiles } from '../fixtures/images.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'
import { withWay } from './drawn/copy.ts'

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

/** The most ink on one spot of a page, in percent: all four plates together. */
async function mostInkOf(pdf: Uint8Array): Promise<number> {
  const { data } = await inkOf(pdf)
  let most = 0
  for (let at = 0; at < data.length; at += 4) {
    most = Math.max(most, (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) + (data[at + 3] ?? 0))
  }
  return (most / 255) * 100
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

describe('a hub at an address in another script', () => {
  it('is in ASCII in the QR code, and readable beside it', async () => {
    const { made } = await drawn(restaurantDocument(), 'bg', 'a6', ['pdf'], 'https://bücher.example/ъгъл')
    const path = saved(made[0])
    tool('pdftoppm', '-r', '150', '-png', '-singlefile', path, join(folder, 'page'))
    expect(tool('zbarimg', '--raw', '-q', join(folder, 'page.png'))).toMatch(
      /^https:\/\/xn--bcher-kva\.example\/%D1%8A%D0%B3%D1%8A%D0%BB\/l\/[0-9a-z]{8}\n$/,
    )
    expect(made[0]?.text).toMatch(/bücher\.example\/ъгъл\/l\//)
  })
})

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
        [fact.text, fact.short ?? fact.text, fact.long ?? fact.text].some((form) => said.includes(bare(form))),
        `${name} in ${said}`,
      ).toBe(true)
    }
    const path = saved(pdf)
    tool('pdftoppm', '-r', '150', '-png', '-singlefile', path, join(folder, 'page'))
    expect(tool('zbarimg', '--raw', '-q', join(folder, 'page.png')).trim()).toBe(view.facts.link?.text)
    const copied = bare(tool('pdftotext', path, '-'))
    const places = [view.words.headline[0], view.facts.coupon?.text, view.facts.phone?.text].map((text) => copied.indexOf(bare(text ?? '')))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places, copied).toEqual(places.toSorted((a, b) => a - b))
  })

  it('is one page with the bleed of its country’s printers around the trim, and fonts embedded as subsets', async () => {
    const { made } = await drawn(restaurantDocument(), 'bg', size, ['pdf'])
    const path = saved(made[0])
    const info = tool('pdfinfo', '-box', path)
    expect(info).toMatch(/Pages:\s+1\b/)
    const [left = 0, bottom = 0, width, height] = boxOf(info, 'TrimBox')
    expect(width).toBeCloseTo(trim.width, 1)
    expect(height).toBeCloseTo(trim.height, 1)
    const bleed = boxOf(info, 'BleedBox')
    // An eighth of an inch where paper is measured in inches.
    const around = size === 'letter' ? 3.175 : 3
    const wanted = [around, around, trim.width + 2 * around, trim.height + 2 * around]
    for (const [at, mm] of [left - (bleed[0] ?? 0), bottom - (bleed[1] ?? 0), bleed[2] ?? 0, bleed[3] ?? 0].entries())
      expect(mm).toBeCloseTo(wanted[at] ?? NaN, 1)
    const fonts = tool('pdffonts', path).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.*\byes yes yes\b/)
  })

  it('has a screen preview of its trim, sharp, and no larger than screens are', async () => {
    const { made } = await drawn(restaurantDocument(), 'en', size, ['png'])
    const { width, height } = await sharp(made[0]?.bytes).metadata()
    expect(Math.max(width, height)).toBe(Math.min(1240, Math.round((Math.max(trim.width, trim.height) / 25.4) * 150)))
    expect(Math.abs(width - (height * trim.width) / trim.height)).toBeLessThan(1)
  })
})

describe('a flyer', () => {
  it('says outside the trim of which campaign, print profile and view it is', async () => {
    const { made } = await drawn(restaurantDocument(), 'sk', 'a5', ['pdf'])
    expect(bare(tool('pdftotext', saved(made[0]), '-'))).toMatch(/park-lunch · park-flyer · sk · A5 · coated · [0-9a-f]{10}/)
  })

  it('warns, and prints the warning, when its QR code works on this computer only', async () => {
    const { view, made } = await drawn(restaurantDocument(), 'en', 'a5', ['pdf'], 'http://127.0.0.1:3000')
    expect(view.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['loopback-link warning'])
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
          offer: {
            price: null,
            previousPrice: null,
            discount: null,
            coupon: null,
            phone: null,
            validFrom: null,
            validUntil: null,
            terms: {},
          },
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

  it('is printed as the print profile of its touchpoint asks, and with coated paper’s where there is none of that name', async () => {
    const { snapshot, sources } = await snapshotOf(restaurantDocument(), {})
    const printed = async (printProfile: string | null) => {
      const view = flyer.compose(snapshot, { ...flyerOf(snapshot), printProfile }, 'bg')
      const [pdf] = await flyer.render(view, { size: 'a5', formats: ['pdf'] }, sources)
      return { view, pdf, info: tool('pdfinfo', '-box', saved(pdf)) }
    }
    const online = await printed('online')
    expect(boxOf(online.info, 'MediaBox')).toEqual(boxOf(online.info, 'BleedBox'))
    expect(bare(tool('pdftotext', saved(online.pdf), '-'))).not.toContain('park-lunch ·')
    const unknown = await printed('glossy')
    expect(unknown.view.findings).toMatchObject([
      { rule: 'print-profile', expected: 'coated, uncoated, coated-rgb, online', actual: 'glossy', place: 'touchpoint.printProfile' },
    ])
    expect(unknown.view).toMatchObject({ press: { name: 'coated' } })
    const usual = await printed(null)
    expect([...usual.view.findings, ...(usual.pdf?.findings ?? [])]).toEqual([])
  })

  it('is printed as a print profile of its brand asks: bleed, marks, ink, the colour profile of its press', async () => {
    const document = restaurantDocument()
    const bytes = withoutCyan()
    const colourProfile = { asset: { file: 'press.icc' }, identifier: 'FOGRA51', description: 'Premium coated paper' }
    const bare = { registration: false, colourBar: false, photos: 'cmyk' } as const
    document.brand.printProfiles = [
      { ...bare, name: 'corner-shop', label: 'The printer at the corner', bleed: 5, marks: true, inkLimit: 260, colourProfile },
      { ...bare, name: 'coated', label: 'In place of ours', bleed: 2, marks: false, inkLimit: 300, colourProfile: null },
    ]
    const files = new Map([...fixtureFiles, ['press.icc', { type: 'application/vnd.iccprofile', bytes }]])
    const { snapshot, sources } = await snapshotOf(document, { files })
    const printed = async (printProfile: string | null) => {
      const view = flyer.compose(snapshot, { ...flyerOf(snapshot), printProfile }, 'bg')
      const [pdf] = await flyer.render(view, { size: 'a5', formats: ['pdf'] }, sources)
      const path = saved(pdf)
      return { view, pdf, path, info: tool('pdfinfo', '-box', path) }
    }
    const around = (info: string): number[] => {
      const [trim = [], bleed = [], media = []] = ['TrimBox', 'BleedBox', 'MediaBox'].map((name) => boxOf(info, name))
      return [(trim[0] ?? 0) - (bleed[0] ?? 0), (bleed[0] ?? 0) - (media[0] ?? 0), trim[2] ?? 0].map((mm) => Math.round(mm * 10) / 10)
    }
    const shop = await printed('corner-shop')
    expect(around(shop.info)).toEqual([5, 9, 148])
    expect(tool('pdftotext', shop.path, '-')).toContain('corner-shop')
    const streams = await plainOf(shop.pdf?.bytes ?? new Uint8Array())
    expect(streams).toContain('/OutputConditionIdentifier (FOGRA51)')
    expect(streams).toContain(Buffer.from(bytes).toString('latin1'))
    expect(shop.pdf?.findings.filter(({ rule }) => rule !== 'ink-limit')).toEqual([])
    expect(await mostInkOf(shop.pdf?.bytes ?? new Uint8Array())).toBeLessThanOrEqual(261)

    expect(around((await printed('coated')).info)).toEqual([2, 0, 148])
    expect(around((await printed(null)).info), 'one of a shipped name takes its place').toEqual([2, 0, 148])
    const unknown = await printed('glossy')
    const expected = 'coated, uncoated, coated-rgb, online, corner-shop'
    expect(unknown.view.findings).toMatchObject([{ rule: 'print-profile', expected }])
  })

  it('is drawn anew when the colour profile of its press becomes another, and not when the brand gets another print profile', async () => {
    const keyOf = async (change: (document: CampaignDocument) => void, bytes = withoutCyan()) => {
      const document = restaurantDocument()
      const colourProfile = { asset: { file: 'press.icc' }, identifier: 'FOGRA51', description: 'Premium coated paper' }
      const rest = { bleed: 3, marks: true, registration: true, colourBar: true, inkLimit: 300, photos: 'cmyk' } as const
      document.brand.printProfiles = [{ ...rest, name: 'corner-shop', label: 'The corner', colourProfile }]
      change(document)
      const files = new Map([...fixtureFiles, ['press.icc', { type: 'application/vnd.iccprofile', bytes }]])
      const { snapshot } = await snapshotOf(document, { files })
      const view = flyer.compose(snapshot, { ...flyerOf(snapshot), printProfile: 'corner-shop' }, 'bg')
      return renditionKey(view, { size: 'a5', formats: ['pdf'] }, flyer)
    }
    const usual = await keyOf(() => undefined)
    expect(await keyOf(() => undefined, fogra39Bytes)).not.toBe(usual)
    const other = { name: 'other', label: 'Another', bleed: 3, marks: true, registration: true, colourBar: true, inkLimit: 300 }
    expect(await keyOf(({ brand }) => brand.printProfiles.push({ ...other, photos: 'cmyk', colourProfile: null }))).toBe(usual)
  })

  it('says when its photo is too coarse for the printer, in the print file only', async () => {
    const { snapshot, sources } = await snapshotOf(restaurantDocument(), {})
    const small = await sharp({ create: { width: 600, height: 450, channels: 3, background: '#7fa05a' } })
      .jpeg()
      .toBuffer()
    const small256 = 'ab'.repeat(32)
    for (const image of snapshot.campaign.images) image.asset.sha256 = small256
    const read = (sha256: string) => (sha256 === small256 ? Promise.resolve(small) : sources.read(sha256))
    const view = flyer.compose(snapshot, flyerOf(snapshot), 'bg')
    const made = await flyer.render(view, { size: 'a5', formats: ['pdf', 'screen', 'sheet', 'png'] }, { read })
    const rules = made.map(({ format, findings }) => [format, findings.map(({ rule }) => rule)])
    expect(rules).toEqual([
      ['pdf', ['image-resolution']],
      ['screen', []],
      ['sheet', []],
      ['png', []],
    ])
  })

  it('has a back where its touchpoint is printed on two sides, with the story, the facts and the headline in the second language', async () => {
    for (const layout of layoutNames) {
      const document = restaurantDocument()
      const touchpoints = document.touchpoints.map((one) => ({ ...one, sides: 2 as const }))
      const both = { ...document, brand: { ...document.brand, layout }, touchpoints }
      for (const size of ['a5', 'dl']) {
        const { made, view } = await drawn(both, 'bg', size, ['pdf', 'screen', 'png'])
        const [print, screen, shown] = made
        for (const file of [print, screen]) expect(tool('pdfinfo', saved(file)), `${layout} ${size}`).toMatch(/Pages:\s+2\n/)
        const back = bare(tool('pdftotext', '-f', '2', '-l', '2', '-enc', 'UTF-8', saved(print), '-'))
        const [second] = document.brand.locales.filter((locale) => locale !== 'bg')
        expect(back, `${layout} ${size}`).toContain(bare(document.campaign.headline[second ?? ''] ?? 'no second language'))
        expect(back, `${layout} ${size}`).toContain(bare(view.facts.phone?.text ?? 'no phone'))
        expect(shown?.type).toBe('image/png')
      }
    }
  })

  it('names its edition in the slug line when it is exported, and only there, and says so where the printer wants no slug line', async () => {
    const { snapshot, sources } = await snapshotOf(restaurantDocument())
    const edition = { number: 7, date: '2026-06-05' }
    const printed = async (printProfile: string | null) => {
      const view = flyer.compose(snapshot, { ...flyerOf(snapshot), printProfile }, 'bg')
      const draw = (target: object) => flyer.render(view, { size: 'a6', formats: ['pdf'], ...target }, sources)
      const [[stored], [exported]] = [await draw({}), await draw({ edition })]
      return { stored, exported }
    }
    const marked = await printed(null)
    expect(bare(tool('pdftotext', '-raw', saved(marked.exported), '-'))).toContain('Edition 7 · 2026-06-05')
    expect(tool('pdftotext', saved(marked.stored), '-')).not.toMatch(/Edition|2026-06-05/)
    expect(marked.exported?.findings).toEqual(marked.stored?.findings)
    const bleedOnly = await printed('online')
    expect(bleedOnly.exported?.findings.map(({ rule }) => rule)).toContain('edition')
    const text = (made: Rendered | undefined): string => tool('pdftotext', saved(made), '-')
    expect(text(bleedOnly.exported)).toBe(text(bleedOnly.stored))
  })

  it('names the phase whose words it says in the slug line, and is one file in phases that say the same', async () => {
    const { snapshot, sources } = await snapshotOf(restaurantDocument())
    const nothing = { from: null, until: null }
    snapshot.campaign.phases = [
      { ...nothing, name: 'teaser', headline: { bg: 'Скоро в парка' } },
      { ...nothing, name: 'last-day' },
    ]
    const printed = async (phase: PhaseName) => {
      const told = atPhase(snapshot, phase)
      const [made] = await flyer.render(flyer.compose(told, flyerOf(told), 'bg'), { size: 'a6', formats: ['pdf'] }, sources)
      return made
    }
    const slugOf = async (phase: PhaseName) => bare(tool('pdftotext', '-raw', saved(await printed(phase)), '-'))
    expect(await slugOf('teaser')).toContain('A6 · Teaser ·')
    expect(await slugOf('live')).toContain('A6 · Live ·')
    const [live, ...same] = await Promise.all((['live', 'countdown-3', 'last-day', 'last-hours'] as const).map(printed))
    for (const one of same) expect(Buffer.from(one?.bytes ?? []).equals(Buffer.from(live?.bytes ?? []))).toBe(true)
  })

  it('says on its back how to find the place and when it is open, and the message in the other language as that one writes it', async () => {
    const document = withWay(restaurantDocument())
    document.touchpoints = document.touchpoints.map((one) => ({ ...one, sides: 2 as const }))
    const { made, view } = await drawn(document, 'en', 'a5', ['screen'])
    const [screen] = made
    expect(screen?.findings).toEqual([])
    const back = bare(tool('pdftotext', '-f', '2', '-l', '2', '-enc', 'UTF-8', saved(screen), '-'))
    const { place, headline, offer, summary } = document.campaign
    const hours = (place.openingHours.en ?? '').split('\n')
    for (const text of ['How to find us', place.directions.en, 'Opening hours', ...hours]) expect(back).toContain(bare(text ?? 'missing'))
    const said = [headline.bg, summary.bg, '9,90 € вместо 14,50 €', 'Код LIPA26', 'от петък, 5 юни', place.name.bg, offer.terms.bg]
    for (const text of said) expect(back).toContain(bare(text ?? 'missing'))
    expect(view.other.locale).toBe('bg')
    const structure = tool('qpdf', '--qdf', '--object-streams=disable', saved(screen), '-')
    expect(structure.match(/\/Lang \(bg\)/g)?.length).toBe(6)
    expect(structure).toContain('/Lang (en)')
    expect(structure).toContain(`/Alt (${document.brand.name})`)
  })

  it('has who speaks, and what opens each part of its back, read out as such', async () => {
    const document = withWay(restaurantDocument())
    document.touchpoints = document.touchpoints.map((one) => ({ ...one, sides: 2 as const }))
    document.campaign.place.map = null
    const { made } = await drawn(document, 'en', 'a5', ['screen'])
    const objects = Object.values(await objectsOf(made[0]?.bytes ?? new Uint8Array()))
    const told = (type: string, says: string): string[] =>
      objects.flatMap(({ '/S': kind, [says]: text }) =>
        kind === type && text !== undefined ? [bare(String(text).replace(/^u:/, ''))] : [],
      )
    expect(told('/Figure', '/Alt')).toContain(bare(document.brand.name))
    const headings = ['How to find us', 'Opening hours', document.campaign.headline.bg ?? 'missing'].map(bare)
    expect(told('/H2', '/ActualText')).toEqual(expect.arrayContaining(headings))
    for (const heading of headings) expect(told('/P', '/ActualText')).not.toContain(heading)
  })

  it('states the terms of both languages on its back in their size, be they one sentence or five', async () => {
    for (const layout of ['photo-led', 'type-led', 'offer-led'] as const) {
      const document = withWay(restaurantDocument())
      document.brand.layout = layout
      document.touchpoints = document.touchpoints.map((one) => ({ ...one, sides: 2 as const }))
      const of = async (en: string, bg: string) => {
        document.campaign.offer.terms = { en, bg }
        const { made } = await drawn(document, 'en', 'dl', ['screen'])
        const [screen] = made
        for (const terms of [en, bg]) expect(screen?.text, layout).toContain(terms)
        expect(screen?.findings, layout).toEqual([])
        const operators = tool('qpdf', '--qdf', '--object-streams=disable', saved(screen), '--pages', '.', '2', '--', '-')
        return Math.min(...[...operators.matchAll(/ ([\d.]+) Tf/g)].map(([, size]) => Number(size)))
      }
      const short = await of('One coupon per table.', 'Един купон на маса.')
      const long = await of(
        'One coupon per table and evening, not with others. '.repeat(4).trim(),
        'Един купон на маса, не заедно с други отстъпки. '.repeat(4).trim(),
      )
      expect(long, layout).toBe(short)
    }
  })

  it('says when its back has no room for the terms of its other language', async () => {
    const document = withWay(restaurantDocument())
    document.touchpoints = document.touchpoints.map((one) => ({ ...one, sides: 2 as const }))
    const of = async (terms: string) => {
      document.campaign.offer.terms = { ...document.campaign.offer.terms, bg: terms }
      const { made } = await drawn(document, 'en', 'dl', ['screen'])
      return made.flatMap(({ text, findings }) => [
        text.includes(terms) ? 'stated' : 'left out',
        ...findings.filter(({ place }) => place === 'otherTerms').map(({ rule, field, side, size }) => `${rule} ${field} ${size} ${side}`),
      ])
    }
    expect(await of('Само с купон.')).toEqual(['stated'])
    expect(await of('Един купон на маса, до изчерпване на количествата. '.repeat(8).trim())).toEqual([
      'left out',
      'slot-fits campaign.offer.terms.bg dl back',
    ])
  })

  it('sets what binds people in 5 pt at least where there is room, on a postcard too, and says where there is none', async () => {
    const document = restaurantDocument()
    document.touchpoints = document.touchpoints.map((one) => ({ ...one, sides: 2 as const }))
    const said = async (size: string) => {
      const { made } = await drawn(document, 'en', size, ['pdf'])
      return made.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'small-print'))
    }
    expect(await said('a6')).toEqual([])
    document.campaign.offer.terms = {
      ...document.campaign.offer.terms,
      en: 'One coupon per table and evening, not with others. '.repeat(5).trim(),
    }
    const found = await said('a6')
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatchObject({ severity: 'warning', place: 'terms', field: 'campaign.offer.terms.en', side: 'front' })
    expect(found[0]?.message).toMatch(/terms in English.*\d\.\d pt.*Shorten them, or choose a larger size/)
    expect(await said('a4')).toEqual([])
  })

  it.each(['headline', 'summary', 'place', 'terms'] as const)(
    'does not say its %s twice on the back where one language alone has it',
    async (field) => {
      const document = restaurantDocument()
      const { campaign } = document
      const only = (texts: Record<string, string | undefined>) => Object.assign(texts, { en: '', sk: '' })
      campaign.body = {}
      if (field === 'headline') Object.assign(campaign.headline, { en: campaign.headline.bg })
      if (field === 'summary') only(campaign.summary)
      if (field === 'terms') only(campaign.offer.terms)
      if (field === 'place') [campaign.place.name, campaign.place.address].forEach(only)
      document.touchpoints = document.touchpoints.map((one) => ({ ...one, sides: 2 as const }))
      const { made, view } = await drawn(document, 'en', 'a5', ['screen'])
      const text = bare(tool('pdftotext', '-f', '2', '-l', '2', '-enc', 'UTF-8', saved(made[0]), '-'))
      const shown = { ...view.words, place: [view.facts.place?.text ?? ''], terms: [view.facts.terms?.text ?? ''] }[field][0] ?? ''
      expect(text.split(bare(shown)).length - 1).toBe(1)
      expect(view.other[field]).toEqual([])
      expect(view.other.locale).toBe('bg')
    },
  )

  it('has no other language on its back where the brand has one, and borrows nothing from a third', async () => {
    const document = restaurantDocument()
    const composed = async (locales: string[]) => {
      document.brand.locales = locales
      const { snapshot } = await snapshotOf(document)
      return flyer.compose(snapshot, { ...flyerOf(snapshot), sides: 2 }, 'bg')
    }
    expect((await composed(['bg'])).other).toMatchObject({ locale: '', headline: [], offer: [] })
    Object.assign(document.campaign.summary, { en: '' })
    Object.assign(document.campaign.offer.terms, { en: '' })
    const { other } = await composed(['bg', 'en', 'sk'])
    expect([other.locale, other.summary, other.terms]).toEqual(['en', [], []])
    expect(other.offer[0]).toBe('€9.90 instead of €14.50 · Code LIPA26')
  })

  it('is also a light PDF to send, and stands several times on a sheet where its size fits one', async () => {
    const { made, view } = await drawn(restaurantDocument(), 'bg', 'a5', ['pdf', 'screen', 'sheet'])
    expect(made.map(({ format, extension }) => `${format} ${extension}`)).toEqual(['pdf pdf', 'screen screen.pdf', 'sheet sheet.pdf'])
    const [print, screen, sheet] = made.map(saved)
    expect(tool('pdfinfo', screen ?? '')).toMatch(/Tagged:\s+yes/)
    const links = (path: string | undefined) => tool('pdfinfo', '-url', path ?? '').match(/https?:\S+/g)
    expect(links(screen)).toEqual([view.facts.link?.text, view.facts.link?.text])
    // PDF/X-4 forbids them.
    expect(links(print)).toBeNull()
    expect((made[1]?.bytes.byteLength ?? NaN) * 2).toBeLessThan(made[0]?.bytes.byteLength ?? NaN)
    expect(boxOf(tool('pdfinfo', '-box', sheet ?? ''), 'MediaBox').map(Math.round)).toEqual([0, 0, 297, 210])
    expect(tool('qpdf', '--check', print ?? '')).toContain('No syntax or stream encoding errors')
    expect(
      targetsOf(flyer, { sizes: [], formats: [] })
        .filter(({ formats }) => formats.includes('sheet'))
        .map(({ size }) => size),
    ).not.toContain('a4')
  })

  it('below a long public address leaves out the line that its code stands for, and names the address as what makes the code fine', async () => {
    const baseUrl = 'https://a-rather-long-name.marketing.department.example.org/hub'
    for (const size of ['a6', 'dl', 'a5']) {
      for (const address of [baseUrl, `${baseUrl}/${'x'.repeat(35)}`]) {
        const { made } = await drawn(restaurantDocument(), 'bg', size, ['png'], address)
        const findings = made.flatMap((one) => one.findings)
        expect(findings.filter(({ severity }) => severity === 'blocker')).toEqual([])
        const [finding] = findings.filter(({ rule }) => rule === 'qr-version')
        expect(finding, size).toMatchObject({ severity: 'warning', size, side: 'front', field: 'baseUrl' })
        expect(finding?.message).toContain(`public base URL, ${address} (${address.length} characters)`)
        expect(finding?.box?.width).toBeGreaterThan(20)
        expect(made[0]?.text).not.toContain('/l/')
      }
    }
  })

  it('says on which side of which size a text does not fit, in mm, and does not go live so', async () => {
    const document = restaurantDocument()
    document.campaign.offer.terms.bg = 'Само при резервация на маса за цялата вечер. '.repeat(40).trim()
    const { made } = await drawn(document, 'bg', 'dl', ['png'])
    const [finding] = made.flatMap((one) => one.findings.filter(({ rule }) => rule === 'text-fits'))
    expect(finding).toMatchObject({ severity: 'blocker', place: 'terms', size: 'dl', side: 'front', field: 'campaign.offer.terms.bg' })
    const { x = 0, y = 0, width = 0, height = 0 } = finding?.box ?? {}
    expect([x >= 0, y >= 0, width > 0, x + width <= 99, height > 0, y + height <= 210]).toEqual(Array(6).fill(true))
  })
})
