import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { createCanvas, loadFontSet, printPdf, svgMarkup, type Drawing, type FontFile } from '../../src/drawing/index.ts'
import { paragraphOf } from '../../src/drawing/text/shaping/paragraph.ts'
import { lineOf } from '../../src/drawing/text/lines.ts'
import { openFont } from '../../src/drawing/fonts/font.ts'
import { readBuiltin } from '../../src/drawing/families/builtin-families.ts'
import { drawn, fonts, print } from './sample.ts'
import { textOfPdf } from './text-of-pdf.ts'
import { needs } from './tools.ts'

const require = createRequire(import.meta.url)
const heebo: FontFile[] = [
  { weight: 400, name: 'Heebo', bytes: readFileSync(require.resolve('@expo-google-fonts/heebo/400Regular/Heebo_400Regular.ttf')) },
]
const regular = (family: string) => openFont(readBuiltin(family)[0]?.bytes ?? new Uint8Array(), family)
const styled = (text: string, language: string, families: string[], tracking = 0) =>
  paragraphOf(text, {
    chain: families.map(regular),
    language,
    direction: /^(ar|he|fa)/.test(language) ? 'rtl' : 'ltr',
    tracking,
  })
const glyphs = (paragraph: ReturnType<typeof styled>): number[] => paragraph.runs.flatMap((run) => run.glyphs.map(({ id }) => id))
const headline = (locale: string, text: string): Drawing =>
  drawn(locale, '-3 -3 154 216', ({ textbox }) => textbox({ name: 'headline', text, x: 10, y: 10, width: 120, height: 60, size: 8 }))

describe('Text in Bulgarian', () => {
  it('is set in Bulgarian letterforms where the font has them, and in common ones in other languages', () => {
    expect(glyphs(styled('под звездите', 'bg', ['Montserrat']))).not.toEqual(glyphs(styled('под звездите', 'ru', ['Montserrat'])))
  })
})

describe('A text box in another language than its picture', () => {
  const box = { x: 10, y: 10, width: 120, height: 60, size: 8, font: 'heading' }
  const setIn = (picture: string, language: string | undefined, text: string): Drawing =>
    drawn(picture, '0 0 148 210', ({ textbox }) => textbox({ ...box, name: 'other', language, text }))
  const shapes = ({ root }: Drawing): number[] =>
    root.children.flatMap((node) =>
      node.kind === 'text' ? node.text.lines.flatMap((runs) => runs.flatMap(({ glyphs: all }) => all.map(({ id }) => id))) : [],
    )

  it('has the letterforms of that language', () => {
    const text = 'под звездите'
    expect(shapes(setIn('en', 'bg', text))).toEqual(shapes(setIn('bg', undefined, text)))
    expect(shapes(setIn('en', 'bg', text))).not.toEqual(shapes(setIn('en', undefined, text)))
  })

  it.each([
    ['en', 'ar', 'عطور 2027'],
    ['ar', 'en', 'Perfumes 2027'],
  ])('is read in its own direction: in a picture in %s, a text in %s', (picture, language, text) => {
    const [own, set] = [setIn(language, undefined, text).texts[0], setIn(picture, language, text).texts[0]]
    expect(set?.set).toEqual(own?.set)
    expect(shapes(setIn(picture, language, text))).toEqual(shapes(setIn(language, undefined, text)))
  })

  it('is said in the record of texts and in SVG, and only where it is another', async () => {
    const markup = await svgMarkup(setIn('en', 'bg', 'под'), { width: 148, height: 210, read: () => Promise.reject(new Error('no image')) })
    expect(markup).toContain('lang="bg" xml:lang="bg"')
    expect(setIn('en', 'bg', 'под').texts[0]?.language).toBe('bg')
    expect(setIn('bg', 'bg', 'под').texts[0]).not.toHaveProperty('language')
  })

  it('is refused where no such language is written', () => {
    expect(() => setIn('en', 'Bulgarian', 'под')).toThrow(
      'textbox "other": language must be a language like "bg" or "pt-BR", not "Bulgarian"',
    )
  })
})

