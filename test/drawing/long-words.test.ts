import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../src/drawing/index.ts'
import { drawn } from './sample.ts'

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunternehmen'.slice(0, 60)

/** Ink of each line of each text: boxes of its glyphs in user units. */
function inkOf({ root }: Drawing): { left: number; right: number; top: number; bottom: number }[][] {
  return root.children.flatMap((node) => {
    if (node.kind !== 'text') return []
    return node.text.lines.map((runs) =>
      runs.flatMap(({ font, size, x, y, glyphs }) => {
        let pen = x
        return glyphs.flatMap(({ id, advance, dx, dy }) => {
          const ink = font.ink(id)
          const at = pen + dx * size
          pen += advance * size
          if (ink === undefined) return []
          return [
            {
              left: at + ink.left * size,
              right: at + ink.right * size,
              top: y - (dy + ink.top) * size,
              bottom: y - (dy + ink.bottom) * size,
            },
          ]
        })
      }),
    )
  })
}

describe('A word of 60 letters', () => {
  const set = (options: Record<string, unknown>): Drawing =>
    drawn('de', '0 0 300 100', ({ textbox }) =>
      textbox({ name: 'headline', text: word, x: 10, y: 10, width: 280, height: 60, size: 40, ...options }),
    )

  it('is made smaller until it fits', () => {
    const drawing = set({ minSize: 5 })
    expect(drawing.findings).toEqual([])
    expect(drawing.texts[0]?.lines).toEqual([word])
    expect(drawing.texts[0]?.set.width).toBeLessThanOrEqual(280)
  })

  it('that does not fit at the smallest size, however nearly, is drawn whole and smaller, with a blocker that says where, what and how small', () => {
    const nearly = (set({ minSize: 5 }).texts[0]?.size ?? 0) * 1.02
    expect(set({ minSize: nearly }).findings).toMatchObject([{ rule: 'text-fits', severity: 'blocker' }])

    const drawing = set({ minSize: 12 })
    const [record] = drawing.texts
    expect(record?.lines).toEqual([word])
    expect(record?.set.width).toBeLessThanOrEqual(280.01)
    for (const box of inkOf(drawing).flat()) {
      expect(box.left).toBeGreaterThanOrEqual(9.99)
      expect(box.right).toBeLessThanOrEqual(290.01)
    }
    expect(drawing.findings).toMatchObject([
      {
        rule: 'text-fits',
        severity: 'blocker',
        place: 'headline',
        box: { x: 10, y: 10, width: 280, height: 60 },
        expected: 'size 12 at least',
        actual: `size ${record?.size}`,
      },
    ])
    expect(drawing.findings[0]?.message).toContain(word)
    const [, excess = ''] = /Shorten it by about (\d+) characters/.exec(drawing.findings[0]?.message ?? '') ?? []
    expect(set({ minSize: 12, text: word.slice(0, -Number(excess)) }).findings).toEqual([])
    expect(set({ minSize: 12, text: word.slice(0, 1 - Number(excess)) }).findings).toHaveLength(1)
  })

  it('that no size fits is left out, with a blocker', () => {
    const drawing = set({ minSize: 30, width: 40 })
    expect(drawing.texts).toEqual([])
    expect(drawing.findings).toMatchObject([{ rule: 'text-fits', severity: 'blocker', place: 'headline' }])
  })

  it('does not push its neighbours in a stack over each other', () => {
    const drawing = drawn('de', '0 0 300 100', ({ stack, textbox }) =>
      stack({ x: 0, y: 0, width: 300, height: 90, gap: 4 }, () =>
        [word, 'Sommer im Park', `${word} ${word}`].map((text, at) => textbox({ name: `t${at}`, text, size: 30, minSize: 12 })).join(''),
      ),
    )
    drawing.texts.forEach(({ set: own }, at) => {
      const next = drawing.texts[at + 1]
      if (next !== undefined) expect(own.y + own.height).toBeLessThanOrEqual(next.set.y + 0.01)
      expect(own.y + own.height).toBeLessThanOrEqual(90.01)
    })
    expect(drawing.findings.map(({ place }) => place)).toContain('t0')
    // Each finding names the place in the column that its own text has got.
    for (const { place, box } of drawing.findings) {
      const at = drawing.texts.find(({ name }) => name === place)?.box
      expect(box?.y, place).toBeCloseTo(at?.y ?? NaN, 1)
      expect(box?.height, place).toBeCloseTo(at?.height ?? NaN, 1)
    }
  })
})

describe('A text that may stay away', () => {
  const link = 'park.example/l/7k3m9xq2'
  const set = (width: number): Drawing =>
    drawn('en', '0 0 300 100', ({ textbox }) =>
      textbox({ name: 'link', text: link, optional: true, x: 0, y: 0, width, height: 20, size: 12, minSize: 10, maxLines: 1 }),
    )

  it('is set where it fits, and left out without a finding where it does not', () => {
    expect(set(200).texts.map(({ text }) => text)).toEqual([link])
    expect([set(40).texts, set(40).findings]).toEqual([[], []])
  })
})

