import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SheetManifest } from '../../src/cli/sheet-manifest.ts'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { curves, hostileSvgs, svg } from '../fixtures/svgs.ts'
import { leitmotif, type Run } from './command.ts'

const example = 'examples/jarra-ceramics/campaign.json'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitmotif-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const filesBelow = async (path: string) => (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
const manifestIn = async (path: string) => JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as SheetManifest
const renditionsOf = ({ windows }: SheetManifest) =>
  windows.flatMap((w) => w.touchpoints.flatMap((t) => t.locales.flatMap((l) => l.renditions)))

type Document = Record<'brand' | 'campaign', Record<string, unknown>> & { touchpoints: object[] }

/** The example as a document of its own, changed, with its images beside it. */
async function changed(name: string, change: (document: Document) => void): Promise<string> {
  const place = join(folder, name)
  await mkdir(place)
  await cp('examples/jarra-ceramics/images', join(place, 'images'), { recursive: true })
  const document = JSON.parse(await readFile(example, 'utf8')) as Document
  change(document)
  await writeFile(join(place, 'campaign.json'), JSON.stringify(document))
  return join(place, 'campaign.json')
}

describe('leitmotif render', () => {
  let out = ''
  let run: Run
  let manifest: SheetManifest

  beforeAll(async () => {
    out = join(folder, 'out')
    run = await leitmotif(
      'render',
      example,
      '--out',
      out,
      '--locale',
      'ar',
      '--touchpoint',
      'jarra-facebook',
      '--base-url',
      'https://hub.example',
    )
    manifest = await manifestIn(out)
  })

  it('ends well, tells its progress in plain lines and where to look', () => {
    expect(run.err).toBe('')
    expect(run.code).toBe(0)
    expect(run.out).toMatch(/^1 of 4 {2}jarra-facebook ar( \S+)? {2}\d+ ms\n/)
    expect(run.out).toContain(join(out, 'index.html'))
    expect(run.out).not.toContain('\u001b')
  })

  it('puts every file where its touchpoint, language and size say, and nothing else', async () => {
    const paths = renditionsOf(manifest).map(({ path }) => path)
    expect(paths.sort()).toEqual(
      ['1080x1080.jpg', '1080x1350.jpg', '1200x630.jpg', 'facebook-post.json', 'facebook-post.txt'].map(
        (name) => `jarra-facebook/ar/${name}`,
      ),
    )
    const there = (await filesBelow(out))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(out, 'assets')))
    expect(there.sort()).toEqual([...paths, 'index.html', 'manifest.json'].map((path) => join(out, path)).sort())
  })

  it('lists the hash and weight of every file in the manifest', async () => {
    for (const { path, sha256, bytes } of renditionsOf(manifest)) {
      const written = await readFile(join(out, path))
      expect([hashOfBytes(written), written.byteLength]).toEqual([sha256, bytes])
    }
  })

  it('puts the address of the hub into the words', async () => {
    expect(await readFile(join(out, 'jarra-facebook/ar/facebook-post.txt'), 'utf8')).toContain('https://hub.example/l/')
  })

  it('shows all of it on one page, Arabic from the right', async () => {
    const page = await readFile(join(out, 'index.html'), 'utf8')
    for (const { path } of renditionsOf(manifest)) expect(page).toContain(`href="${path}"`)
    expect(page).toContain('<blockquote lang="ar" dir="rtl">')
    expect(page).toContain('العربية')
  })

  it('gives the same bytes again, and takes away what an earlier run wrote and this one did not', async () => {
    await writeFile(join(out, 'note.txt'), 'mine')
    const again = await leitmotif(
      'render',
      example,
      '--out',
      out,
      '--locale',
      'en',
      '--touchpoint',
      'jarra-facebook',
      '--base-url',
      'https://hub.example',
    )
    expect(again.code).toBe(0)
    const there = await filesBelow(out)
    expect(there.some((entry) => entry.parentPath.endsWith('ar'))).toBe(false)
    expect(await readdir(join(out, 'jarra-facebook'))).toEqual(['en'])
    expect(await readFile(join(out, 'note.txt'), 'utf8')).toBe('mine')
    const back = join(folder, 'back')
    await leitmotif(
      'render',
      example,
      '--out',
      back,
      '--locale',
      'ar',
      '--touchpoint',
      'jarra-facebook',
      '--base-url',
      'https://hub.example',
    )
    expect(await manifestIn(back)).toEqual(manifest)
  })
})

