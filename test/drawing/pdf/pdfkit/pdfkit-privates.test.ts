import { inflateSync } from 'node:zlib'
import * as hb from 'harfbuzzjs'
import PDFDocument from 'pdfkit'
import { expect, it, vi } from 'vitest'
import { readBuiltin } from '../../../../src/drawing/index.ts'
import {
  catalogOf,
  ChangedPdfkitError,
  emptyDocument,
  entriesOf,
  identify,
  keepPlain,
  leaveOut,
  rename,
  takeFont,
  type KitDocument,
} from '../../../../src/drawing/pdf/pdfkit/pdfkit-privates.ts'

// Each test holds one thing that the PDF layer takes from pdfkit without having been promised it. One that fails names what has changed, and
// where to look. Files are read as text here, so that nothing else has to be installed.

const fontFile = (family = 'Montserrat'): Uint8Array => {
  const [cut] = readBuiltin(family)
  if (cut === undefined) throw new Error(`${family} has no cuts`)
  return cut.bytes
}
/** A letter as a glyph of Montserrat. */
const glyphOf = (letter: string): number => {
  const font = new hb.Font(new hb.Face(new hb.Blob(fontFile())))
  return font.nominalGlyph(letter.codePointAt(0) ?? 0) ?? 0
}

async function fileOf(document: KitDocument): Promise<string> {
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1')
}

/** The object that holds a text, as it stands in the file. */
function objectWith(file: string, text: string): string {
  const objects = file.match(/^\d+ 0 obj\n[^]*?\nendobj/gm) ?? []
  const [found = '', ...more] = objects.filter((object) => object.includes(text))
  expect(found, `no object of the file holds ${text}`).not.toBe('')
  expect(more, `several objects of the file hold ${text}`).toEqual([])
  return found
}

/** What a stream holds, as it stands in the file. */
const streamIn = (object: string): string => /\nstream\n([^]*)\nendstream/.exec(object)?.[1] ?? ''

it('an object is written with the entries that its dictionary has when it is ended, not when it is made', async () => {
  const document = emptyDocument()
  const entries: Record<string, unknown> = {}
  const reference = document.ref(entries)
  entries.LaterOn = 7
  reference.end(undefined)
  expect(
    objectWith(await fileOf(document), '/LaterOn'),
    'document.ref() of pdfkit copies the dictionary it is given: PdfFile.later() in pdf-file.ts would write empty objects',
  ).toMatch(/\/LaterOn 7/)
})

it('an entry is a name as a plain string, a text as a String, a date as a Date, and bytes as a Uint8Array', async () => {
  const document = emptyDocument()
  document.ref({ Kinds: ['Name', new String('(text)'), new Date('2026-06-05T18:00:00Z'), Uint8Array.of(0xca, 0xfe), 0.25] }).end(undefined)
  expect(
    objectWith(await fileOf(document), '/Kinds'),
    'pdfkit writes a kind of value otherwise than before: see pdf-text.ts, and every dictionary that is given to PdfFile.object()',
  ).toContain('[/Name (\\(text\\)) (D:20260605180000Z) <cafe> 0.25]')
})

it('a stream with a filter of its own is stored as it is, another is deflated', async () => {
  const document = emptyDocument()
  document.ref({ Own: true, Filter: 'DCTDecode' }).end(Buffer.from('as it is'))
  document.ref({ Ours: true }).end(Buffer.from('deflated'))
  const file = await fileOf(document)
  expect(
    streamIn(objectWith(file, '/Own')),
    'pdfkit changes streams that have a filter: photos and colour profiles would be deflated twice',
  ).toBe('as it is')
  const packed = Buffer.from(streamIn(objectWith(file, '/Ours')), 'latin1')
  expect(packed.toString(), 'pdfkit does not deflate streams any more: PDFs would be several times as heavy').not.toBe('deflated')
  expect(inflateSync(packed).toString()).toBe('deflated')
})

it('what is set in the catalog and in the list of pages before the end is written', async () => {
  const document = emptyDocument()
  const catalog = catalogOf(document)
  catalog.OfCatalog = 1
  Object.assign(entriesOf(catalog, 'Pages'), { OfPages: 2, Count: 3 })
  const file = await fileOf(document)
  expect(objectWith(file, '/OfCatalog'), 'pdfkit writes its catalog without our entries: no output intent, no structure').toContain(
    '/Type /Catalog',
  )
  const pages = objectWith(file, '/OfPages')
  expect(pages, 'pdfkit writes its list of pages without our entries: files would have no pages').toContain('/Type /Pages')
  expect(pages, 'pdfkit counts its own pages again at the end, over ours').toContain('/Count 3')
})

