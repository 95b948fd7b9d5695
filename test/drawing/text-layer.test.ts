import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { describe, expect, it } from 'vitest'
import { screenPdf } from '../../src/drawing/index.ts'
import { asFile, objectsOf, toolOn } from './pdf-tools.ts'
import { drawn } from './sample.ts'
import { textOfPdf } from './text-of-pdf.ts'
import { needs } from './tools.ts'

const run = promisify(execFile)

const pdf = (locale: string, text: string): Promise<Uint8Array> => {
  const drawing = drawn(locale, '0 0 148 210', ({ textbox }) =>
    textbox({ name: 'body', text, x: 5, y: 10, width: 138, height: 50, size: 6 }),
  )
  const trim = { width: 148, height: 210 }
  return screenPdf([drawing], { trim, title: 'x', language: locale, alts: new Map(), read: () => Promise.reject(new Error('no images')) })
}

/** A file as Ghostscript passes it on. */
const passedOn = (bytes: Uint8Array): Promise<Uint8Array> =>
  asFile(bytes, async (path, folder) => {
    const target = join(folder, 'passed-on.pdf')
    await run('gs', ['-q', '-o', target, '-sDEVICE=pdfwrite', path])
    return readFile(target)
  })

const visible = (text: string): string => text.replace(/[\u202a-\u202e\u200e\u200f\u2066-\u2069\ufeff]/g, '').normalize('NFC')

/** What PDFium reads, which is in Chrome and Edge. */
async function readByPdfium(bytes: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(Buffer.from(bytes))
  const text = document.getPage(0).getText()
  document.destroy()
  library.destroy()
  return visible(text)
}

/** What MuPDF reads; it leaves the letters of Hebrew and Arabic in the order in which they stand from left to right. */
const readByMupdf = async (bytes: Uint8Array): Promise<string> =>
  visible(Buffer.from(await toolOn(bytes, 'mutool', 'draw', '-q', '-F', 'txt', 'file'), 'latin1').toString('utf8'))

/** The names of the fonts in a file. */
const namesIn = async (bytes: Uint8Array): Promise<string[]> =>
  Object.values(await objectsOf(bytes)).flatMap(({ '/Type': type, '/FontName': name }) => (type === '/FontDescriptor' ? String(name) : []))

describe('The text of a PDF', () => {
  it.for([
    ['ar', 'عرض كلّ يوم مُحَمَّد أيّام العيد الحلوّة لا إله'],
    ['he', 'שָׁלוֹם עוֹלָם ערב קיץ'],
    ['th', 'ผู้ใหญ่และเด็ก น้ำมะนาวสด ปิ่นโต ญี่ปุ่น กตัญญู ตั้งแต่ ค่ำ'],
    ['vi', 'Đêm hội e\u0302\u0301 q\u0303 x\u0323 m\u0308'],
    ['en', 'office waffles, fi fl ff ffi ffl'],
  ])('in %s is copied as it was written, whatever reader it is copied from', async ([locale, text], context) => {
    needs(context, 'pdftotext', 'mutool')
    const bytes = await pdf(locale, text)
    const written = text.normalize('NFC')
    expect((await textOfPdf(bytes)).trim()).toBe(written)
    expect((await readByPdfium(bytes)).trim()).toBe(written)
    // Marks follow their letters in both orders.
    const isTurned = locale === 'ar' || locale === 'he'
    const read = (await readByMupdf(bytes)).trim()
    expect(isTurned ? Array.from(read).reverse().join('').normalize('NFC') : read).toBe(written)
  })

  it.for([
    ['bg', 'Лятно кино в парка: три вечери под звездите'],
    ['sk', 'Večera pri žeravom ohni, každý štvrtok'],
    ['az', 'Gəncədə yay axşamları: işıq və ğ İ ı'],
    ['el', 'Βραδιές κινηματογράφου στο πάρκο'],
    ['th', 'ผู้ใหญ่และเด็ก น้ำมะนาวสด ปิ่นโต'],
    ['en', 'five flats, fi fl'],
  ])('in %s is the same after Ghostscript has passed the file on', async ([locale, text], context) => {
    needs(context, 'gs', 'pdftotext')
    expect((await textOfPdf(await passedOn(await pdf(locale, text)))).trim()).toBe(text)
  })

  it('is of fonts that are named after their letters: files with other letters can be merged, and the same file has the same names', async (context) => {
    needs(context, 'qpdf')
    const [one, same, other] = [await pdf('bg', 'Лятно кино'), await pdf('bg', 'Лятно кино'), await pdf('bg', 'Зимен театър')]
    const names = await namesIn(one)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(name).toMatch(/^\/[A-Z]{6}\+/)
    expect(await namesIn(same)).toEqual(names)
    expect(names).not.toContain((await namesIn(other))[0])
  })
})
