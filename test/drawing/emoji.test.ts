import { describe, expect, it } from 'vitest'
import { printPdf, type Drawing } from '../../src/drawing/index.ts'
import { drawn, print } from './sample.ts'
import { textOfPdf } from './text-of-pdf.ts'
import { needs } from './tools.ts'

const said = (text: string): Drawing =>
  drawn('en', '-3 -3 154 216', ({ textbox }) => textbox({ name: 'headline', text, x: 10, y: 10, width: 130, height: 60, size: 10 }))
const runsOf = ({ root }: Drawing) => root.children.flatMap((node) => (node.kind === 'text' ? node.text.lines.flat() : []))

describe('An emoji', () => {
  it.each(['🎉', '👨‍👩‍👧', '🇧🇬', '👍🏽', '1️⃣', '❤️', '👩‍🚀'])('is drawn as one picture in the colour of its text: %s', (emoji) => {
    const drawing = said(`Party ${emoji} 25%`)
    expect(drawing.findings).toEqual([])
    const run = runsOf(drawing).find(({ font }) => font.name === 'Noto Emoji')
    expect(run?.glyphs.length).toBe(1)
    // What stands behind it is the brand's again.
    expect(runsOf(drawing).at(-1)?.font.name).toBe('Noto Sans')
  })

  it('that has no picture is left out whole, with an error that names it', () => {
    const unknown = '👨‍🚀‍🎉'
    const drawing = said(`Party ${unknown} tonight`)
    expect(drawing.texts[0]?.text).toBe('Party tonight')
    expect(drawing.findings).toMatchObject([{ rule: 'emoji-dropped', severity: 'blocker', place: 'headline', actual: unknown }])
  })

  it('is copied from a PDF as it was written', async (context) => {
    needs(context, 'pdftotext')
    const text = await textOfPdf(await printPdf([said('Party 🎉 tonight')], { ...print, marks: false }))
    expect(text).toContain('Party 🎉 tonight')
  })
})