describe('Letters of a language', () => {
  it.each([
    ['mk', 'ru', 'ѓ'],
    ['sr', 'ru', 'б'],
    ['ro', 'en', 'ţ'],
    ['ca', 'en', 'col·lecció'],
    ['tr', 'en', 'fi'],
  ])('are those of %s, where the font tells them from those of %s: %s', (language, other, letters) => {
    const inFont = (family: string) =>
      glyphs(styled(letters, language, [family])).join() !== glyphs(styled(letters, other, [family])).join()
    expect(['Montserrat', 'Alegreya', 'Noto Sans'].some(inFont)).toBe(true)
  })

  it('become capitals by the rules of the language', () => {
    const upper = (locale: string, text: string): string | undefined =>
      drawn(locale, '0 0 300 60', ({ textbox }) => textbox({ text, x: 0, y: 0, width: 300, height: 60, size: 12, uppercase: true }))
        .texts[0]?.text
    expect(upper('az', 'işıq')).toBe('İŞIQ')
    expect(upper('tr', 'iyi fikir')).toBe('İYİ FİKİR')
    expect(upper('en', 'light')).toBe('LIGHT')
    expect(upper('el', 'καλοκαίρι')).toBe('ΚΑΛΟΚΑΙΡΙ')
    expect(upper('de', 'Straße')).toBe('STRASSE')
  })
})

describe('Text in Thai', () => {
  it('is set and broken between words, and copied from the PDF as it was written', async (context) => {
    const drawing = drawn('th', '-3 -3 154 216', ({ textbox }) =>
      textbox({ name: 'headline', text: 'เทศกาลโคมไฟในสวน ที่นี่ 199 บาท', x: 10, y: 10, width: 40, height: 80, size: 8 }),
    )
    expect(drawing.findings).toEqual([])
    expect(drawing.texts[0]?.lines.length).toBeGreaterThan(1)
    expect(drawing.texts[0]?.lines.some((line) => line.endsWith('199 บาท'))).toBe(true)
    needs(context, 'pdftotext')
    const text = await textOfPdf(await printPdf([drawing], { ...print, marks: false }))
    expect(text.replace(/\s/g, '')).toContain('เทศกาลโคมไฟในสวนที่นี่199บาท')
  })
})

describe('Text in Greek', () => {
  it('keeps its accents, and is copied from the PDF as it was written', async (context) => {
    const words = 'Καλοκαιρινό φεστιβάλ στο πάρκο ΐ ΰ Ύ'
    const drawing = headline('el', words)
    expect(drawing.findings).toEqual([])
    needs(context, 'pdftotext')
    const text = await textOfPdf(await printPdf([drawing], { ...print, marks: false }))
    for (const word of words.split(' ')) expect(text.split(/\s+/)).toContain(word.normalize('NFC'))
  })
})

describe('Text from right to left', () => {
  const visual = (text: string, language: string): string => {
    const paragraph = styled(text, language, ['Noto Sans', 'Vazirmatn', 'Noto Sans Hebrew'])
    const line = lineOf(paragraph, 0, paragraph.text.length)
    const show = ({ start, end, level }: { start: number; end: number; level: number }): string => {
      const part = [...paragraph.text.slice(start, end)]
      return (level % 2 === 1 ? part.reverse() : part).join('')
    }
    return line.runs.map(show).join('')
  }

  it.each([
    ['ar', '−30%', '−30%'],
    ['ar', 'هاتف +962 6 555 1234', '+962 6 555 1234 فتاه'],
    ['ar', 'رمز 20-SUMMER', '20-SUMMER زمر'],
    ['ar', 'رمز KILN7', 'KILN7 زمر'],
    ['ar', 'فقط 24.500', '24.500 طقف'],
    ['he', 'קוד SUMMER-20', 'SUMMER-20 דוק'],
    ['he', 'רק 35.90 ₪', '₪ 35.90 קר'],
    ['he', 'עד −25%', '−25% דע'],
    ['he', 'אתר shop.example/l/7k3m', 'shop.example/l/7k3m רתא'],
  ])('in %s keeps numbers, prices and codes whole and in order: %s', (language, text, seen) => {
    expect(visual(text, language)).toBe(seen)
  })
})

