import { beforeAll, describe, expect, it } from 'vitest'
import { printPdf } from '../../src/drawing/index.ts'
import { image, kept, link, page, photo, press, sized, text } from './pdf-sample.ts'
import { boxOf, codesOf, plainOf, platesOf, toolOn } from './pdf-tools.ts'
import { needs } from './tools.ts'

const mm = (points: number): number => (points / 72) * 25.4
const fade =
  '<defs><linearGradient id="fade"><stop offset="0" stop-color="#8a1c2b"/><stop offset="1" stop-color="#8a1c2b" stop-opacity="0"/></linearGradient></defs><rect x="0" y="0" width="148" height="60" fill="url(#fade)"/>'

describe('A print PDF', () => {
  let whole: Uint8Array = new Uint8Array()
  let plain: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    const hash = await photo(1900, 900)
    const cut = kept(
      text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="2" y="30" font-size="30" fill="#1b2f66">A</text></svg>',
      ),
    )
    whole = await printPdf([page(image(hash, '-3 -3 154 73') + fade + image(cut, '60 130 20 20', 'contain'))], press)
    plain = await printPdf([page()], { ...press, marks: false, registration: false, colourBar: false })
  })

  it.for([
    { bleed: 3, marks: true, around: 12 },
    { bleed: 3.175, marks: true, around: 12.175 },
    { bleed: 3, marks: false, around: 3 },
    { bleed: 0, marks: false, around: 0 },
  ])('has its boxes to a tenth of a point with $bleed mm of bleed, marks: $marks', async ({ bleed, marks, around }, context) => {
    needs(context, 'pdfinfo')
    const bytes = await printPdf([page()], { ...press, bleed, marks, registration: marks, colourBar: marks })
    const boxAt = (edge: number): number[] => [around - edge, around - edge, around + 148 + edge, around + 210 + edge]
    for (const [name, edge] of [
      ['MediaBox', around],
      ['BleedBox', bleed],
      ['TrimBox', 0],
    ] as const) {
      const box = await boxOf(bytes, name)
      boxAt(edge).forEach((value, at) => {
        expect(Math.abs((box[at] ?? NaN) - (value * 72) / 25.4), name).toBeLessThan(0.1)
      })
    }
  })

  it('is a PDF 1.6 with an id and neither encryption, notes, scripts nor an ArtBox', async (context) => {
    needs(context, 'qpdf')
    expect(Buffer.from(whole.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.6')
    expect(await toolOn(whole, 'qpdf', '--check', 'file')).toContain('No syntax or stream encoding errors')
    const all = await plainOf(whole)
    expect(all).toMatch(/\/ID \[<[0-9a-f]{32}><[0-9a-f]{32}>\]/)
    expect(all).not.toMatch(/\/(Encrypt|Annots|JavaScript|ArtBox|AcroForm|Trapped)\b/)
  })

  it('states its output intent and carries the profile of the press', async (context) => {
    needs(context, 'qpdf')
    const all = await plainOf(whole)
    expect(all).toMatch(/\/OutputIntents \[\s+\d+ 0 R\s+\]/)
    expect(all).toMatch(/\/OutputConditionIdentifier \(FOGRA39\)/)
    expect(all).toMatch(/\/S \/GTS_PDFX\b/)
    expect(all).toMatch(/\/DestOutputProfile \d+ 0 R/)
    // The head of an ICC profile: a printer's, CMYK to Lab.
    expect(all).toMatch(/\/N 4\b[\s\S]{0,80}stream\s[\s\S]{12}prtrCMYKLab acsp|\/N 4\b[\s\S]{0,80}stream\s[\s\S]{12}prtrCMYKLab /)
  })

  it('tells what it is in metadata that needs no unpacking', () => {
    const all = Buffer.from(whole).toString('utf8')
    for (const said of [
      '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
      '<pdf:Trapped>False</pdf:Trapped>',
      '<xmp:CreateDate>2000-01-01T00:00:00Z</xmp:CreateDate>',
      '<xmp:ModifyDate>',
      '<xmp:MetadataDate>',
      '<xmpMM:VersionID>1</xmpMM:VersionID>',
      '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
      '<rdf:li xml:lang="bg">Лятно кино</rdf:li>',
    ])
      expect(all).toContain(said)
    expect(all).toMatch(/<xmpMM:DocumentID>uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}</)
  })

  it('mixes what is see-through in ink, and says so only where there is any', async (context) => {
    needs(context, 'qpdf')
    expect(await plainOf(whole)).toMatch(/\/Group <<\s+\/CS \/DeviceCMYK\s+\/S \/Transparency/)
    expect(await plainOf(plain)).not.toContain('/Group')
  })

  it('has no RGB anywhere: not in pictures, gradients, groups or operators', async (context) => {
    needs(context, 'qpdf', 'pdfimages')
    expect(await plainOf(whole)).not.toMatch(/DeviceRGB|CalRGB| (rg|RG)$/m)
    const rows = (await toolOn(whole, 'pdfimages', '-list', 'file')).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(row).toMatch(/\b(cmyk|gray)\b/)
  })

  it('needs the four plates and no other, its marks standing on all of them', async (context) => {
    needs(context, 'gs')
    expect(await platesOf(whole)).toEqual(['Black', 'Cyan', 'Magenta', 'Yellow'])
    expect(await plainOf(whole)).toMatch(/\/Separation\s+\/All\s+\/DeviceCMYK/)
  })

  it('prints black text over its ground, and only black text', async (context) => {
    needs(context, 'qpdf')
    const all = await plainOf(plain)
    expect(all).toMatch(/\/OP true\s+\/OPM 1[\s\S]*\/op true/)
    expect(all.match(/\/G\d+ gs\s+0 0 0 1 k\s+BT/g)).toHaveLength(1)
  })

  it('keeps every mark outside the bleed, and its words inside the trim', async (context) => {
    needs(context, 'pdftotext')
    const boxes = await toolOn(whole, 'pdftotext', '-bbox', 'file', '-')
    const words = [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)]
    const slug = words.filter(([, , yMin]) => mm(Number(yMin)) > 12 + 210 + 3)
    expect(slug.map((word) => word[5]).join(' ')).toContain('park-flyer')
    expect(words.length).toBeGreaterThan(slug.length)
    for (const [, xMin, , xMax, yMax] of slug) {
      expect(mm(Number(xMin))).toBeGreaterThan(12)
      // Clear of the registration mark in the middle.
      expect(mm(Number(xMax))).toBeLessThan(12 + 74 - 2.5)
      expect(mm(Number(yMax))).toBeLessThan(12 + 210 + 12)
    }
  })

  it('has a QR code that scanners read, drawn as shapes', async (context) => {
    needs(context, 'pdftoppm', 'zbarimg')
    expect(await codesOf(plain)).toEqual([link])
    expect((await toolOn(plain, 'pdfimages', '-list', 'file')).trim().split('\n')).toHaveLength(2)
  })

  it('holds several pages, each with boxes and a numbered slug line', async (context) => {
    needs(context, 'pdfinfo', 'pdftotext')
    const bytes = await printPdf([page(), page(fade)], press)
    expect(await boxOf(bytes, 'TrimBox', 2)).toEqual(await boxOf(bytes, 'TrimBox', 1))
    for (const number of [1, 2])
      expect(await toolOn(bytes, 'pdftotext', '-f', String(number), '-l', String(number), '-raw', 'file', '-')).toContain(`${number}/2`)
  })

  it.for([true, false])(
    'has a slug line that can be read, whatever names it tells, with registration marks: %s',
    async (registration, context) => {
      needs(context, 'qpdf', 'pdftotext')
      const trim = { width: 99, height: 210 }
      const names = [
        'an-evening-of-films-under-the-old-linden-trees-'.repeat(2),
        'the-flyer-that-lies-in-every-shop-of-the-town-'.repeat(2),
      ]
      const rest = [
        'bg',
        'DL',
        'Teaser',
        'Uncoated paper of our printer in the next town (FOGRA52)',
        '0123456789',
        'Edition 12',
        '2026-06-05',
        '2/2',
      ]
      const note = [...names, ...rest.slice(0, 5)].join(' · ')
      const edition = { number: 12, date: '2026-06-05' }
      const bytes = await printPdf([sized(trim), sized(trim)], { ...press, trim, registration, note, edition })
      const sizes = [...(await plainOf(bytes)).matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => (Number(size) / 25.4) * 72)
      expect(Math.min(...sizes)).toBeGreaterThan(4.99)
      const boxes = await toolOn(bytes, 'pdftotext', '-bbox', '-f', '2', '-l', '2', 'file', '-')
      const words = [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)]
      const slug = words.filter(([, , yMin]) => mm(Number(yMin)) > 12 + trim.height + 3)
      const said = slug.map((word) => word[5]).join(' ')
      for (const name of [...rest.join(' ').split(' '), 'an-evening-', 'the-flyer-']) expect(said).toContain(name)
      for (const [, xMin, , xMax] of slug) {
        expect(mm(Number(xMin))).toBeGreaterThan(12)
        expect(mm(Number(xMax))).toBeLessThan(12 + trim.width)
        const middle = 12 + trim.width / 2
        if (registration) expect(mm(Number(xMin)) > middle + 2.5 || mm(Number(xMax)) < middle - 2.5).toBe(true)
      }
    },
  )

  it('is dated as its print run is, in both places that tell a date, and not at all where it is none', async (context) => {
    needs(context, 'qpdf', 'pdfinfo')
    const edition = { number: 7, date: '2026-06-05' }
    const datesOf = async (bytes: Uint8Array) =>
      [...(await toolOn(bytes, 'pdfinfo', '-rawdates', 'file')).matchAll(/^(?:CreationDate|ModDate): +(.+)$/gm)].map(([, date]) => date)
    for (const marks of [true, false]) {
      const bytes = await printPdf([page()], { ...press, marks, edition })
      expect(await datesOf(bytes)).toEqual(['D:20260605000000Z', 'D:20260605000000Z'])
      for (const name of ['CreateDate', 'ModifyDate', 'MetadataDate'])
        expect(await plainOf(bytes)).toContain(`<xmp:${name}>2026-06-05T00:00:00Z<`)
    }
    expect(await datesOf(plain)).toEqual(['D:20000101000000Z', 'D:20000101000000Z'])
  })

  it('is the same to the byte when it is printed again, and has another id when a word differs', async () => {
    const again = await printPdf([page()], { ...press, marks: false, registration: false, colourBar: false })
    expect(Buffer.from(again).equals(Buffer.from(plain))).toBe(true)
    const id = (bytes: Uint8Array): string | undefined => /\/ID \[<([0-9a-f]+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    const other = await printPdf([page('<rect x="1" y="1" width="2" height="2" fill="#8a1c2b"/>')], press)
    expect(id(again)).toBeDefined()
    expect(id(other)).not.toBe(id(again))
  })
})
