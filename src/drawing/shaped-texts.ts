import type { Font } from './font.ts'
import { paragraphOf, type Paragraph, type TextStyle } from './paragraph.ts'

/** Texts of a campaign come back in every size of every channel: so many are kept for each chain of fonts, none of them long. */
const KEPT = 80
const LONG = 2000

const shaped = new WeakMap<readonly Font[], Map<string, Paragraph>>()

/** Shapes a text, or takes it from memory: measures are in em, so it is the same at every size. */
export function shapedText(text: string, style: TextStyle): Paragraph {
  if (text.length > LONG) return paragraphOf(text, style)
  const texts = shaped.get(style.chain) ?? new Map<string, Paragraph>()
  shaped.set(style.chain, texts)
  const key = JSON.stringify([style.language, style.direction, style.tracking, style.features, style.fractions, text])
  const made = texts.get(key) ?? paragraphOf(text, style)
  texts.delete(key)
  const oldest = texts.keys().next()
  if (texts.size >= KEPT && oldest.done !== true) texts.delete(oldest.value)
  texts.set(key, made)
  return made
}