describe('leitmotif render of a campaign with phases', () => {
  it('gives the teaser a folder of its own, with its own words', async () => {
    const out = join(folder, 'phases')
    const run = await leitmotif(
      'render',
      'examples/park-festival/campaign.json',
      '--out',
      out,
      '--locale',
      'bg',
      '--touchpoint',
      'fener-facebook',
    )
    expect(run.code).toBe(0)
    expect(await readFile(join(out, 'teaser/fener-facebook/bg/facebook-post.txt'), 'utf8')).toContain('Скоро палим фенерите')
    expect(await readFile(join(out, 'fener-facebook/bg/facebook-post.txt'), 'utf8')).toContain('Вечеря на фенери')
  })
})

describe('leitmotif with bad input', () => {
  const narrow = ['--touchpoint', 'jarra-facebook', '--locale', 'en']

  it('tells how it is used', async () => {
    const run = await leitmotif('--help')
    expect([run.code, run.err]).toEqual([0, ''])
    expect(run.out).toContain('Exit codes')
  })

  it('refuses words it does not know', async () => {
    const run = await leitmotif('render', example, '--out', join(folder, 'no'), '--fast')
    expect(run.code).toBe(2)
    expect(run.err).toContain("Unknown option '--fast'")
  })

  it('refuses a language or touchpoint that the campaign has not, and names those it has', async () => {
    const run = await leitmotif('render', example, '--out', join(folder, 'no'), '--locale', 'fr')
    expect(run.code).toBe(2)
    expect(run.err).toContain('There is no language "fr" in this campaign; there are ar, en.')
  })

  it('says that a file is missing, or is no JSON and where', async () => {
    const missing = await leitmotif('render', join(folder, 'nowhere.json'), '--out', join(folder, 'no'))
    expect([missing.code, missing.out]).toEqual([2, ''])
    expect(missing.err).toBe(`${join(folder, 'nowhere.json')}: error: There is no such file.\n`)
    await writeFile(join(folder, 'torn.json'), '{\n  "schema": "leitmotif/1"\n  "brand": {}\n}')
    const torn = await leitmotif('render', join(folder, 'torn.json'), '--out', join(folder, 'no'))
    expect(torn.code).toBe(2)
    expect(torn.err).toMatch(/torn\.json: error at line 3, column 3: This is not JSON/)
  })

  it('takes a file in another encoding for what it is, and says where it goes wrong', async () => {
    const file = await changed('latin', ({ campaign }) => (campaign.headline = { en: 'Café' }))
    await writeFile(file, await readFile(file, 'utf8'), 'latin1')
    const run = await leitmotif('render', file, '--out', join(folder, 'no'))
    expect([run.code, run.out]).toEqual([2, ''])
    expect(run.err).toMatch(/error at line 1, column \d+: This file is not in UTF-8/)

    await mkdir(join(folder, 'templates/email'), { recursive: true })
    await writeFile(join(folder, 'templates/email/own.hbs'), 'Ol\xe9', 'latin1')
    const templates = await leitmotif('render', example, '--out', join(folder, 'no'), '--templates', join(folder, 'templates'))
    expect(templates.code).toBe(2)
    expect(templates.err).toMatch(/own\.hbs:1:3 This file is not in UTF-8/)
  })

  it('refuses letters that were lost before, in whatever text', async () => {
    const file = await changed('lost', ({ brand, campaign, touchpoints }) => {
      brand.name = 'Jarra \ufffd'
      campaign.body = { en: [{ type: 'paragraph', content: [{ text: 'Ol\ufffd' }] }] }
      Object.assign(campaign.offer as object, { coupon: 'OL\ufffd' })
      Object.assign(touchpoints[0] ?? {}, { name: '\ufffd' })
    })
    const run = await leitmotif('render', file, '--out', join(folder, 'no'))
    expect([run.code, run.out]).toEqual([2, ''])
    for (const place of ['brand.name', 'campaign.body.en.0.content.0.text', 'campaign.offer.coupon', 'touchpoints.0.name'])
      expect(run.err).toContain(`error at ${place}: Letters were lost here`)
  })

  it('refuses keys that make no names of files', async () => {
    const file = await changed('long', ({ touchpoints, campaign }) => {
      Object.assign(touchpoints[0] ?? {}, { key: 'a'.repeat(300) })
      campaign.slug = 'b'.repeat(101)
    })
    const run = await leitmotif('render', file, '--out', join(folder, 'no'))
    expect(run.code).toBe(2)
    expect(run.err).toMatch(/error at touchpoints\.0\.key: This has 300 characters.*Shorten it by 200\./)
    expect(run.err).toMatch(/error at campaign\.slug: This has 101 characters/)
  })

  it('draws the same of a document with stray spaces and line breaks', async () => {
    const asWritten = await changed('as-meant', () => undefined)
    const stray = (value: unknown): unknown => {
      if (typeof value === 'string') return ` ${value.replace(/^(\S+) /, '$1  ')}\n`
      if (Array.isArray(value)) return value.map(stray)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === 'type' ? inner : stray(inner)]))
    }
    const strayed = await changed('strayed', ({ brand, campaign, touchpoints: [first] }) => {
      for (const name of ['key', 'name', 'slogan', 'legalLine', 'timeZone', 'defaultLocale', 'locales']) brand[name] = stray(brand[name])
      for (const name of ['slug', 'headline', 'summary', 'body', 'place', 'callToAction']) campaign[name] = stray(campaign[name])
      const { terms, coupon, price } = campaign.offer as Record<string, unknown>
      Object.assign(campaign.offer as object, { terms: stray(terms), coupon: stray(coupon), price: stray(price) })
      Object.assign(first ?? {}, { key: ' jarra-facebook ', name: ' Page  ' })
    })
    const [first, second] = [join(folder, 'as-meant-out'), join(folder, 'strayed-out')]
    const only = ['--locale', 'en', '--touchpoint', 'jarra-facebook']
    for (const [file, to] of [
      [asWritten, first],
      [strayed, second],
    ] as const)
      expect(await leitmotif('render', file, '--out', to, ...only)).toMatchObject({ code: 0 })
    const hashes = async (path: string) => renditionsOf(await manifestIn(path)).map(({ sha256 }) => sha256)
    expect(await hashes(second)).toEqual(await hashes(first))
  })

  it('names every mistake in a document at its place, and draws nothing', async () => {
    const file = await changed('wrong', ({ campaign, touchpoints }) => {
      Object.assign(touchpoints[0] ?? {}, { sizes: ['1200x360'], formats: ['gif'] })
      Object.assign(campaign, { headline: { ar: 'طازج من الفرن' } })
      Object.assign(campaign.offer as object, { validUntil: '2027-10-01T10:00:00+03:00', price: { amount: '90', currency: 'JOD' } })
    })
    const run = await leitmotif('render', file, '--out', join(folder, 'no'))
    expect(run.code).toBe(2)
    for (const place of [
      'error at touchpoints.0.sizes.0',
      'error at touchpoints.0.formats.0',
      'error at campaign.offer.validUntil',
      'error at campaign.offer.previousPrice',
      'warning at campaign.headline.en',
    ]) {
      expect(run.err).toContain(`${file}: ${place}: `)
    }
    expect(await readdir(folder)).not.toContain('no')
  })

  it('refuses images that are missing, no image, or cut off, each at its place', async () => {
    const file = await changed('images', ({ brand, campaign }) => {
      Object.assign(brand, { logos: { onLight: { file: 'images/nowhere.svg' }, onDark: { file: 'campaign.json' } } })
      Object.assign((campaign.images as object[])[0] ?? {}, { asset: { file: 'images/torn.png' } })
    })
    const whole = await sharp({
      create: { width: 400, height: 300, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
    })
      .png()
      .toBuffer()
    await writeFile(join(file, '../images/torn.png'), whole.subarray(0, whole.length / 2))
    const run = await leitmotif('render', file, '--out', join(folder, 'no'), ...narrow)
    expect(run.code).toBe(2)
    expect(run.err).toMatch(/error at brand\.logos\.onLight: "images\/nowhere\.svg" cannot be read: There is no such file\./)
    expect(run.err).toMatch(/error at brand\.logos\.onDark: "campaign\.json"/)
    expect(run.err).toMatch(/error at campaign\.images\.0\.asset: "torn\.png"/)

    const folderInstead = await changed('folder-as-logo', ({ brand }) => (brand.logos = { onLight: { file: 'images' } }))
    const refused = await leitmotif('render', folderInstead, '--out', join(folder, 'no'), ...narrow)
    expect(refused.err).toMatch(/"images" cannot be read: This is a folder: name the file in it\./)
  })

  it('refuses pictures that run code, reach outside, are too heavy to draw or move, each at its place, and copies none', async () => {
    const refused: [string, string][] = [...hostileSvgs, ['11 MB; at most 5', svg(curves(100, 100_000))]].map(([, bytes], at) => [
      `images/${at}.svg`,
      bytes,
    ])
    const file = await changed('hostile-pictures', ({ brand, campaign }) => {
      const [image = {}] = campaign.images as object[]
      campaign.images = refused.map(([name]) => ({ ...image, asset: { file: name } }))
      brand.logos = { onLight: { file: 'images/crest.svg' } }
    })
    for (const [name, bytes] of [...refused, ['images/crest.svg', svg(curves(500, 120))] as const])
      await writeFile(join(file, '..', name), bytes)
    const run = await leitmotif('render', file, '--out', join(folder, 'no-pictures'), ...narrow)
    expect(run.code).toBe(2)
    const places = [...run.err.matchAll(/error at campaign\.images\.(\d+)\.asset: /g)].map(([, at]) => Number(at))
    expect(places.sort((a, b) => a - b)).toEqual(refused.map((_, at) => at))
    expect(run.err).toContain('This SVG has 11 MB; at most 5 are taken. Simplify its paths')
    expect(run.err).not.toContain('crest.svg')
    expect(existsSync(join(folder, 'no-pictures', 'assets'))).toBe(false)
  })

  it('warns at a font that lacks letters of a language, with the language and the letters', async () => {
    const file = await changed('fonts', ({ brand }) => {
      brand.fonts = { heading: { family: 'House', files: [{ weight: 400, asset: { file: 'house.ttf' } }] } }
      brand.locales = [...(brand.locales as string[]), 'az']
    })
    await cp('node_modules/@expo-google-fonts/heebo/400Regular/Heebo_400Regular.ttf', join(file, '..', 'house.ttf'))
    const run = await leitmotif('render', file, '--out', join(folder, 'fonts-out'), ...narrow)
    expect(run.code, run.err).toBe(0)
    expect(run.err).toMatch(
      /warning at brand\.fonts\.heading\.files\.0\.asset: "house\.ttf" .* Azerbaijani \(az\) lacks ə Ə\. Not made for Arabic \(ar\)/,
    )
  })

  it('blocks at a text that fits nowhere, naming size and side in its lines and on the sheet', async () => {
    const file = await changed('too-long', ({ campaign }) => {
      Object.assign(campaign.offer as object, { terms: { en: 'One voucher for each table and evening, please. '.repeat(60).trim() } })
    })
    const out = join(folder, 'too-long-out')
    const run = await leitmotif('render', file, '--out', out, '--locale', 'en', '--touchpoint', 'jarra-flyer')
    expect(run.code, run.err).toBe(1)
    expect(run.err).toMatch(
      /^error: \S+ en \w+ (front|back), text-fits at campaign\.offer\.terms\.\w+: .* Shorten it by about \d+ characters\. It is the terms in/m,
    )
    expect(await readFile(join(out, 'index.html'), 'utf8')).toMatch(/<li class="blocker">(front|back): /)
  })

  it('says of a campaign that is over that nobody will see it', async () => {
    const file = await changed('over', ({ campaign }) => {
      Object.assign(campaign.offer as object, { validFrom: '2020-06-01T10:00:00+03:00', validUntil: '2020-06-05T10:00:00+03:00' })
      campaign.phases = []
    })
    const run = await leitmotif('render', file, '--out', join(folder, 'over-out'), ...narrow)
    expect(run.code).toBe(0)
    expect(run.err).toMatch(
      /: warning at campaign\.offer\.validUntil: This campaign is over already, so no touchpoint will show it\. Choose a later end\./,
    )
  })

  it('says so when it may not write where it shall', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const run = await leitmotif('render', example, '--out', join(folder, 'a-file', 'out'), ...narrow)
    expect(run.code).toBe(2)
    expect(run.err).toMatch(/cannot be written to: a part of its path is a file\./)

    const out = join(folder, 'half-taken')
    await mkdir(out)
    await writeFile(join(out, 'jarra-facebook'), '')
    const halfWay = await leitmotif('render', example, '--out', out, ...narrow)
    expect(halfWay.code).toBe(2)
    expect(halfWay.err).toMatch(/^The folder .*half-taken\/jarra-facebook\/\S+ cannot be written to: /)
  })

  it('warns of what it would not refuse, and draws it all the same', async () => {
    const file = await changed('hostile', ({ campaign }) => {
      Object.assign(campaign.headline as object, { en: '</script><b>[[handlebars]]</b> \u202eoverride 🎉' })
    })
    const out = join(folder, 'hostile-out')
    const run = await leitmotif('render', file, '--out', out, ...narrow)
    expect(run.code).toBe(0)
    expect(await readFile(join(out, 'jarra-facebook/en/facebook-post.txt'), 'utf8')).toContain('</script><b>[[handlebars]]</b> override')
    const page = await readFile(join(out, 'index.html'), 'utf8')
    expect(page).not.toContain('</script><b>')
    expect(page).not.toContain('\u202e')
  })
})
