import { fit, type FittedText, type TextRoom } from './fit.ts'
import type { Paragraph } from './shaping/index.ts'
import { lruCache } from '../../cache/index.ts'

interface Kept {
  /** Undefined for a room that is too small. */
  readonly fitted: FittedText | undefined
}

/** Characters that are kept as they were set: those of a campaign in one language in all its sizes, which take up some 20 MB. */
const KEPT = 200_000
/** What a room that is too small counts as. */
const LEAST = 16

const known = lruCache<Kept>(KEPT, ({ fitted }) => LEAST + (fitted?.paragraph.text.length ?? 0))

const numbers = new WeakMap<Paragraph, number>()
let last = 0

function numberOf(paragraph: Paragraph): number {
  const number = numbers.get(paragraph) ?? (last += 1)
  numbers.set(paragraph, number)
  return number
}

/** Fits a text into its room, or remembers how it did: while somebody writes a headline, all other texts are set as they were. */
export function fittedText(paragraph: Paragraph, room: TextRoom): FittedText | undefined {
  const { width, height, size, minSize, maxLines, lineHeight, balanced, share } = room
  const key = [numberOf(paragraph), width, height, size, minSize, maxLines, lineHeight, balanced, share].join(' ')
  const before = known.get(key)
  if (before !== undefined) return before.fitted
  const fitted = fit(paragraph, room)
  known.set(key, { fitted })
  return fitted
}
