import { paragraphsOf, type Block } from '../../content/blocks.ts'
import type { Finding } from '../../content/finding.ts'
import { graphemes, ladder } from '../../content/ladder.ts'
import type { SlotSpec } from '../channel.ts'

const shortened = (place: string, label: string, room: number, actual: number): Finding => ({
  rule: 'slot-shortened',
  severity: 'warning',
  place,
  message: `${label} is too long and ends earlier, at the end of a sentence. Write a shorter one for this channel.`,
  expected: `${room} characters at most`,
  actual: `${actual} characters`,
})

const unfit = (place: string, label: string, room: number): Finding => ({
  rule: 'slot-fits',
  severity: 'warning',
  place,
  message: `${label} does not fit, not even its first sentence, and is left out. Write a shorter one for this channel.`,
  expected: `${room} characters at most`,
})

/** Where words go: a place as findings name it, what people call it, and how many graphemes it takes. */
export interface Room {
  readonly place: string
  readonly label: string
  readonly room: number
  readonly locale: string
}

/** What was chosen for a slot and what there is to say about it. */
export interface Fitted<Words> {
  readonly words: Words
  readonly findings: readonly Finding[]
}

/** The richest of the texts, or of what they are up to a sentence's end, that has at most `room` graphemes; '' and a finding if none has. */
export function fitText({ place, label, room, locale }: Room, texts: readonly string[]): Fitted<string> {
  const [whole = ''] = texts
  if (whole === '') return { words: '', findings: [] }
  const words = texts.find((text) => graphemes(text) <= room) ?? ladder(texts, locale, { limit: room })[0]
  if (words === undefined) return { words: '', findings: [unfit(place, label, room)] }
  return { words, findings: texts.includes(words) ? [] : [shortened(place, label, room, graphemes(whole))] }
}

/** A text by its slot's limits: within the soft one if one of the given texts is, else within the hard one. */
export function fitSlot(
  place: string,
  { label, soft = Infinity, hard = Infinity }: SlotSpec,
  texts: readonly string[],
  locale: string,
): Fitted<string> {
  const given = texts.filter((text) => text.trim() !== '')
  const best = given.find((text) => graphemes(text) <= soft)
  return best === undefined ? fitText({ place, label, room: hard, locale }, given) : { words: best, findings: [] }
}

/** The first blocks that have at most `room` graphemes together; the one that crosses the line is cut at a sentence's end if it is a paragraph. */
export function fitBlocks({ place, label, room, locale }: Room, blocks: readonly Block[]): Fitted<Block[]> {
  let left = room
  const words: Block[] = []
  for (const block of blocks) {
    const size = paragraphsOf([block]).reduce((sum, text) => sum + graphemes(text), 0)
    if (size <= left) {
      words.push(block)
      left -= size
      continue
    }
    const [cut] = block.type === 'paragraph' ? ladder(paragraphsOf([block]), locale, { limit: left }) : []
    if (cut !== undefined) words.push({ type: 'paragraph', content: [{ text: cut }] })
    // A heading whose words were cut away has nothing to say.
    while (words.at(-1)?.type === 'heading') words.pop()
    const whole = paragraphsOf(blocks).reduce((sum, text) => sum + graphemes(text), 0)
    return { words, findings: [words.length === 0 ? unfit(place, label, room) : shortened(place, label, room, whole)] }
  }
  return { words, findings: [] }
}
