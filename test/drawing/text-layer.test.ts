import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { screenPdf } from '../../src/drawing/index.ts'
import { asFile, objectsOf } from './pdf-tools.ts'
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

/** The names of the fonts in a file. */
const namesIn = async (bytes: Uint8Array): Promise<string[]> =>
  Object.values(await objectsOf(bytes)).flatMap(({ '/Type': type, '/FontName': name }) => (type === '/FontDescriptor' ? String(name) : []))

describe('The text of a PDF', () => {
  it.for([
    ['bg', 'Лятно кино в парка: три вечери под звездите'],
    ['sk', 'Večera pri žeravom ohni, každý štvrtok'],
    ['az', 'Gəncədə yay axşamları: işıq və ğ İ ı'],
    ['el', 'Βραδιές κινηματογράφου στο πάρκο'],
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
