import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkImage } from '../../src/drawing/images/check-image.ts'
import { drawableShare } from '../../src/drawing/svg/drawable-share.ts'
import { svg } from '../fixtures/svgs.ts'
import { bytesOf, drawnSide } from './drawn-side.ts'

const zigzag = (lines: number) => `M0 0${Array.from({ length: lines }, (_, at) => `L${(at * 37) % 80} ${at % 2 === 0 ? 40 : 0}`).join('')}`

const LONG = 'd="M0 20H100000000"'
const fine = 'stroke-dasharray="0.01 0.01"'

describe('Lines of an SVG count by what they take to draw', () => {
  it.each([
    ['dashes of a line', `<path ${LONG} stroke="#000" ${fine}/>`],
    ['dashes that a group hands down', `<g stroke="#000" ${fine}><path ${LONG}/></g>`],
    ['dashes that a stylesheet gives', `<style>.a{stroke:#000;stroke-dasharray:.01px}</style><path class="a" ${LONG}/>`],
    ['dashes that a use hands down', `<defs><path id="a" ${LONG}/></defs><use href="#a" stroke="#000" ${fine}/>`],
    [
      'dashes of a line in a marker',
      `<marker id="m"><path d="M0 0H900" stroke="#000" ${fine}/></marker><path d="${zigzag(99)}" marker-mid="url(#m)"/>`,
    ],
    ['dashes of a polyline', `<polyline points="0,0 1e8,1" stroke="#000" ${fine}/>`],
    ['dashes of a circle', `<circle r="1e7" stroke="#000" ${fine}/>`],
    ['dashes in millimetres', `<path ${LONG} stroke="#000" stroke-dasharray="1mm"/>`],
  ])('and are refused, with what to do: %s', async (_, inside) => {
    await expect(checkImage(bytesOf(svg(inside)))).rejects.toThrow(
      /The strokes of this SVG have .* dashes; at most 100,000 are taken\. Make/,
    )
  })

  it.each([
    ['curves far beyond the picture', `<path d="M0 0${'C1e7 1e7-1e7 1e7 0 0'.repeat(4000)}"/>`],
    ['curves that are enlarged', `<g transform="scale(1e6)"><path d="M0 0${'C9 9-9 9 0 0'.repeat(4000)}"/></g>`],
    ['curves that a style enlarges', `<style>g{transform:scale(1e6)}</style><g><path d="M0 0${'C9 9-9 9 0 0'.repeat(4000)}"/></g>`],
    ['curves in a view box of nothing', `<svg viewBox="0 0 1e-6 1e-6"><path d="M0 0${'C9 9-9 9 0 0'.repeat(4000)}"/></svg>`],
    ['arcs of a planet', `<path d="M0 0${'A1e7 1e7 0 1 1 9 9A1e7 1e7 0 1 0 0 0'.repeat(2500)}"/>`],
    ['corners of a stroke as wide as a planet', `<path d="M0 0${'L9 9L0 9'.repeat(4000)}" stroke="#000" stroke-width="1e6"/>`],
    ['lines that all cross each other', `<path d="${zigzag(9000)}"/>`],
    ['the same, broken off', `<path d="${zigzag(9000)}L"/>`],
    [
      'clips of crossing lines',
      `<clipPath id="c"><path d="${zigzag(1500)}"/></clipPath>${'<rect width="80" height="40" clip-path="url(#c)"/>'.repeat(50)}`,
    ],
  ])('and are refused, with what to do: %s', (_, inside) => {
    const share = () => drawableShare(bytesOf(svg(inside)), { width: 80, height: 40 }, 1)
    expect(share).toThrow(/The paths and strokes of this SVG take too long to draw.*Simplify them, or save it as PNG/)
  })

  it.each([
    ['a few crossing lines', `<path d="${zigzag(200)}"/>`],
    [
      'a texture of thousands of specks',
      `<path d="${Array.from({ length: 4000 }, (_, at) => `M${(at * 7) % 80} ${(at * 3) % 40}l.3.4-.5.1z`).join('')}"/>`,
    ],
    ['ways in dots', `<g stroke="#000" stroke-width=".2" stroke-dasharray=".5 .5">${'<path d="M0 9H80V30H0"/>'.repeat(40)}</g>`],
    ['a hundred shapes on the whole page', '<rect width="80" height="40"/>'.repeat(100)],
    [
      'thousands of small shapes with gradients',
      `<linearGradient id="g"><stop/></linearGradient>${'<circle r="1" fill="url(#g)"/>'.repeat(2000)}`,
    ],
    [
      'a picture that a pattern puts into a shape',
      '<pattern id="p" width="1" height="1"><rect width="9" height="9"/></pattern><circle r="20" fill="url(#p)"/>',
    ],
    ['a line far beyond the picture', '<path d="M-9e4 20H9e4" stroke="#000"/>'],
  ])('and are drawn as large as a poster: %s', (_, inside) => {
    expect(drawnSide(inside)).toBe(8192)
  })

  it.each([
    ['thousands of circles on the whole page', '<circle cx="40" cy="20" r="40"/>'.repeat(5000)],
    [
      'a page of small tiles',
      `<pattern id="p" width=".3" height=".3" patternUnits="userSpaceOnUse"><rect width=".1" height=".1"/></pattern>${'<rect width="80" height="40" fill="url(#p)"/>'.repeat(5)}`,
    ],
    ['a thousand crossing lines', `<path d="${zigzag(1000)}"/>`],
  ])('and are drawn with fewer px: %s', (_, inside) => {
    expect(drawnSide(inside)).toBeGreaterThan(500)
    expect(drawnSide(inside)).toBeLessThan(4500)
  })

  it('the more, the wider and the larger, the fewer px', () => {
    const lines = fc.integer({ min: 2, max: 900 })
    const width = fc.double({ min: 0.01, max: 500, noNaN: true })
    const scale = fc.double({ min: 0.1, max: 1000, noNaN: true })
    fc.assert(
      fc.property(lines, width, scale, (count, wide, large) => {
        const drawn = (more: number, by: number, times: number) =>
          drawnSide(
            `<g transform="scale(${large * times})"><path d="${zigzag(count + more)}" stroke="#000" stroke-width="${wide * by}"/></g>`,
          )
        const plain = drawn(0, 1, 1)
        expect(drawn(count, 1, 1)).toBeLessThanOrEqual(plain)
        expect(drawn(0, 3, 1)).toBeLessThanOrEqual(plain)
        expect(drawn(0, 1, 3)).toBeLessThanOrEqual(plain)
      }),
      { numRuns: 40 },
    )
  })
})
