import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printFindings, type Canvas, type Drawing } from '../../src/drawing/index.ts'
import { drawn, print } from './sample.ts'

const box = { x: 0, y: 0, width: 400, height: 200 }
const text = { name: 'headline', size: 10, minSize: 1 }
/** Every way in which a template sets a text. */
const places: Readonly<Record<string, (helpers: Canvas['helpers'], said: string) => string>> = {
  'a box': ({ textbox }, said) => textbox({ ...text, text: said, ...box }),
  'a stack': ({ textbox, stack }, said) => stack(box, () => textbox({ ...text, text: said })),
  'a stack among other texts': ({ textbox, stack }, said) =>
    stack({ ...box, valign: 'middle' }, () =>
      [
        textbox({ ...text, name: 'brand', text: 'Jarra' }),
        textbox({ ...text, text: said }),
        textbox({ ...text, name: 'line', text: 'now' }),
      ].join(''),
    ),
  'a pill': ({ textbox }, said) => textbox({ ...text, text: said, ...box, background: '#aa2233', radius: 4 }),
  'a text of a ladder that may stay away': ({ textbox, stack }, said) => stack(box, () => textbox({ ...text, text: said, optional: true })),
}

/** Characters of all scripts, also of those that nothing installed has, signs and emoji. */
const alphabets = [
  'abc',
  'жщѝ',
  'αάω',
  'بپگ',
  'שלם',
  'ไทย',
  'अकि',
  '春祭り',
  '한글',
  'ქართ',
  'Ա',
  'አማ',
  'বাং',
  '★→✓☎',
  '🎉👨‍👩‍👧🇧🇬',
  '\u{f0000}\ue000',
  '\u{13000}',
]
const word = fc
  .constantFrom(...alphabets)
  .chain((letters) => fc.array(fc.constantFrom(...[...letters]), { minLength: 1, maxLength: 6 }).map((all) => all.join('')))
const anyText = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)

const invisible = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{M}\u2800]/u

/** The characters whose glyphs have an outline or hang upon such a one. */
function shown({ root }: Drawing): string {
  const runs = root.children.flatMap((node) => (node.kind === 'text' ? node.text.lines.flat() : []))
  return runs
    .filter(({ font, glyphs }) => glyphs.some(({ id }) => id !== 0 && font.outline(id).length > 0))
    .map((run) => run.text)
    .join('')
    .normalize('NFC')
}

describe.each(Object.entries(places))('a text in %s', (_name, set) => {
  it('shows each of its characters, or an error says which one it lacks', () => {
    fc.assert(
      fc.property(anyText, (said) => {
        const drawing = drawn('en', '0 0 400 200', (helpers) => set(helpers, said))
        const errors = drawing.findings.filter(({ severity }) => severity === 'blocker')
        const told = errors.map(({ actual, message }) => `${actual ?? ''}${message}`).join('')
        const there = `${shown(drawing)}${told}${told.normalize('NFC')}`
        for (const character of said.normalize('NFC'))
          if (!invisible.test(character)) expect(there, JSON.stringify(said)).toContain(character)
      }),
      { numRuns: 60 },
    )
  })

  it('of which no font has anything is an error, not a hole', () => {
    const { findings, texts } = drawn('en', '0 0 400 200', (helpers) => set(helpers, '\u{13000}\u{13001}'))
    expect(findings).toMatchObject([{ rule: 'font-coverage', severity: 'blocker', place: 'headline', actual: '\u{13000}\u{13001}' }])
    expect(texts.map(({ name }) => name)).not.toContain('headline')
  })
})

describe('What to do about letters that no font has', () => {
  it.each([
    ['ja', '夏祭り', '@expo-google-fonts/noto-sans-jp'],
    ['ko', '여름', '@expo-google-fonts/noto-sans-kr'],
    ['zh', '夏天', '@expo-google-fonts/noto-sans-sc'],
    ['zh-TW', '夏天', '@expo-google-fonts/noto-sans-tc'],
    ['ka', 'ზაფხული', '@expo-google-fonts/noto-sans-georgian'],
  ])('names the package that has them, in %s', (locale, said, name) => {
    const { findings } = drawn(locale, '0 0 400 200', ({ textbox }) => textbox({ ...text, text: said, ...box }))
    expect(findings[0]?.message).toContain(`npm install ${name}"`)
  })
})

it('A slug line shows the name of a print profile, or says which letters it lacks', async () => {
  const found = async (note: string) =>
    (await printFindings([drawn('en', '-3 -3 154 216', () => '')], { ...print, note })).filter(({ place }) => place === 'slug line')
  expect(await found('summer · שלום · a5')).toEqual([])
  expect(await found('summer · \u{13000} · a5')).toMatchObject([{ rule: 'font-coverage', severity: 'blocker' }])
})
