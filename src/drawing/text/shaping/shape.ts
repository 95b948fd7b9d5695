import * as hb from 'harfbuzzjs'
import { type Font, type FontFeature, fractionsIn, liningFigures } from '../../fonts/index.ts'
import type { Item } from './itemise.ts'
import type { Glyph } from '../../shapes/index.ts'
import { isJoined } from './script.ts'

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
  /** Default: lining figures. */
  readonly features?: readonly FontFeature[]
  /** Draw 1/2 as a fraction. */
  readonly fractions?: boolean
}

const noLigatures = ['liga', 'clig'].map((tag) => ({ tag, value: 0 }))
/** Figures keep the dash that was drawn for them. */
const figureRange = /\p{Nd}[–—]\p{Nd}/gu

/** Features for a stretch of a text. A text all of capitals gets hyphens and brackets at their height. */
function featuresFor(
  text: string,
  stretch: string,
  { features = liningFigures, fractions = false }: ShapeOptions,
  spaced: boolean,
): hb.Feature[] {
  const raised = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
  const ranges = raised ? Array.from(stretch.matchAll(figureRange), ({ index }) => new hb.Feature('case', 0, index, index + 3)) : []
  const all = [...(raised ? [{ tag: 'case', value: 1 }] : []), ...(spaced ? noLigatures : []), ...features]
  return [
    ...all.map(({ tag, value }) => new hb.Feature(tag, value)),
    ...ranges,
    ...(fractions ? fractionsIn(stretch).map(({ start, end }) => new hb.Feature('frac', 1, start, end)) : []),
  ]
}

/** Shapes one item. `from` and `to` bound the text that its letters may join with: a line, or the whole. */
export function shapeItem(text: string, item: Item, options: ShapeOptions, from = 0, to = text.length): ShapedRun {
  const { language, tracking } = options
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
  hb.shape(font.shaper, buffer, featuresFor(text, context, options, spaced))
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