it('a document that shows its title has viewer preferences of its own, to which we add', async () => {
  const document = emptyDocument({ displayTitle: true })
  entriesOf(catalogOf(document), 'ViewerPreferences').Duplex = 'Simplex'
  expect(
    objectWith(await fileOf(document), '/Duplex'),
    'pdfkit keeps what readers are told elsewhere than in ViewerPreferences: office sheets would be scaled by printers',
  ).toContain('/DisplayDocTitle true')
})

it('its own metadata can be left out, and would stand in place of ours', async () => {
  const own = emptyDocument({ pdfVersion: '1.6' })
  expect(await fileOf(own), 'pdfkit writes no metadata of its own any more: leaveOut(document, "endMetadata") can go').toContain('xmpmeta')
  const left = emptyDocument({ pdfVersion: '1.6' })
  leaveOut(left, 'endMetadata')
  catalogOf(left).Metadata = new String('ours')
  const file = await fileOf(left)
  expect(file, 'pdfkit does not call endMetadata() any more, and writes metadata that contradicts ours').not.toContain('xmpmeta')
  expect(objectWith(file, '/Type /Catalog'), 'pdfkit replaces the metadata of the catalog').toContain('/Metadata (ours)')
})

it('its own structure can be left out, and would end ours a second time', () => {
  const endedAgain = (isLeftOut: boolean): number => {
    const document = emptyDocument({ pdfVersion: '1.7' })
    if (isLeftOut) leaveOut(document, 'endMarkings')
    const root = document.ref({ Type: 'StructTreeRoot' })
    root.end(undefined)
    catalogOf(document).StructTreeRoot = root
    const end = vi.spyOn(root, 'end')
    document.end()
    return end.mock.calls.length
  }
  expect(endedAgain(true), 'pdfkit does not call endMarkings() any more, and ends our structure a second time').toBe(0)
  expect(endedAgain(false), 'pdfkit leaves a structure alone that is not its own: leaveOut(document, "endMarkings") can go').toBe(1)
})

it('the ids of a file are those that were set, until the last moment', async () => {
  const document = emptyDocument()
  identify(document, Buffer.from('0123456789abcdef0123456789abcdef', 'hex'))
  const id = '<0123456789abcdef0123456789abcdef>'
  expect(
    await fileOf(document),
    'pdfkit takes the id of a file from elsewhere than _id: the same flyer would be other bytes each time',
  ).toContain(`/ID [${id} ${id}]`)
})

it('a stream can be kept plain', async () => {
  const document = emptyDocument()
  const reference = document.ref({ Readable: true })
  keepPlain(reference)
  reference.end(Buffer.from('in plain sight'))
  expect(
    streamIn(objectWith(await fileOf(document), '/Readable')),
    'pdfkit deflates a stream in spite of compress = false: what reads metadata without unpacking it would find none',
  ).toBe('in plain sight')
})

it('an empty document holds no font and no page', async () => {
  const file = await fileOf(emptyDocument())
  expect(file, 'pdfkit writes a font that nobody asked for, in spite of the empty name').not.toMatch(/\/Type \/Font|Helvetica/)
  expect(file, 'pdfkit adds a page of its own').not.toMatch(/\/Type \/Page\n/)
})

it('a parsed font is taken in place of its file, by any number of documents', () => {
  const first = takeFont(emptyDocument(), fontFile())
  first.subset.includeGlyph(glyphOf('a'))
  const again = () => takeFont(emptyDocument(), first.font)
  expect(again, 'pdfkit takes no parsed fonts any more: kit-font.ts hands them over').not.toThrow()
  expect(again().font, 'pdfkit parses a font anew that was parsed: each flyer would wait for it').toBe(first.font)
  expect(again().subset.glyphs, 'pdfkit shares a subset between documents: one would hold the letters of another').toEqual([0])
})

it('two fonts of one name are kept apart in a document', () => {
  const document = emptyDocument()
  const faces = ['Montserrat', 'Alegreya'].map((family) => takeFont(emptyDocument(), fontFile(family)).font)
  for (const face of faces) rename(face, 'Brand-Regular')
  const [one, other] = faces.map((face) => takeFont(document, face))
  expect(one, 'pdfkit takes fonts for one by their name alone: a text would be set in the font of another').not.toBe(other)
})

it('glyphs get codes in the order in which they come, and one glyph can have several', () => {
  const { subset } = takeFont(emptyDocument(), fontFile())
  const [a, b] = [glyphOf('a'), glyphOf('b')]
  const codes = [subset.includeGlyph(a), subset.includeGlyph(b), subset.includeGlyph(a), subset.glyphs.push(a) - 1]
  expect(codes, 'fontkit numbers the glyphs of a subset otherwise: text would be drawn in other letters').toEqual([1, 2, 1, 3])
  expect(subset.glyphs, 'fontkit keeps the glyphs of a subset otherwise than by their codes').toEqual([0, a, b, a])
})

