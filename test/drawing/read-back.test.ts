import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import jsQR from 'jsqr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encode, printPdf, rasterise } from '../../src/drawing/index.ts'
import { drawn, print, unread } from './sample.ts'
import { needs } from './tools.ts'

const run = promisify(execFile)
const link = 'https://park.example/l/7k3m9xq2'
const texts = {
  bg: 'Лятно кино в парка: три вечери под звездите',
  az: 'Gəncədə yay axşamları: işıq, musiqi və ğ İ ı, office fi ffl',
  ar: 'عرض لا إله إلا خصم على كل العطور مُحَمَّد',
  th: 'อาหารค่ำใต้แสงโคม น้ำมะนาวสด จำกัดจำนวน',
} as const
type Locale = keyof typeof texts

const flyer = (locale: Locale) =>
  drawn(locale, '-3 -3 154 216', ({ textbox, qr }) =>
    [
      textbox({
        name: 'headline',
        text: texts[locale],
        x: 10,
        y: 20,
        width: 128,
        height: 50,
        font: 'heading',
        weight: 700,
        size: 14,
        minSize: 6,
        maxLines: 4,
        fill: '#8a1c2b',
      }),
      textbox({ name: 'body', text: texts[locale], x: 10, y: 80, width: 128, height: 30, size: 5, minSize: 3, fill: '#000000' }),
      textbox({ name: 'coupon', text: 'SUMMER-20', x: 10, y: 120, width: 60, height: 12, weight: 700, size: 7, tracking: 0.08 }),
      qr({ x: 90, y: 150, size: 40, text: link }),
    ].join(''),
  )

/** Words without the direction marks that pdftotext adds. */
const plain = (text: string): string => text.replace(/[\u202a-\u202e\u200e\u200f\u2066-\u2069]/g, '').normalize('NFC')

describe('A printed flyer', () => {
  let folder = ''
  const path = (name: string): string => join(folder, name)
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drawing-'))
    for (const locale of Object.keys(texts) as Locale[])
      await writeFile(path(`${locale}.pdf`), await printPdf([flyer(locale)], { ...print, language: locale }))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.for(Object.entries(texts))('in %s says every word to who searches or copies', async ([locale, text], context) => {
    needs(context, 'pdftotext')
    const { stdout } = await run('pdftotext', [path(`${locale}.pdf`), '-'])
    for (const word of text.split(' ').map((one) => one.replace(/[:,]$/, '')))
      expect(plain(stdout).split(/[\s:,]+/)).toContain(word.normalize('NFC'))
    expect(plain(stdout)).toContain('SUMMER-20')
  })

  it('embeds its fonts, each as a subset with meanings', async (context) => {
    needs(context, 'pdffonts')
    const { stdout } = await run('pdffonts', [path('ar.pdf')])
    const rows = stdout.trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(row).toMatch(/\byes\s+yes\s+yes\b/)
  })

  it('is sound for another reader, and states its title', async (context) => {
    needs(context, 'qpdf', 'pdfinfo')
    const checked = await run('qpdf', ['--check', path('bg.pdf')])
    expect(checked.stdout).toContain('No syntax or stream encoding errors')
    const { stdout } = await run('pdfinfo', ['-box', path('bg.pdf')])
    expect(stdout).toMatch(/Title:\s+Лятно кино/)
    const box = (name: string): number[] => (new RegExp(`${name}:\\s+(.*)`).exec(stdout)?.[1] ?? '').trim().split(/\s+/).map(Number)
    const size = ([left = 0, top = 0, right = 0, bottom = 0]: number[]): number[] =>
      [right - left, bottom - top].map((points) => Math.round((points / 72) * 25.4 * 10) / 10)
    expect(size(box('TrimBox'))).toEqual([148, 210])
    expect(size(box('BleedBox'))).toEqual([154, 216])
  })

  it('has a QR code that scanners read from the page', async (context) => {
    needs(context, 'pdftoppm', 'zbarimg')
    await run('pdftoppm', ['-r', '150', '-png', '-singlefile', path('bg.pdf'), path('page')])
    const { stdout } = await run('zbarimg', ['-q', '--raw', path('page.png')])
    expect(stdout.trim()).toBe(link)
  })

  it('prints brand colours in the stated ink, black in black alone, and nothing in RGB', async (context) => {
    needs(context, 'qpdf')
    const { stdout } = await run('qpdf', ['--qdf', '--object-streams=disable', path('bg.pdf'), '-'], {
      maxBuffer: 50_000_000,
      encoding: 'latin1',
    })
    expect(stdout).toMatch(/0?\.2 1 0?\.8 0?\.2 (k|scn)/)
    expect(stdout).toMatch(/0 0 0 1 (k|scn)/)
    expect(stdout).not.toMatch(/ rg$|DeviceRGB/m)
  })

  it('is the same to the byte when it is printed again', async () => {
    const [one, other] = [await printPdf([flyer('ar')], print), await printPdf([flyer('ar')], print)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })
})

describe('A picture', () => {
  it('has a QR code that a telephone reads, and is the same to the byte when drawn again', async () => {
    const draw = () => rasterise(flyer('bg'), { width: 874, height: 1226, read: unread })
    const [one, other] = [await draw(), await draw()]
    const rgba = new Uint8ClampedArray(one.width * one.height * 4).fill(255)
    for (let at = 0; at < one.width * one.height; at += 1)
      for (const channel of [0, 1, 2]) rgba[at * 4 + channel] = one.data[at * one.channels + channel] ?? 0
    expect(jsQR(rgba, one.width, one.height)?.data).toBe(link)
    for (const format of ['png', 'webp', 'jpeg'] as const) {
      expect(Buffer.from(await encode(one, format)).equals(Buffer.from(await encode(other, format))), format).toBe(true)
    }
  })

  it.each([
    [20_000, 20_000],
    [0, 10],
    [10.5, 10],
  ])('that nobody could draw is refused with its size: %d×%d', async (width, height) => {
    const drawing = drawn('en', '0 0 10 10', () => '')
    await expect(rasterise(drawing, { width, height, read: unread })).rejects.toThrow(`not ${width}×${height}`)
  })

  it('stays within a weight where quality can buy it', async () => {
    const raw = await rasterise(flyer('bg'), { width: 874, height: 1226, read: unread })
    expect((await encode(raw, 'webp', { maxBytes: 40_000 })).byteLength).toBeLessThanOrEqual(40_000)
  })
})
