import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ScreenOptions } from '../../src/drawing/pdf/screen-pdf.ts'
import type { SheetOptions } from '../../src/drawing/pdf/sheet-pdf.ts'
import { printPdf, screenPdf, sheetPdf } from '../../src/drawing/index.ts'
import { image, kept, link, page, photo, press, read, sized, text } from './pdf-sample.ts'
import { boxOf, codesOf, coloursAt, objectsOf, plainOf, toolOn } from './pdf-tools.ts'
import { drawn } from './sample.ts'
import { needs } from './tools.ts'

const about = { trim: { width: 148, height: 210 }, title: 'Лятно кино', language: 'bg', read }
const screen: ScreenOptions = { ...about, alts: new Map() }
const sheet: SheetOptions = { ...about, sheet: { width: 297, height: 210 }, columns: 2, rows: 1 }
/** Lines of page operators that paint outside of what is read or marked as decoration. */
function unmarked(all: string): string[] {
  const left: string[] = []
  const pages = [...all.matchAll(/stream\n(2\.8346 0 0 -2\.8346[\s\S]*?)endstream/g)]
  expect(pages.length).toBeGreaterThan(0)
  for (const [, operators = ''] of pages) {
    let depth = 0
    for (const line of operators.split('\n')) {
      if (/ (BMC|BDC)$/.test(line)) depth += 1
      else if (line === 'EMC') depth -= 1
      else if (depth === 0 && /(^|\s)(f|f\*|S|B|TJ|Tj|Do)(\s|$)/.test(line)) left.push(line)
    }
    if (depth !== 0) left.push('not closed')
  }
  return left
}

/** Where the figure of a PDF lies, in mm. */
async function figureOf(bytes: Uint8Array): Promise<number[]> {
  const figure = Object.values(await objectsOf(bytes)).find(({ '/S': type, '/Alt': alt }) => type === '/Figure' && alt !== undefined)
  const { '/BBox': box = [] } = (figure?.['/A'] ?? {}) as Record<string, number[]>
  return box.map((value) => Math.round(value / points(1)))
}

const points = (mm: number): number => (mm / 25.4) * 72

