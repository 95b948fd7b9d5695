import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkImage } from '../../../src/drawing/images/check-image.ts'
import { svg } from '../../fixtures/svgs.ts'
import { bytesOf, drawnSide } from '../drawn-side.ts'

const shape = (more = '') => `<rect width="80" height="40" ${more}/>`
const blur = '<feGaussianBlur stdDeviation="500"/>'
const filter = (parts: string, more = '') => `<filter id="f" ${more}>${parts}</filter>`
const masks = (count: number): string => {
  const each = (at: number) => `<mask id="m${at}">${shape(`fill="#fff" mask="url(#m${at - 1})"`)}</mask>`
  return Array.from({ length: count }, (_, at) => each(at)).join('') + shape(`mask="url(#m${count - 1})"`)
}

describe('The work that an SVG takes is estimated before anything draws it', () => {
  it.each([
    ['more filters than are drawn in seconds', filter(blur) + shape('filter="url(#f)"').repeat(600)],
    ['a list of filters on one shape', filter(blur) + shape(`style="filter:${'url(#f) '.repeat(600)}"`)],
    ['filters that are written as functions', shape(`style="filter:${'blur(9px) '.repeat(600)}"`)],
    ['filters that a stylesheet gives', `<style>rect, .x > g { filter: url(#f) }</style>${filter(blur)}${shape().repeat(600)}`],
    [
      'filters in what is used again',
      `${filter(blur)}<g id="a">${shape('filter="url(#f)"').repeat(30)}</g>${'<use href="#a"/>'.repeat(30)}`,
    ],
    ['modes of blending', shape('style="mix-blend-mode:multiply"').repeat(4000)],
    ['masks inside each other', masks(400)],
    [
      'markers with filters on every corner',
      `${filter(blur)}<marker id="k">${shape('filter="url(#f)"')}</marker><g marker-mid="url(#k)"><path d="M0 0${'L9 9'.repeat(900)}"/></g>`,
    ],
  ])('and refused, with what to do, when it is too much at any size: %s', async (_, inside) => {
    await expect(checkImage(bytesOf(svg(inside)))).rejects.toThrow(/take too long or too much memory to draw. Use fewer|in a row/)
  })

  it.each([
    [
      'a pattern of patterns that groups hand down',
      `${Array.from({ length: 12 }, (_, at) => `<pattern id="p${at + 1}" width="9" height="9"><g fill="url(#p${at})">${shape().repeat(4)}</g></pattern>`).join('')}${shape('fill="url(#p12)"')}`,
      /shapes; at most/,
    ],
    [
      'a gradient of thousands of stops on hundreds of shapes',
      `<linearGradient id="g">${'<stop/>'.repeat(5000)}</linearGradient><g fill="url(#g)">${shape().repeat(100)}</g>`,
      /shapes; at most/,
    ],
    ['a book of text', `<text>${'a story '.repeat(5000)}</text>`, /letters of text; at most 10,000/],
    [
      'styles that are held against every shape',
      `<style>${'g g rect{fill:red}'.repeat(9000)}</style>${shape().repeat(900)}`,
      /The styles of this SVG have 9,000 rules for 902 shapes/,
    ],
    [
      'a filter that is handed down',
      `${filter(blur)}<g filter="url(#f)">${shape('filter="inherit"').repeat(900)}</g>`,
      /a filter or mask that is inherited/,
    ],
    [
      'shapes that use each other in a row',
      `${shape('id="a0"')}${Array.from({ length: 9000 }, (_, at) => `<use id="a${at + 1}" href="#a${at}"/>`)
        .toReversed()
        .join('')}`,
      /in a row/,
    ],
  ])('and refused by what there is too much of: %s', async (_, inside, message) => {
    await expect(checkImage(bytesOf(svg(inside)))).rejects.toThrow(message)
  })

  it('so that one with a few effects is drawn, with as many px as they leave time for', async () => {
    const two = filter('<feMorphology operator="dilate" radius="500"/>') + shape('filter="url(#f)"').repeat(2)
    expect(await checkImage(bytesOf(svg(two)))).toMatchObject({ type: 'image/svg+xml' })
    expect(drawnSide(two)).toBeLessThan(1500)
    expect(drawnSide(filter(blur) + shape('filter="url(#f)"'))).toBeGreaterThan(2000)
    expect(drawnSide(masks(90))).toBeLessThan(1100)
  })

  it('so that shapes and gradients alone are drawn as large as a poster', () => {
    const gradient = '<linearGradient id="g"><stop stop-color="#a00"/><stop offset="1"/></linearGradient>'
    expect(drawnSide(gradient + shape('fill="url(#g)"') + shape().repeat(200))).toBeGreaterThan(5000)
  })

  it('so that shadows count by the part of the picture that they say they are in, as drawing programs write it', () => {
    const shadows = (region: string) => filter(blur, region) + '<circle r="2" filter="url(#f)"/>'.repeat(40)
    const whole = drawnSide(shadows(''))
    expect(drawnSide(shadows('filterUnits="userSpaceOnUse" x="0" y="0" width="6" height="6"'))).toBeGreaterThan(whole * 1.9)
    // A part that is enlarged is as large as it is seen.
    const enlarged = `<g transform="scale(100)">${shadows('filterUnits="userSpaceOnUse" x="0" y="0" width="6" height="6"')}</g>`
    expect(drawnSide(enlarged)).toBe(whole)
  })

  it('alike on every machine, and never larger for more of it', () => {
    const parts = [blur, '<feMorphology radius="3"/>', '<feTurbulence numOctaves="4"/>', '<feFlood/>', '<feConvolveMatrix order="5"/>']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 8 }), (some, times) => {
        const drawn = (more: readonly string[], count: number) => drawnSide(filter(more.join('')) + shape('filter="url(#f)"').repeat(count))
        expect(drawn([...some, blur], times)).toBeLessThanOrEqual(drawn(some, times))
        expect(drawn(some, times + 1)).toBeLessThanOrEqual(drawn(some, times))
      }),
    )
  })
})