it('the written font holds the glyphs of the subset at their codes, also the one that was entered twice', async () => {
  const document = emptyDocument()
  const { subset, ref } = bound(takeFont(document, fontFile()))
  const letters = ['a', 'b', 'a'].map(glyphOf)
  for (const glyph of letters) subset.glyphs.push(glyph)
  ref()
  const file = await fileOf(document)
  const descriptor = objectWith(file, '/Type /FontDescriptor')
  const name = /\/FontFile2 (\d+) 0 R/.exec(descriptor)?.[1] ?? ''
  const object = new RegExp(`^${name} 0 obj\n[^]*?\nendobj`, 'm').exec(file)?.[0] ?? ''
  const written = new hb.Font(new hb.Face(new hb.Blob(inflateSync(Buffer.from(streamIn(object), 'latin1')))))
  const whole = new hb.Font(new hb.Face(new hb.Blob(fontFile())))
  expect(
    [1, 2, 3].map((code) => written.glyphToPath(code)),
    'the font in the file does not draw at a code what was entered for it',
  ).toEqual(letters.map((glyph) => whole.glyphToPath(glyph)))
})

it('stated widths are those that were set, and the first of them is left in the units of the font', async () => {
  const document = emptyDocument()
  const { widths, font, subset, ref } = bound(takeFont(document, fontFile()))
  expect(widths, 'pdfkit states the first width in thousandths of an em by now: the line in kit-font.ts that mends it can go').toEqual([
    font.getGlyph(0).advanceWidth,
  ])
  subset.includeGlyph(glyphOf('a'))
  widths[0] = 111
  widths[1] = 222.5
  ref()
  expect(objectWith(await fileOf(document), '/FontDescriptor '), 'pdfkit states other widths than those of `widths`').toContain(
    '/W [0 [111 222.5]]',
  )
})

it('the name of a subset is made of its id and of the name that was set', async () => {
  const document = emptyDocument()
  const kit = takeFont(document, fontFile())
  rename(kit.font, 'Renamed')
  kit.id = 'F012345'
  kit.ref()
  expect(
    objectWith(await fileOf(document), '/Type /FontDescriptor'),
    'pdfkit names subsets otherwise than by the signs 1 to 6 of their id, each moved up by 17: merged files would mix up their fonts',
  ).toContain('/FontName /ABCDEF+Renamed')
})

it('a font is written when the document ends, through `embed` and `toUnicodeCmap` as they are then', async () => {
  const document = emptyDocument()
  const kit = takeFont(document, fontFile())
  kit.ref()
  const steps: string[] = []
  const embed = kit.embed.bind(kit)
  kit.embed = () => {
    steps.push('embed')
    return embed()
  }
  kit.toUnicodeCmap = () => {
    steps.push('toUnicodeCmap')
    const map = document.ref({ OurMap: true })
    map.end(undefined)
    return map
  }
  expect(steps).toEqual([])
  const file = await fileOf(document)
  expect(steps, 'pdfkit does not write a font by the steps that kit-font.ts replaces: what people copy would be other letters').toEqual([
    'embed',
    'toUnicodeCmap',
  ])
  const [id] = objectWith(file, '/OurMap').split(' ')
  expect(objectWith(file, '/Subtype /Type0'), 'pdfkit does not name the map that it was given').toContain(`/ToUnicode ${id} 0 R`)
})

it('a font that was taken and not used is not written', async () => {
  const document = emptyDocument()
  takeFont(document, fontFile())
  expect(await fileOf(document), 'pdfkit writes fonts that no page uses').not.toContain('FontDescriptor')
})

it('a pdfkit that lacks a member is refused by its name, and no font is blamed', () => {
  const bare = new PDFDocument({ autoFirstPage: false })
  for (const name of ['_root', '_id', 'endMetadata']) Object.defineProperty(bare, name, { value: undefined })
  Object.defineProperty(bare, '_font', { get: () => ({}), set: () => undefined })
  expect(() => catalogOf(bare)).toThrow(ChangedPdfkitError)
  expect(() => catalogOf(bare)).toThrow('does not keep the entries of _root')
  expect(() => identify(bare, new Uint8Array(16))).toThrow('does not keep the id of a file in _id')
  expect(() => leaveOut(bare, 'endMetadata')).toThrow('has no step endMetadata')
  expect(() => takeFont(bare, fontFile())).toThrow('does not keep the font that it was given in _font')
})

/** Its members, with `ref` as a function by itself. */
function bound(kit: ReturnType<typeof takeFont>) {
  const { subset, widths, font } = kit
  return { subset, widths, font, ref: () => kit.ref() }
}