describe('An empty text', () => {
  it.each([[''], ['   '], ['\n\t'], ['\u200b\u2060'], [[]], [['', '']]])('draws nothing, leaves no pill and is no finding: %j', (text) => {
    const drawing = drawn('en', '0 0 300 100', ({ textbox }) =>
      textbox({ name: 'slogan', text, x: 10, y: 10, width: 280, height: 60, size: 40, background: '#123456' }),
    )
    expect(drawing.texts).toEqual([])
    expect(drawing.findings).toEqual([])
    expect(drawing.root.children.length).toBe(1)
  })
})

describe('Lines of a text', () => {
  it('never touch: what hangs from one stays clear of what stands on the next', () => {
    const words = fc.array(fc.constantFrom('طازج', 'من', 'الفرن', 'gjpq', 'ÅÉ', 'Ộg', 'ที่นี่', 'ปู่', 'jęg', 'Ğ', 'шрф', 'house'), {
      minLength: 3,
      maxLength: 9,
    })
    fc.assert(
      fc.property(words, fc.constantFrom('start', 'center', 'end'), fc.constantFrom('en', 'ar'), (given, align, locale) => {
        const drawing = drawn(locale, '0 0 300 900', ({ textbox }) =>
          textbox({ text: given.join(' '), x: 0, y: 0, width: 150, height: 900, size: 40, minSize: 4, lineHeight: 1, align }),
        )
        const lines = inkOf(drawing)
        lines.forEach((line, at) => {
          for (const upper of lines[at - 1] ?? [])
            for (const lower of line) {
              const beside = lower.right <= upper.left || lower.left >= upper.right
              expect(beside || lower.top >= upper.bottom, `${given.join(' ')} line ${at}`).toBe(true)
            }
        })
      }),
      { numRuns: 60 },
    )
  })

  it('keep the distance that was asked for where nothing touches', () => {
    const [first, second] = inkOf(
      drawn('en', '0 0 300 300', ({ textbox }) =>
        textbox({ text: 'nnn nnn', x: 0, y: 0, width: 120, height: 300, size: 40, lineHeight: 1.06 }),
      ),
    )
    expect((second?.[0]?.bottom ?? 0) - (first?.[0]?.bottom ?? 0)).toBeCloseTo(42.4, 3)
  })
})

describe('A word with soft hyphens', () => {
  const parted = 'Wohn\u00adzimmer\u00admöbel-Räu\u00admungs\u00adver\u00adkauf'
  const set = (text: string, width: number, options: Record<string, unknown> = {}): Drawing =>
    drawn('de', '0 0 400 300', ({ textbox }) =>
      textbox({ name: 'headline', text, x: 10, y: 10, width, height: 250, size: 40, minSize: 8, font: 'heading', ...options }),
    )
  const shown = (drawing: Drawing): string[] =>
    (drawing.texts[0]?.lines ?? []).map((line) => line.replace(/\u00ad$/, '-').replaceAll('\u00ad', ''))

  it('is parted there, with a hyphen, where it would be far smaller otherwise', () => {
    const drawing = set(parted, 170)
    expect(shown(drawing).join('').replaceAll('-', '')).toBe(parted.replaceAll(/[\u00ad-]/g, ''))
    expect(drawing.texts[0]?.lines.some((line) => line.endsWith('\u00ad'))).toBe(true)
    expect(drawing.texts[0]?.size).toBeGreaterThan((set(parted.replaceAll('\u00ad', ''), 170).texts[0]?.size ?? 0) * 1.2)
    // The hyphen is ink at the end of its line, inside the box.
    for (const line of inkOf(drawing)) {
      for (const { right } of line) expect(right).toBeLessThanOrEqual(180.01)
    }
    const first = drawing.root.children.find((node) => node.kind === 'text')
    const [glyphs = []] = first?.kind === 'text' ? first.text.lines.map((runs) => runs.flatMap((run) => run.glyphs)) : []
    expect(glyphs.filter(({ advance }) => advance > 0)).toHaveLength(shown(drawing)[0]?.length ?? 0)
  })

  it('shows no hyphen where no word is parted: before spaces and line ends, and by itself', () => {
    const drawing = set('Som\u00ad mer\u00ad\nfest \u00ad im \u00adPark\u00ad', 80)
    for (const node of drawing.root.children) {
      const runs = node.kind === 'text' ? node.text.lines.flat() : []
      for (const { font, glyphs } of runs) expect(glyphs.map(({ id }) => id)).not.toContain(font.shaper.nominalGlyph(0x2d))
    }
  })

  it('stays whole where it has room, and breaks at its hard hyphen first', () => {
    expect(shown(set('Sommer\u00adfest im Park', 380))).toEqual(['Sommerfest', 'im Park'])
    expect(shown(set(parted, 380))).toEqual(['Wohnzimmermöbel-', 'Räumungsverkauf'])
  })
})