describe('A screen PDF', () => {
  it('has the size of the trim, no bleed, and its pictures in RGB at screen size', async (context) => {
    needs(context, 'pdfinfo', 'pdfimages', 'qpdf')
    const bytes = await screenPdf([page(image(await photo(2400, 1200), '0 0 148 74'))], screen)
    for (const name of ['MediaBox', 'TrimBox', 'BleedBox'])
      for (const [at, value] of [0, 0, points(148), points(210)].entries())
        expect(Math.abs(((await boxOf(bytes, name))[at] ?? NaN) - value)).toBeLessThan(0.1)
    expect(await toolOn(bytes, 'pdfimages', '-list', 'file')).toMatch(/\b874\s+437\s+rgb\b/)
    expect(await plainOf(bytes)).not.toMatch(/DeviceCMYK| [kK]$/m)
    expect(bytes.byteLength).toBeLessThan(100_000)
  })

  it('is read aloud by its headline, its paragraphs and what the photo shows, in its language', async (context) => {
    needs(context, 'pdfinfo', 'qpdf')
    const hash = await photo(1200, 600)
    const bytes = await screenPdf([page(image(hash, '0 0 148 74')), page()], { ...screen, alts: new Map([[hash, 'Екран под липите']]) })
    expect(await toolOn(bytes, 'pdfinfo', 'file')).toMatch(/Tagged:\s+yes/)
    const structure = Buffer.from(await toolOn(bytes, 'pdfinfo', '-struct-text', 'file'), 'latin1').toString('utf8')
    expect(structure).toMatch(
      /^Document\s+Figure:\s+\/BBox \[[\d. ]+\]\s+(""\s+)?H1 \(block\)\s+"Лятно кино"\s+H1 \(block\)\s+"Лятно кино"/,
    )
    const all = await plainOf(bytes)
    expect(all).toContain('/Lang (bg)')
    expect(all).toMatch(/\/DisplayDocTitle true/)
    expect(all).toMatch(/\/Marked true/)
    expect(all).toContain(`/Alt <feff${Buffer.from('Екран под липите', 'utf16le').swap16().toString('hex')}>`)
    expect(await figureOf(bytes)).toEqual([0, 210 - 74, 148, 210])
    expect(unmarked(all)).toEqual([])
    expect(await toolOn(bytes, 'qpdf', '--check', 'file')).toContain('No syntax or stream encoding errors')
  })

  it('says where a photo lies on its page: without its bleed, moved as it is moved, and as large as it is shown', async (context) => {
    needs(context, 'qpdf')
    const hash = await photo(1200, 600)
    const of = async (markup: string) =>
      figureOf(await screenPdf([drawn('bg', '-3 -3 154 216', () => markup)], { ...screen, alts: new Map([[hash, 'Екран']]) }))
    expect(await of(image(hash, '-3 -3 154 80'))).toEqual([0, 133, 148, 210])
    expect(await of(image(hash, '20 30 40 20').replace('<image', '<image transform="translate(50 10)"'))).toEqual([70, 150, 110, 170])
    expect(await of(image(hash, '20 30 40 80', 'contain'))).toEqual([20, 130, 60, 150])
  })

  it.for([
    ['sk', 'Tri večery pod hviezdami s filmami z celého sveta a pukancami pre všetkých, ktorí prídu včas'],
    ['ar', 'ثلاث أمسيات تحت النجوم مع أفلام من كل مكان وفشار لكل من يأتي مبكرا إلى الحديقة الكبيرة'],
    ['th', 'อาหารค่ำใต้แสงโคม น้ำมะนาวสดจากสวนของเรา จำกัดจำนวนเพียงร้อยที่นั่งเท่านั้น'],
  ] as const)('is read aloud in %s as it was written, whatever lines it is set in', async ([locale, text], context) => {
    needs(context, 'qpdf')
    const drawing = drawn(locale, '0 0 148 210', ({ textbox }) =>
      textbox({ name: 'body', text, x: 10, y: 10, width: 50, height: 180, size: 6 }),
    )
    expect(drawing.texts[0]?.lines.length).toBeGreaterThan(2)
    const all = await plainOf(await screenPdf([drawing], { ...screen, language: locale }))
    expect(all).toContain(`/ActualText <feff${Buffer.from(text.replaceAll('\n', ' '), 'utf16le').swap16().toString('hex')}>`)
  })

  it('is read aloud as its story is made: headings, paragraphs, lists with their items, and lines of their own', async (context) => {
    needs(context, 'pdfinfo', 'qpdf')
    const story = [
      'Jedlo z ohňa',
      'Tri večery pod hviezdami s filmami z celého sveta',
      '',
      '•\u00a0gulášová polievka s domácim chlebom a s cibuľkou',
      '•\u00a0pirohy',
      '1.\u00a0Vyberte si večer',
      '2.\u00a0Zavolajte nám najneskôr deň vopred',
      'Pondelok zatvorené',
    ]
    const drawing = drawn('sk', '0 0 148 210', ({ textbox }) =>
      textbox({ name: 'body', text: story.join('\n'), x: 10, y: 10, width: 60, height: 190, size: 5 }),
    )
    const bytes = await screenPdf([drawing], { ...screen, language: 'sk', headings: new Set(['Jedlo z ohňa']) })
    const read = Buffer.from(await toolOn(bytes, 'pdfinfo', '-struct-text', 'file'), 'latin1').toString('utf8')
    const outline = read.split('\n').flatMap((line) => /^ *(\w+)(?: \(block\))?:?$|^ *"(.*)"$/.exec(line)?.slice(1) ?? [])
    const says = story.filter((line) => line !== '')
    // Poppler shows the glyphs of lines, without the spaces between them.
    const bare = (text = ''): string => text.replace(/\s/g, '')
    expect(outline.filter((part) => part !== undefined).map(bare)).toEqual(
      [
        ...['Document', 'H2', says[0], 'P', says[1]],
        ...['L', 'LI', 'LBody', says[2], 'LI', 'LBody', says[3]],
        ...['L', 'LI', 'LBody', says[4], 'LI', 'LBody', says[5]],
        ...['P', says[6]],
      ].map(bare),
    )
    const all = await plainOf(bytes)
    expect([...all.matchAll(/\/ListNumbering \/(\w+)/g)].map(([, kind]) => kind).sort()).toEqual(['Decimal', 'Disc'])
    for (const text of says) expect(all).toContain(`/ActualText <feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`)
    expect(unmarked(all)).toEqual([])
    expect(await toolOn(bytes, 'qpdf', '--check', 'file')).toContain('No syntax or stream encoding errors')
  })

  it('says of a price that is struck out that it no longer holds, and marks it as struck out', async (context) => {
    needs(context, 'qpdf')
    const drawing = drawn('en', '0 0 148 210', ({ textbox }) =>
      [
        textbox({ name: 'previousPrice', text: '€25.20', x: 10, y: 10, width: 60, height: 20, size: 10, strike: true }),
        textbox({ name: 'price', text: '€18.90', x: 10, y: 40, width: 60, height: 20, size: 10 }),
      ].join(''),
    )
    const bytes = await screenPdf([drawing], { ...screen, language: 'en', saidOfStruck: (text) => `instead of ${text}` })
    const all = await plainOf(bytes)
    const said = [...all.matchAll(/\/ActualText <feff([0-9a-f]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    )
    expect(said.sort()).toEqual(['instead of €25.20', '€18.90'])
    expect(all.match(/\/TextDecorationType \/LineThrough/g)).toHaveLength(1)
    expect(unmarked(all)).toEqual([])
  })

  it('opens its link where the code or the short link is clicked, and says so to who has it read out', async (context) => {
    needs(context, 'pdfinfo', 'qpdf')
    const says = 'Запази маса: park.example/l/7k3m9xq2'
    const withLink = drawn('bg', '-3 -3 154 216', ({ textbox, qr }) =>
      [
        textbox({ name: 'headline', text: 'Лятно кино', x: 10, y: 100, width: 128, height: 20, size: 10 }),
        qr({ x: 90, y: 150, size: 40, text: link }),
        textbox({ name: 'link', text: 'park.example/l/7k3m9xq2', x: 90, y: 190, width: 40, height: 10, size: 3 }),
      ].join(''),
    )
    const bytes = await screenPdf([withLink, withLink], { ...screen, link: { address: link, says } })
    const urls = await toolOn(bytes, 'pdfinfo', '-url', 'file')
    expect([...urls.matchAll(/^ +(\d) +Annotation +(\S+)$/gm)].map(([, at, url]) => [at, url])).toEqual([
      ['1', link],
      ['1', link],
      ['2', link],
      ['2', link],
    ])
    const structure = Buffer.from(await toolOn(bytes, 'pdfinfo', '-struct-text', 'file'), 'latin1').toString('utf8')
    const once = String.raw`H1 \(block\)\s+"Лятно кино"\s+P \(block\)\s+Link \(inline\)\s+Figure:\s+/BBox \[[\d. ]+\]\s+""\s+Object \d+ 0\s+P \(block\)\s+Link \(inline\)\s+"park.example/l/7k3m9xq2"\s+Object \d+ 0\s+`
    expect(structure).toMatch(new RegExp(`^Document\\s+(${once}){2}$`))

    const objects = await objectsOf(bytes)
    const annotations = Object.entries(objects).filter(([, value]) => value['/Subtype'] === '/Link')
    expect(annotations).toHaveLength(4)
    const root = Object.values(objects).find((value) => value['/Type'] === '/StructTreeRoot') ?? {}
    const numbers = objects[String(root['/ParentTree'])]?.['/Nums'] as unknown[]
    for (const [name, annotation] of annotations) {
      expect(annotation).toMatchObject({ '/Contents': `u:${says}`, '/Border': [0, 0, 0] })
      const element = objects[String(numbers[numbers.indexOf(annotation['/StructParent']) + 1])] ?? {}
      expect(element['/S']).toBe('/Link')
      expect(element['/K']).toContainEqual(expect.objectContaining({ '/Type': '/OBJR', '/Obj': name }))
    }
    const code = [90, 210 - 190, 130, 210 - 150].map(points)
    for (const [at, value] of (annotations[0]?.[1]['/Rect'] as number[]).entries())
      expect(Math.abs(value - (code[at] ?? NaN))).toBeLessThan(0.01)
    expect(unmarked(await plainOf(bytes))).toEqual([])
    expect(await toolOn(bytes, 'qpdf', '--check', 'file')).toContain('No syntax or stream encoding errors')
  })

  it('takes a picture whose edge is covered in part for a photo, and one with a hole for a cut-out', async (context) => {
    needs(context, 'pdfimages')
    const picture = async (hole: boolean) => {
      const pixels = Buffer.alloc(60 * 40 * 4, 200)
      for (let at = 0; at < 60 * 40; at += 1) pixels[at * 4 + 3] = at % 60 === 0 ? 128 : hole && at === 1230 ? 0 : 255
      const hash = kept(
        await sharp(pixels, { raw: { width: 60, height: 40, channels: 4 } })
          .png()
          .toBuffer(),
      )
      return toolOn(await screenPdf([page(image(hash, '0 0 120 80'))], screen), 'pdfimages', '-list', 'file')
    }
    expect(await picture(false)).not.toContain('smask')
    expect(await picture(false)).toContain('jpeg')
    expect(await picture(true)).toContain('smask')
  })

  it('takes an opaque drawing for a photo in whatever size it is cut, on screen and in print, and keeps what is cut out of one', async (context) => {
    needs(context, 'pdfimages')
    const drawing = (size: string, hole = '') =>
      kept(
        text(
          `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path fill-rule="evenodd" d="M0 0H2000V2000H0Z${hole}" fill="#cc6600"/></svg>`,
        ),
      )
    const masksOf = async (hash: string, box: string) => {
      const sheet = [page(image(hash, box))]
      const files = [await screenPdf(sheet, screen), await printPdf(sheet, press)]
      const lists = await Promise.all(files.map((bytes) => toolOn(bytes, 'pdfimages', '-list', 'file')))
      return lists.map((list) => (list.includes('smask') ? 'cut-out' : list.includes('jpeg') ? 'photo' : 'other'))
    }
    const boxes = ['0 0 148 97.3', '3 7 61.7 88.1']
    for (const size of ['width="1200" height="800"', 'width="300.5" height="200.3"', 'viewBox="0 0 1600 1067"'])
      for (const box of boxes) expect(await masksOf(drawing(size), box), `${size} ${box}`).toEqual(['photo', 'photo'])
    for (const box of boxes)
      expect(await masksOf(drawing('width="300.5" height="200.3"', 'M60 90h20v20h-20z'), box), box).toEqual(['cut-out', 'cut-out'])
  })

  it('is the same to the byte when it is made again', async () => {
    const [one, other] = [await screenPdf([page()], screen), await screenPdf([page()], screen)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })
})

describe('A sheet for the office printer', () => {
  it.for([
    {
      what: 'A5 twice',
      trim: { width: 148, height: 210 },
      sheet: { width: 297, height: 210 },
      columns: 2,
      rows: 1,
      rights: [0, 149],
      downs: [0],
    },
    {
      what: 'A6 four times',
      trim: { width: 105, height: 148 },
      sheet: { width: 210, height: 297 },
      columns: 2,
      rows: 2,
      rights: [0, 105],
      downs: [0, 149],
    },
    {
      what: 'DL three times',
      trim: { width: 99, height: 210 },
      sheet: { width: 297, height: 210 },
      columns: 3,
      rows: 1,
      rights: [0, 99, 198],
      downs: [0],
    },
  ])(
    'holds $what in its own size, a second row turned around, each with a QR code that scanners read',
    async ({ what: _, rights, downs, ...how }, context) => {
      needs(context, 'pdfinfo', 'pdftotext', 'pdftoppm', 'zbarimg')
      const flyer = sized(how.trim)
      const bytes = await sheetPdf([flyer], { ...about, ...how })
      const box = await boxOf(bytes, 'MediaBox')
      for (const [at, value] of [0, 0, points(how.sheet.width), points(how.sheet.height)].entries())
        expect(Math.abs((box[at] ?? NaN) - value)).toBeLessThan(0.1)
      expect(await codesOf(bytes)).toEqual(Array.from({ length: how.columns * how.rows }, () => link))
      const words = await toolOn(bytes, 'pdftotext', '-bbox', 'file', '-')
      const middles = [...words.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)].map((found) => {
        const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = found.slice(1).map((value) => (Number(value) / 72) * 25.4)
        return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
      })
      const [{ x, y } = { x: NaN, y: NaN }] = middles.toSorted((one, other) => one.x + one.y - other.x - other.y)
      const wanted = downs.flatMap((down, row) =>
        rights.map((right) =>
          row === 0 ? { x: x + right, y: y + down } : { x: right + how.trim.width - x, y: down + how.trim.height - y },
        ),
      )
      expect(middles).toHaveLength(wanted.length)
      for (const place of wanted) expect(middles.some((middle) => Math.hypot(middle.x - place.x, middle.y - place.y) < 0.1)).toBe(true)
    },
  )

  it('shows neither white nor another ground where a cut is half a millimetre off, as far as the paper has room', async (context) => {
    needs(context, 'pdftoppm')
    const bands = (width: number, height: number) =>
      drawn('en', `0 0 ${width} ${height}`, () =>
        [
          `<rect x="-3" y="-3" width="${width + 6}" height="${height + 6}" fill="#8a1c2b"/>`,
          `<rect x="-3" y="${height - 20}" width="${width + 6}" height="23" fill="#1f4d3a"/>`,
        ].join(''),
      )
    const red = '138,28,43'
    const green = '31,77,58'
    const a6 = { trim: { width: 105, height: 148 }, sheet: { width: 210, height: 297 }, columns: 2, rows: 2 }
    const upright = await sheetPdf([bands(105, 148)], { ...about, ...a6 })
    // Foot meets foot, with room for half a millimetre each; the heads stand at the edges of the paper.
    expect(await coloursAt(upright, [50, 1], [50, 147.9], [50, 148.4], [50, 148.6], [50, 149.1], [50, 296])).toEqual([
      ...[red, green, green],
      ...[green, green, red],
    ])
    const across = await sheetPdf([bands(148, 210)], sheet)
    expect(await coloursAt(across, [0.2, 50], [148.2, 50], [148.8, 50], [296.8, 50], [148.2, 195])).toEqual([red, red, red, red, green])
  })

  it('asks to be printed unscaled, and turned so that backs stand behind their fronts', async (context) => {
    needs(context, 'qpdf')
    expect(await plainOf(await sheetPdf([page()], sheet))).toMatch(/\/Duplex \/Simplex\s+\/PrintScaling \/None/)
    expect(await plainOf(await sheetPdf([page(), page()], sheet))).toContain('/Duplex /DuplexFlipShortEdge')
    const upright = { ...sheet, trim: { width: 105, height: 148 }, sheet: { width: 210, height: 297 }, rows: 2 }
    expect(await plainOf(await sheetPdf([page(), page()], upright))).toContain('/Duplex /DuplexFlipLongEdge')
  })

  it('refuses copies that do not fit it', async () => {
    await expect(sheetPdf([page()], { ...sheet, columns: 3 })).rejects.toThrow('3 × 1 copies of 148 × 210 mm do not fit 297 × 210 mm')
  })
})
