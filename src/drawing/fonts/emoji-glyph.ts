import * as hb from 'harfbuzzjs'
import type { Font } from './font.ts'

const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u
const selector = /[\ufe0e\ufe0f]/g

/** Whether what no font has may be left out by rule: emoji are decoration. */
export const isEmoji = (cluster: string): boolean => pictograph.test(cluster)

/** Whether an emoji is made of several: families, professions, skin tones, flags, keycaps. */
export const isEmojiSequence = (cluster: string): boolean => isEmoji(cluster) && [...cluster.replace(selector, '')].length > 1

/** Whether a font draws an emoji sequence as the one picture that was meant, and not as its parts beside each other. */
export function drawsWhole(font: Font, sequence: string): boolean {
  const buffer = new hb.Buffer()
  buffer.addText(sequence)
  buffer.guessSegmentProperties()
  buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES)
  hb.shape(font.shaper, buffer)
  const glyphs = buffer.getGlyphInfos()
  return glyphs.length === 1 && glyphs.every(({ codepoint }) => codepoint !== 0)
}
