import type { SetParagraph } from '../shapes/index.ts'
import type { Line } from './lines.ts'
import type { Paragraph } from './shaping/index.ts'

/** What of the lines of a text belongs together: where it was written on a line of its own, and whether it is an item of a list. */
export function setParagraphs(lines: readonly Line[], { text, hangs }: Pick<Paragraph, 'text' | 'hangs'>): SetParagraph[] {
  const begins = lines.flatMap(({ start }, index) => (start === 0 || text[start - 1] === '\n' ? [index] : []))
  return begins.flatMap((from, index) => {
    const to = begins[index + 1] ?? lines.length
    const [start, end] = [lines[from]?.start ?? 0, lines[to - 1]?.end ?? 0]
    const said = text.slice(start, end)
    if (said.trim() === '') return []
    const hang = hangs.find((one) => one.start > start && one.start <= end)
    return [{ text: said, from, to, ...(hang && { item: said.startsWith('•') ? 'bullet' : 'number' }) }]
  })
}
