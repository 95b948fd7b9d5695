import { Path2D, type SKRSContext2D } from './skia.ts'
import { type Box, type GlyphRun, type Matrix, multiply, type SetText, type Style } from '../shapes/index.ts'
import type { Font } from '../fonts/index.ts'
import { hexOf } from '../colour/index.ts'

interface Ink {
  readonly path: Path2D
  /** Around the outline, or more. */
  readonly box: Box
}

/** Outlines of glyphs in font units, y up; undefined for those without ink. */
const known = new WeakMap<Font, Map<number, Ink | undefined>>()

function inkOf(font: Font, glyph: number): Ink | undefined {
  const inks = known.get(font) ?? new Map<number, Ink | undefined>()
  known.set(font, inks)
  if (inks.has(glyph)) return inks.get(glyph)
  const outline = font.outline(glyph).map(({ type, values }) => type + values.join(' '))
  const ink = outline.length === 0 ? undefined : measured(new Path2D(outline.join('')))
  inks.set(glyph, ink)
  return ink
}

function measured(path: Path2D): Ink {
  const [left, top, right, bottom] = path.getBounds()
  return { path, box: { x: left, y: top, width: right - left, height: bottom - top } }
}

/** A glyph with ink and where its origin stands, in user units. */
interface PlacedInk extends Ink {
  readonly place: readonly [x: number, y: number]
}

/** The glyphs of a run that have ink. */
export function glyphInk({ font, size, x, y, glyphs }: GlyphRun): readonly PlacedInk[] {
  const placed: PlacedInk[] = []
  let pen = 0
  for (const { id, advance, dx, dy } of glyphs) {
    const ink = inkOf(font, id)
    if (ink !== undefined) placed.push({ ...ink, place: [x + (pen + dx) * size, y - dy * size] })
    pen += advance
  }
  return placed
}

/** From font units to user units. */
export function glyphMatrix({ font, size }: GlyphRun, [x, y]: PlacedInk['place']): Matrix {
  const scale = size / font.unitsPerEm
  return [scale, 0, 0, -scale, x, y]
}

/** Paints a set text as the outlines of its glyphs, each where it was set. */
export function paintText({ lines, strikes, fill }: SetText, style: Style, context: SKRSContext2D): void {
  const hex = hexOf(fill)
  if (hex === undefined) return
  context.globalAlpha = style.opacity
  context.fillStyle = hex
  for (const run of lines.flat()) {
    for (const { path, place } of glyphInk(run)) {
      context.setTransform(...multiply(style.matrix, glyphMatrix(run, place)))
      context.fill(path)
    }
  }
  context.setTransform(...style.matrix)
  for (const { x, y, width, height } of strikes) context.fillRect(x, y, width, height)
}
