import { type Block, paragraphsOf } from '../../../content/blocks/index.ts'
import { counted, type Counting, ladder, measureOf } from '../../../content/text/counting/index.ts'
import { type Finding, finding } from '../../../content/findings/index.ts'
import type { SlotSpec } from '../../contract/index.ts'
import { isOwnWording, nameOfField } from './slot-fields.ts'

/** Where words go: a place as findings name it, what people call it, and how much it takes. */
export interface CopyRoom {
  readonly place: string
  readonly label: string
  readonly room: number
  readonly locale: string
  /** What `room` counts; graphemes where it is not said. */
  readonly counts?: Counting | undefined
  /** The text to shorten, as problems name it. */
  readonly field?: string | undefined
}

/** What was chosen for a slot and what there is to say about it. */
export interface FittedCopy<Words> {
  readonly words: Words
  readonly findings: readonly Finding[]
}

/** What is said of a text that its place does not take whole: the figures, and which field to shorten by how much. */
function tooLong({ place, label, room, locale, counts, field }: CopyRoom, length: number, isLeftOut: boolean): Finding {
  const cut = isLeftOut ? 'is left out, for not even its first sentence fits' : 'ends earlier, at the end of a sentence'
  const where = field === undefined ? 'it' : nameOfField(field, locale)
  const instead = field !== undefined && isOwnWording(field) ? '' : ', or write own words for this channel'
  // Text messages are not what a writer takes away; characters are.
  const by = counts === 'sms' ? `to ${counted(room, counts)}` : `by ${length - room}`
  return finding(isLeftOut ? 'slot-fits' : 'slot-shortened', {
    place,
    ...(field === undefined ? {} : { field }),
    message: `${label} is ${counted(length, counts)}, ${room} fit, so it ${cut}. Shorten ${where} ${by}${instead}.`,
    expected: `${counted(room, counts)} at most`,
    actual: counted(length, counts),
  })
}

/** The richest of the texts, or of what they are up to a sentence's end, that `room` takes; '' and a finding if none does. */
function fitText(place: CopyRoom, texts: readonly string[]): FittedCopy<string> {
  const [whole = ''] = texts
  if (whole === '') return { words: '', findings: [] }
  const measure = measureOf(place.counts)
  const words = texts.find((text) => measure(text) <= place.room) ?? ladder(texts, place.locale, { limit: place.room, measure })[0]
  if (words !== undefined && texts.includes(words)) return { words, findings: [] }
  return { words: words ?? '', findings: [tooLong(place, measure(whole), words === undefined)] }
}

/** A text by its slot's limits: within the soft one if one of the given texts is, else within the hard one. */
export function fitSlot(
  place: string,
  { label, hard = Infinity, soft = hard, counts }: SlotSpec,
  texts: readonly string[],
  locale: string,
  field?: string,
): FittedCopy<string> {
  const given = texts.filter((text) => text.trim() !== '')
  const measure = measureOf(counts)
  const best = given.find((text) => measure(text) <= soft)
  return best === undefined ? fitText({ place, label, room: hard, locale, counts, field }, given) : { words: best, findings: [] }
}

/** The first blocks that `room` takes together; the one that crosses the line is cut at a sentence's end if it is a paragraph. */
export function fitBlocks(place: CopyRoom, blocks: readonly Block[]): FittedCopy<Block[]> {
  const measure = measureOf(place.counts)
  const sizeOf = (tree: readonly Block[]): number => paragraphsOf(tree).reduce((sum, text) => sum + measure(text), 0)
  let left = place.room
  const words: Block[] = []
  for (const block of blocks) {
    const size = sizeOf([block])
    if (size <= left) {
      words.push(block)
      left -= size
      continue
    }
    const [cut] = block.type === 'paragraph' ? ladder(paragraphsOf([block]), place.locale, { limit: left, measure }) : []
    if (cut !== undefined) words.push({ type: 'paragraph', content: [{ text: cut }] })
    // A heading whose words were cut away has nothing to say.
    while (words.at(-1)?.type === 'heading') words.pop()
    return { words, findings: [tooLong(place, sizeOf(blocks), words.length === 0)] }
  }
  return { words, findings: [] }
}
