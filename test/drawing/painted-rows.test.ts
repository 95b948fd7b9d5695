import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paintDrawing, paintRows } from '../../src/drawing/raster/paint-drawing.ts'
import type { Drawing } from '../../src/drawing/index.ts'
import { drawn, unread } from './sample.ts'

const SIDE = 120
const options = { width: SIDE, height: SIDE, read: unread }

/** A drawing upon nothing: without the white that samples stand on. */
function bare(parts: readonly string[]): Drawing {
  const text = { text: 'Äpfel fi', x: 5, y: 40, width: 90, height: 30, size: 20 }
  const made = drawn('en', '0 0 100 100', ({ textbox }) => parts.join('').replaceAll('TEXT', () => textbox(text)))
  return { ...made, root: { ...made.root, children: made.root.children.slice(1) } }
}

const place = fc.integer({ min: -20, max: 120 })
const length = fc.integer({ min: 1, max: 60 })
const points = fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 4 })
const shape = fc.oneof(
  fc.tuple(place, place, length, length).map(([x, y, width, height]) => `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`),
  fc.tuple(place, place, length).map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`),
  points.map((list) => `<path d="M${list.map((point) => point.join(' ')).join('L')}"/>`),
  fc.tuple(place, place, points).map(([x, y, [a, b]]) => `<path d="M${x} ${y}Q${String(a)} ${String(b)}Z"/>`),
  fc.constant('TEXT'),
)
const line = fc
  .record({
    width: fc.integer({ min: 0, max: 12 }),
    join: fc.constantFrom('miter', 'round', 'bevel'),
    cap: fc.constantFrom('butt', 'square'),
  })
  .map(
    ({ width, join, cap }) =>
      `stroke="#a00000" stroke-width="${width}" stroke-linejoin="${join}" stroke-linecap="${cap}" stroke-miterlimit="6"`,
  )
const moved = fc
  .record({ angle: fc.integer({ min: 0, max: 360 }), x: place, y: place, scale: fc.constantFrom(0.5, 1, 2) })
  .map(({ angle, x, y, scale }) => `rotate(${angle} 50 50) translate(${x} ${y}) scale(${scale} 1)`)
const markup = fc.array(
  fc.tuple(moved, line, shape).map(([transform, stroke, inside]) => `<g transform="${transform}" ${stroke}>${inside}</g>`),
  { minLength: 1, maxLength: 3 },
)

it('paints nothing above or below the rows that are said to hold a picture, however it is turned', async () => {
  await fc.assert(
    fc.asyncProperty(markup, async (parts) => {
      const drawing = bare(parts)
      const whole = await paintDrawing(drawing, options)
      const { top, count } = await paintRows(drawing, options)
      const outside = [whole.subarray(0, top * SIDE * 4), whole.subarray((top + count) * SIDE * 4)]
      expect(outside.map((pixels) => pixels.some((value) => value !== 0))).toEqual([false, false])
    }),
    { numRuns: 300 },
  )
})

it('paints the same in these rows as in the whole picture, but for what rounding does to an edge', async () => {
  const drawing = bare([
    '<defs><linearGradient id="g"><stop offset="0" stop-color="#000000"/><stop offset="1" stop-color="#ff0000"/></linearGradient>',
    '<clipPath id="c"><circle cx="50" cy="70" r="15"/></clipPath></defs>TEXT<path d="M10 80L90 85" stroke="url(#g)" stroke-width="3"/>',
    '<rect clip-path="url(#c)" x="30" y="60" width="40" height="20" fill="url(#g)" opacity="0.5"/>',
  ])
  const whole = await paintDrawing(drawing, options)
  const { top, count, data } = await paintRows(drawing, options)
  expect(top).toBeGreaterThan(30)
  expect(data).toHaveLength(count * SIDE * 4)
  const part = whole.subarray(top * SIDE * 4, (top + count) * SIDE * 4)
  // Alpha only: colours are multiplied by it in the one and not in the other.
  const differing = data.filter((value, at) => at % 4 === 3 && Math.abs(value - (part[at] ?? 0)) > 8)
  expect(differing.length).toBeLessThan(5)
})
