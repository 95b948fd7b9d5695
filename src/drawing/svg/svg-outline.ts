import type { XmlElement } from '@rgrove/parse-xml'
import { type Bounds, boundsOf, type Segment, segmentsOfPath } from '../shapes/index.ts'
import { DrawingError } from '../errors/index.ts'

/** What has to be known of a shape's outline, in its own units. */
export interface SvgOutline {
  readonly width: number
  readonly height: number
  /** How far all its lines, and those between the points of its curves, go across and down. */
  readonly across: number
  readonly down: number
  /** Lines and curves. */
  readonly pieces: number
}

const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96, em: 16, ex: 8 }

/** A length in units of the drawing. A share is one of `whole`. */
export function svgLength(text: string | undefined, whole: number): number {
  const [, number = '', unit = ''] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%|[a-z]+)?/i.exec((text ?? '').slice(0, 100)) ?? []
  const value = Number(number) || 0
  return unit === '%' ? (value * whole) / 100 : value * (UNITS[unit.toLowerCase()] ?? 1)
}

/**
 * The outline of a shape, about: ellipses and rounded corners are as long as the boxes around them.
 * @param whole units of the picture's longer side
 * @returns undefined for what is no shape
 */
export function svgOutline({ name, attributes }: XmlElement, whole: number): SvgOutline | undefined {
  const at = (attribute: string): number => svgLength(attributes[attribute], whole)
  switch (name) {
    case 'path':
      return ofPath(attributes.d ?? '')
    case 'polygon':
    case 'polyline':
      return ofPoints(numbersIn(attributes.points ?? ''))
    case 'line':
      return ofPoints([at('x1'), at('y1'), at('x2'), at('y2')])
    case 'rect':
    case 'image':
      return ofBox(at('width'), at('height'))
    case 'circle':
      return ofBox(2 * at('r'), 2 * at('r'))
    case 'ellipse':
      return ofBox(2 * at('rx'), 2 * at('ry'))
    default:
      return undefined
  }
}

const ofBox = (width: number, height: number): SvgOutline => ({ width, height, across: 2 * width, down: 2 * height, pieces: 4 })

function ofPath(data: string): SvgOutline {
  try {
    return ofSegments(segmentsOfPath(data))
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error
    // What is broken is drawn up to there, by each program to another place: as far as its numbers could lead.
    const numbers = numbersIn(data)
    const reach = numbers.reduce((sum, number) => sum + Math.abs(number), 0)
    const far = 2 * reach * Math.sqrt(numbers.length)
    return { width: reach, height: reach, across: far, down: far, pieces: numbers.length }
  }
}

const numbersIn = (text: string): number[] =>
  Array.from(text.matchAll(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi), ([number]) => Number(number))

function ofPoints(numbers: readonly number[]): SvgOutline {
  const segments = numbers.flatMap((x, index): Segment[] =>
    index % 2 === 0 ? [[index === 0 ? 'M' : 'L', x, numbers[index + 1] ?? 0]] : [],
  )
  return ofSegments(segments)
}

function ofSegments(segments: readonly Segment[]): SvgOutline {
  let [x, y, across, down] = [0, 0, 0, 0]
  for (const [kind, ...numbers] of segments) {
    for (let index = 0; index < numbers.length; index += 2) {
      const [toX = 0, toY = 0] = numbers.slice(index, index + 2)
      if (kind !== 'M') [across, down] = [across + Math.abs(toX - x), down + Math.abs(toY - y)]
      ;[x, y] = [toX, toY]
    }
  }
  const { width, height }: Bounds = boundsOf(segments)
  return { width, height, across, down, pieces: segments.length }
}

/**
 * How often a shape's lines cross the rows of pixels that they are in, times how many there are in a row: each is held against those beside it.
 * In its own units, and grows with them. Turned, it is what it is lying on its side.
 */
export function crossings({ width, height, across, down }: SvgOutline): number {
  const inRows = (way: number, rows: number): number => (rows > 0 ? (way * way) / rows : 0)
  return Math.max(inRows(down, height), inRows(across, width))
}
