import type { Line } from './lines.ts'

/** The vertical middle of what the eye sees of lines, measured from a baseline up, in em. */
export interface OpticalHeight {
  /** Upper edge of the first line's letters above its baseline. */
  readonly top: number
  /** Lower edge of the last line's letters above its baseline: below zero only in scripts that hang below it. */
  readonly bottom: number
}

/** Letters of these scripts stand on the baseline: what hangs below it does not count, and accents above do not either. */
const standing = new Set(['Latn', 'Cyrl', 'Grek', 'Hebr', 'Armn', 'Geor', 'Thai', 'Zzzz'])
const counted = /[\p{L}\p{N}\p{Sc}%&?!]/u

/** How tall the letters, figures and signs of a line look: capitals or ascenders if it has any, else small letters alone. */
export function opticalHeight(first: Line, last: Line): OpticalHeight {
  return { top: edgesOf(first).top, bottom: edgesOf(last).bottom }
}

function edgesOf(line: Line): OpticalHeight {
  let top = 0
  let [weight, hanging] = [0, 0]
  for (const { font, glyphs, script } of line.runs) {
    for (const { id, cluster, advance, dy } of glyphs) {
      const ink = font.ink(id)
      const character = String.fromCodePoint(line.text.codePointAt(cluster - line.start) ?? 0x20)
      if (ink === undefined || advance === 0 || !counted.test(character)) continue
      // A letter with its accent in one glyph is as tall as the capital under it.
      top = Math.max(top, Math.min(ink.top + dy, font.capHeight))
      const share = ink.right - ink.left
      weight += share
      if (!standing.has(script)) hanging += share * Math.min(0, ink.bottom + dy)
    }
  }
  return { top, bottom: weight === 0 ? 0 : hanging / weight }
}
