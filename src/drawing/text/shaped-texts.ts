import type { Font } from '../fonts/index.ts'
import { type Paragraph, paragraphOf, type TextStyle } from './shaping/index.ts'
import { lruCache, type LruCache } from '../../cache/index.ts'

/** Texts of a campaign come back in every size of every channel, and a long one at every size that is tried: so many characters are kept for each chain of fonts. */
const KEPT = 60_000

const shaped = new WeakMap<readonly Font[], LruCache<Paragraph>>()

/** Shapes a text, or takes it from memory: measures are in em, so it is the same at every size. */
export function shapedText(text: string, style: TextStyle): Paragraph {
  const texts = shaped.get(style.chain) ?? lruCache<Paragraph>(KEPT, (made) => made.text.length)
  shaped.set(style.chain, texts)
  const key = JSON.stringify([style.language, style.direction, style.tracking, style.features, style.fractions, text])
  const known = texts.get(key)
  if (known !== undefined) return known
  const made = paragraphOf(text, style)
  texts.set(key, made)
  return made
}
