import type { ShippedLayout } from '../../content/tables/index.ts'
import { graphemes } from '../../content/text/counting/index.ts'
import type { EmailView } from './compose.ts'
import { greatestOf } from '../../content/text/index.ts'

/** The width that a headline has, in px, and how large it may be in each layout: in a window of 600 px, and on the narrowest telephone. */
const wide = { width: 520, size: { 'photo-led': 38, 'offer-led': 42, 'type-led': 60 } satisfies Record<ShippedLayout, number> }
const narrow = { width: 280, size: { 'photo-led': 30, 'offer-led': 32, 'type-led': 44 } satisfies Record<ShippedLayout, number> }
/** Smaller than this it is no headline; a word that is longer still breaks. */
const SMALLEST = 22
/** Width of a letter as a share of its size, measured generously: bold Cyrillic in the fonts that mail programs fall back on. */
const LETTER = 0.64

/** A headline's sizes in px: as large as its layout has it, but so that its longest word stays in one piece. */
export function headlineSize({ headline, layout }: Pick<EmailView, 'headline' | 'layout'>): { wide: number; narrow: number } {
  const longest = greatestOf(headline.split(/\s+/).map(graphemes), 1)
  const fitting = ({ width, size }: typeof wide): number =>
    Math.max(SMALLEST, Math.min(size[layout], Math.floor(width / (longest * LETTER))))
  return { wide: fitting(wide), narrow: fitting(narrow) }
}
