import { drawsWhole, isEmojiSequence } from './emoji-glyph.ts'
import type { Font } from './font.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u
const space = /^\p{Zs}$/u
const reading = /\p{L}|\p{M}|\p{N}|\p{Sc}/u

/** What readers see as one character each. */
export function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

/** Whether a character leaves no mark by itself: joiners, direction marks, controls. */
export const isUnseen = (character: string): boolean => unseen.test(character)

/** Whether a text would say something else without this: letters, digits, signs of currency. */
export const isReading = (cluster: string): boolean => reading.test(cluster)

function hasEvery(font: Font, text: string): boolean {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    // Spaces of any width are made of the common one when shaping; U+2011 is drawn as U+2010.
    if (isUnseen(character) || font.has(codePoint) || (space.test(character) && font.has(0x20))) continue
    if (codePoint === 0x2011 && font.has(0x2010)) continue
    return false
  }
  return true
}

const covered = new WeakMap<Font, Map<string, boolean>>()

/** Whether a font can draw a grapheme cluster, composed or decomposed; an emoji of several parts as one. */
export function coversCluster(font: Font, cluster: string): boolean {
  const known = covered.get(font) ?? new Map<string, boolean>()
  covered.set(font, known)
  const before = known.get(cluster)
  if (before !== undefined) return before
  const hasAll = hasEvery(font, cluster) || hasEvery(font, cluster.normalize('NFC')) || hasEvery(font, cluster.normalize('NFD'))
  const covers = hasAll && (!isEmojiSequence(cluster) || drawsWhole(font, cluster))
  known.set(cluster, covers)
  return covers
}
