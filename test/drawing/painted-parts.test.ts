import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paintDrawing, paintParts } from '../../src/drawing/raster/paint-drawing.ts'
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

type Part = Awaited<ReturnType<typeof paintParts>>[number]

/** Alpha of a picture at a pixel; of its parts: 0 where there is none. */
const alphaIn = (pixels: Uint8Array) => (x: number, y: number) => pixels[(y * SIDE + x) * 4 + 3] ?? 0
const alphaOf = (parts: readonly Part[]) => (x: number, y: number) => {
  const part = parts.find((one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height)
  return part?.data[((y - part.y) * part.width + x - part.x) * 4 + 3] ?? 0
}
const pixels = Array.from({ length: SIDE * SIDE }, (_, at) => [at % SIDE, Math.floor(at / SIDE)] as const)

it('paints nothing outside of the parts that are said to hold a picture, however it is turned', async () => {
  await fc.assert(
    fc.asyncProperty(markup, async (parts) => {
      const drawing = bare(parts)
      const whole = alphaIn(await paintDrawing(drawing, options))
      const painted = await paintParts(drawing, options)
      const inside = (x: number, y: number): boolean =>
        painted.some((part) => x >= part.x && x < part.x + part.width && y >= part.y && y < part.y + part.height)
      expect(pixels.filter(([x, y]) => whole(x, y) > 0 && !inside(x, y))).toEqual([])
      expect(painted.map(({ data }) => data.length)).toEqual(painted.map(({ width, height }) => width * height * 4))
    }),
    { numRuns: 300 },
  )
})

it('parts a picture where rows are empty, so that those are never read', async () => {
  const drawing = bare(['<rect x="10" y="10" width="80" height="5"/>', '<rect x="70" y="60" width="20" height="10"/>'])
  const painted = await paintParts(drawing, options)
  expect(painted.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
    [10, 10, 100, 10],
    [82, 70, 28, 16],
  ])
  expect(await paintParts(bare([]), options)).toEqual([])
})

it('paints the same in these parts as in the whole picture, but for what rounding does to an edge', async () => {
  const drawing = bare([
    '<defs><linearGradient id="g"><stop offset="0" stop-color="#000000"/><stop offset="1" stop-color="#ff0000"/></linearGradient>',
    '<clipPath id="c"><circle cx="50" cy="70" r="15"/></clipPath></defs>TEXT<path d="M10 80L90 85" stroke="url(#g)" stroke-width="3"/>',
    '<rect clip-path="url(#c)" x="30" y="70" width="40" height="12" fill="url(#g)" opacity="0.5"/>',
  ])
  const whole = alphaIn(await paintDrawing(drawing, options))
  const parts = await paintParts(drawing, options)
  expect(parts.length).toBeGreaterThan(1)
  // Alpha only: colours are multiplied by it in the one and not in the other.
  const painted = alphaOf(parts)
  const differing = pixels.filter(([x, y]) => Math.abs(whole(x, y) - painted(x, y)) > 8)
  expect(differing.length).toBeLessThan(5)
})
