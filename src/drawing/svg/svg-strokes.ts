import { XmlElement } from '@rgrove/parse-xml'
import { svgLength, type SvgOutline } from './svg-outline.ts'

/** How a shape's outline is drawn as a line. */
export interface Stroke {
  /** In units of the shape. */
  readonly width: number
  /** The mean length of a dash or a gap; undefined for a whole line. */
  readonly dash: number | undefined
}

type Said = (element: XmlElement) => string

const SHAPES = /^(?:path|rect|circle|ellipse|line|polyline|polygon)$/
const strokes = (said: string): string[] => Array.from(said.matchAll(/(?:^|;)\s*stroke\s*:\s*([^;]*)/gi), ([, value = '']) => value.trim())
const isDrawn = (value: string): boolean => !/^(?:none|transparent)\b/i.test(value)

function widthIn(said: string, whole: number): number | undefined {
  const widths = Array.from(said.matchAll(/(?:^|;)\s*stroke-width\s*:\s*([^;]*)/gi), ([, value]) => svgLength(value, whole))
  return widths.length === 0 ? undefined : widths.reduce((most, width) => Math.max(most, width), 0)
}

function dashIn(said: string, whole: number): number | undefined {
  const found = Array.from(said.matchAll(/(?:^|;)\s*stroke-dasharray\s*:\s*([^;]*)/gi), ([, value = '']) => value.trim())
    .filter((value) => /\d/.test(value))
    .map((value) => {
      const lengths = value.split(/[\s,]+/).map((one) => Math.abs(svgLength(one, whole)))
      return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    })
    // Dashes of no length are a whole line.
    .filter((dash) => dash > 0)
  return found.length === 0 ? undefined : found.reduce((least, dash) => Math.min(least, dash))
}

/**
 * How shapes are stroked, at most. What groups and uses say is handed down: it counts for every shape that says nothing of its own, wherever
 * it lies, as if it were the widest of them with the finest dashes.
 * @param whole units of the picture's longer side
 */
export function svgStrokes(root: XmlElement, said: Said, whole: number): (element: XmlElement) => Stroke | undefined {
  let [handsDown, width, dash]: [boolean, number, number | undefined] = [false, 1, undefined]
  const collect = (element: XmlElement): void => {
    if (!SHAPES.test(element.name)) {
      const text = said(element)
      handsDown ||= strokes(text).some(isDrawn)
      width = Math.max(width, widthIn(text, whole) ?? 0)
      dash = Math.min(dash ?? Infinity, dashIn(text, whole) ?? Infinity)
    }
    for (const child of element.children) if (child instanceof XmlElement) collect(child)
  }
  collect(root)
  const inherited = dash === Infinity ? undefined : dash
  return (element) => {
    const text = said(element)
    const own = strokes(text)
    if (own.length === 0 ? !handsDown : !own.some(isDrawn)) return undefined
    return { width: widthIn(text, whole) ?? width, dash: /(?:^|;)\s*stroke-dasharray\s*:/i.test(text) ? dashIn(text, whole) : inherited }
  }
}

/** The outline of what a stroke covers: each piece has two ends, or corners, as wide as the stroke. */
export function strokedOutline({ width, height, across, down, pieces }: SvgOutline, stroke: Stroke): SvgOutline {
  const ends = 2 * pieces * stroke.width
  return { width: width + stroke.width, height: height + stroke.width, across: across + ends, down: down + ends, pieces }
}
