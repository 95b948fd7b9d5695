import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { GlyphRun, SetText } from '../drawing.ts'
import type { Font } from '../font.ts'
import { hexOf } from '../shapes/colour.ts'
import { multiply } from '../shapes/matrix.ts'
import type { Style } from '../shapes/style.ts'

/** Outlines of glyphs in font units, y up; undefined for those without ink. */
const known = new WeakMap<Font, Map<number, Path2D | undefined>>()

function glyphPath(font: Font, glyph: number): Path2D | undefined {
  const paths = known.get(font) ?? new Map<number, Path2D | undefined>()
  known.set(font, paths)
  if (paths.has(glyph)) return paths.get(glyph)
  const outline = font.outline(glyph).map(({ type, values }) => type + values.join(' '))
  const path = outline.length === 0 ? undefined : new Path2D(outline.join(''))
  paths.set(glyph, path)
  return path
}

function paintRun({ font, size, x, y, glyphs }: GlyphRun, { matrix }: Style, context: SKRSContext2D): void {
  const scale = size / font.unitsPerEm
  let pen = 0
  for (const { id, advance, dx, dy } of glyphs) {
    const path = glyphPath(font, id)
    if (path !== undefined) {
      context.setTransform(...multiply(matrix, [scale, 0, 0, -scale, x + (pen + dx) * size, y - dy * size]))
      context.fill(path)
    }
    pen += advance
  }
}

/** Paints a set text as the outlines of its glyphs, each where it was set. */
export function paintText({ lines, strikes, fill }: SetText, style: Style, context: SKRSContext2D): void {
  const hex = hexOf(fill)
  if (hex === undefined) return
  context.globalAlpha = style.opacity
  context.fillStyle = hex
  for (const run of lines.flat()) paintRun(run, style, context)
  context.setTransform(...style.matrix)
  for (const { x, y, width, height } of strikes) context.fillRect(x, y, width, height)
}
