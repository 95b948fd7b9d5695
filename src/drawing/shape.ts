import * as hb from 'harfbuzzjs'
import type { Font } from './font.ts'
import type { Item } from './itemise.ts'
import { isJoined } from './script.ts'

/** A glyph as shaped; measures in em, y up. */
export interface Glyph {
  readonly id: number
  /** Where in the text its cluster begins (UTF-16). */
  readonly cluster: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** A line that begins here must be shaped anew. */
  readonly unsafe: boolean
}

/** Glyphs of an item in the order in which they stand from left to right. */
export interface ShapedRun extends Item {
  readonly font: Font
  readonly glyphs: readonly Glyph[]
}

export interface ShapeOptions {
  /** BCP 47; chooses local letterforms. */
  readonly language: string
  /** Extra space after each character in em; not between letters that join. */
  readonly tracking: number
}

/** Shapes one item. `from` and `to` bound the text that its letters may join with: a line, or the whole. */
export function shapeItem(text: string, item: Item, { language, tracking }: ShapeOptions, from = 0, to = text.length): ShapedRun {
  const { font, start, end, script, level } = item
  const buffer = new hb.Buffer()
  const context = text.slice(from, to)
  buffer.addText(context, start - from, end - start)
  buffer.guessSegmentProperties()
  if (script !== 'Zzzz') buffer.setScript(script)
  buffer.setDirection(level % 2 === 1 ? hb.Direction.RTL : hb.Direction.LTR)
  buffer.setLanguage(language)
  buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS)
  buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES | hb.BufferFlag.DO_NOT_INSERT_DOTTED_CIRCLE)
  const spaced = tracking !== 0 && !isJoined(script)
  // Figures as tall as capitals: prices and dates are read at a glance.
  const features = [new hb.Feature('lnum', 1), ...(spaced ? ['liga', 'clig'].map((tag) => new hb.Feature(tag, 0)) : [])]
  hb.shape(font.shaper, buffer, features)
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const em = font.unitsPerEm
  const glyphs = infos.map((info, index): Glyph => {
    const position = positions[index]
    const lastOfCluster = infos[index + 1]?.cluster !== info.cluster
    return {
      id: info.codepoint,
      cluster: info.cluster + from,
      advance: (position?.xAdvance ?? 0) / em + (spaced && lastOfCluster ? tracking : 0),
      dx: (position?.xOffset ?? 0) / em,
      dy: (position?.yOffset ?? 0) / em,
      unsafe: (info.flags & hb.GlyphFlag.UNSAFE_TO_BREAK) !== 0,
    }
  })
  return { ...item, glyphs }
}