describe('Text in Arabic', () => {
  it('has joined letters, even where tracking is asked for', () => {
    const alone = glyphs(styled('س', 'ar', ['Vazirmatn']))
    const inside = styled('سسس', 'ar', ['Vazirmatn'], 0.2)
    expect(new Set([...glyphs(inside), ...alone]).size).toBe(4)
    expect(inside.advanceBefore.at(-1)).toBeCloseTo(styled('سسس', 'ar', ['Vazirmatn']).advanceBefore.at(-1) ?? 0, 6)
  })

  it('runs from right to left around names in Latin letters and figures', () => {
    const paragraph = styled('عطور Jarra حتى 31', 'ar', ['Montserrat', 'Vazirmatn'])
    const line = lineOf(paragraph, 0, paragraph.text.length)
    const order = line.runs.map(({ start, end }) => paragraph.text.slice(start, end).trim()).filter((text) => text !== '')
    expect(order).toEqual(['31', 'حتى', 'Jarra', 'عطور'])
  })

  it('starts at the right edge, and so does a text that stands in for a missing translation', () => {
    for (const text of ['عطور', 'Perfumes']) {
      const [record] = headline('ar', text).texts
      expect((record?.set.x ?? 0) + (record?.set.width ?? 0)).toBeCloseTo(130, 3)
    }
  })
})

describe('Text in Hebrew', () => {
  const words = 'שלום עולם: 20 פרחים'
  const hebrew = (files: FontFile[]): Drawing => {
    const canvas = createCanvas({ fonts: loadFontSet({ heading: files, body: files }), locale: 'he', direction: 'rtl' })
    const box = canvas.helpers.textbox({ name: 'headline', text: words, x: 10, y: 10, width: 120, height: 40, size: 8 })
    return canvas.finish(`<svg viewBox="-3 -3 154 216">${box}</svg>`)
  }

  it('is set with the font of a brand, and copied from the PDF as it was written', async (context) => {
    const drawing = hebrew(heebo)
    expect(drawing.findings).toEqual([])
    needs(context, 'pdftotext')
    const text = await textOfPdf(await printPdf([drawing], { ...print, marks: false }))
    for (const word of ['שלום', 'עולם', '20', 'פרחים']) expect(text.split(/[\s:]+/)).toContain(word)
  })

  it('is set without such a font too, in one that comes with Leitmotif', () => {
    const { findings, root } = hebrew([{ weight: 400, name: 'Alegreya', bytes: readBuiltin('Alegreya')[0]?.bytes ?? new Uint8Array() }])
    expect(findings).toEqual([])
    const runs = root.children.flatMap((node) => (node.kind === 'text' ? node.text.lines.flat() : []))
    expect(runs.find(({ text }) => text.includes('ש'))?.font.name).toBe('Noto Sans Hebrew')
  })
})

describe('A text in a script without any font', () => {
  it('keeps a release back and says which characters are missing', () => {
    const { findings, texts } = headline('ka', 'Tbilisi თბილისი')
    expect(findings).toMatchObject([{ rule: 'font-coverage', severity: 'blocker', place: 'headline' }])
    expect(findings[0]?.message).toContain('"თ"')
    expect(texts[0]?.text).toBe('Tbilisi')
  })
})

describe('A font that lacks a letter', () => {
  it('stands back for the whole word, and a warning names the letter', () => {
    const lacking = styled('Gəncədə yay', 'az', ['Noto Sans'])
    expect(new Set(lacking.runs.map(({ font }) => font.name))).toEqual(new Set(['Noto Sans']))
    const [file] = heebo
    if (file === undefined) throw new Error('no font')
    const set = loadFontSet({ heading: [file], body: [file] })
    const canvas = createCanvas({ fonts: set, locale: 'az', direction: 'ltr' })
    canvas.helpers.textbox({ name: 'headline', text: 'Gəncədə yay', x: 0, y: 0, width: 100, height: 20, size: 8 })
    const { findings } = canvas.finish('<svg viewBox="0 0 100 20"/>')
    expect(findings).toMatchObject([{ rule: 'font-fallback', severity: 'warning', actual: 'ə' }])
  })

  it('never shows an empty box, whatever character is typed', () => {
    const chain = fonts.chain('body', 400)
    for (let code = 0x20; code < 0x2_0000; code += 7) {
      if (code >= 0xd800 && code < 0xe000) continue
      const paragraph = paragraphOf(`a${String.fromCodePoint(code)}ب`, { chain, language: 'en', direction: 'ltr', tracking: 0 })
      const empty = paragraph.runs.flatMap((run) => run.glyphs.filter(({ id, cluster }) => id === 0 && paragraph.text[cluster] !== '\n'))
      expect(empty, code.toString(16)).toEqual([])
    }
  })
})
