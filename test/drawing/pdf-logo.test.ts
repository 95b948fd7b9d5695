import { describe, expect, it } from 'vitest'
import { printPdf } from '../../src/drawing/index.ts'
import { image, kept, page, press, read, text } from './pdf-sample.ts'
import { inkAt, toolOn } from './pdf-tools.ts'
import { needs } from './tools.ts'

describe('A logo in a print PDF', () => {
  const logo = (markup: string): string =>
    kept(text(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="200" height="100">${markup}</svg>`))
  const shapes = '<ellipse cx="25" cy="25" rx="20" ry="20" style="fill:#8a1c2b"/><polygon points="60,5 95,5 95,45 60,45" fill="#1b2f66"/>'
  const printed = (hash: string, options = press): Promise<Uint8Array> =>
    printPdf([page(image(hash, '10 10 80 40', 'contain'))], { ...options, read })

  it('stays lines and areas with the style sheet that drawing programs write', async (context) => {
    needs(context, 'pdfimages', 'gs')
    const sheet = '<style>/* Generator */ rect{fill:#ffffff} .cls-1,.cls-2{fill:#8a1c2b} .cls-2{stroke:#1b2f66;stroke-width:2px;}</style>'
    const bytes = await printed(
      logo(`<defs>${sheet}</defs><rect class="cls-1" width="50" height="50"/><rect class="cls-2" x="60" y="10" width="30" height="30"/>`),
    )
    expect((await toolOn(bytes, 'pdfimages', '-list', 'file')).trim().split('\n')).toHaveLength(2)
    const [first] = await inkAt(bytes, [30, 30])
    expect(first?.map(Math.round)).toEqual([20, 100, 80, 20])
  })

  it('stays lines and areas, its colours the brand’s exact inks', async (context) => {
    needs(context, 'pdfimages', 'gs')
    const bytes = await printed(logo(shapes))
    expect((await toolOn(bytes, 'pdfimages', '-list', 'file')).trim().split('\n')).toHaveLength(2)
    const [round, square, empty] = await inkAt(bytes, [30, 30], [72, 30], [52, 30])
    expect(round?.map(Math.round)).toEqual([20, 100, 80, 20])
    expect(square?.[0]).toBeGreaterThan(80)
    expect(empty?.map(Math.round)).toEqual([0, 0, 0, 0])
  })

  it.for([
    ['text', '<text x="5" y="40" font-size="40" fill="#8a1c2b">A</text>'],
    [
      'a filter',
      '<defs><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs><rect width="50" height="50" fill="#8a1c2b" filter="url(#f)"/>',
    ],
    ['a rule for more than a class or an element', '<style>g .a{fill:#8a1c2b}</style><g><rect class="a" width="50" height="50"/></g>'],
    ['a style sheet without rules', `<style>${'a'.repeat(60_000)}</style><rect width="50" height="50" fill="#8a1c2b"/>`],
    ['a rule inside a rule', '<style>.a{fill:#8a1c2b;.b{fill:#1b2f66}}</style><rect class="a" width="50" height="50"/>'],
    ['a style sheet that asks for more', '<style>@media print{.a{fill:#8a1c2b}}</style><rect class="a" width="50" height="50"/>'],
    ['a named colour', '<rect width="50" height="50" fill="crimson"/>'],
    ['a length in percent', '<rect width="50%" height="50" fill="#8a1c2b"/>'],
    ['a group that is see-through', '<g opacity="0.5"><rect width="50" height="50" fill="#8a1c2b"/></g>'],
    [
      'a see-through shape with a line',
      '<rect x="9" y="9" width="30" height="30" fill="#8a1c2b" stroke="#1b2f66" stroke-width="6" opacity="0.5"/>',
    ],
    [
      'a picture of its own size inside',
      '<svg x="50" y="5" width="40" height="40" viewBox="0 0 10 10"><rect width="10" height="10" fill="#8a1c2b"/></svg>',
    ],
    ['no clip path where one could be', `<g clip-path="none">${'<rect width="50" height="50" fill="#8a1c2b"/>'}</g>`],
    [
      'a clipped clip path',
      '<clipPath id="d"><rect width="9" height="50"/></clipPath><clipPath id="c" clip-path="url(#d)"><rect width="60" height="50"/></clipPath><rect clip-path="url(#c)" width="90" height="50" fill="#8a1c2b"/>',
    ],
    [
      'a group in a clip path',
      '<clipPath id="c"><g><rect width="9" height="50"/></g><rect x="20" width="30" height="50"/></clipPath><rect clip-path="url(#c)" width="90" height="50" fill="#8a1c2b"/>',
    ],
    [
      'a gradient that is turned askew',
      '<linearGradient id="a" gradientTransform="skewX(10)"><stop stop-color="#8a1c2b"/><stop offset="1" stop-color="#1b2f66"/></linearGradient><rect width="90" height="50" fill="url(#a)"/>',
    ],
    [
      'a gradient with units',
      '<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="0px" x2="90px"><stop stop-color="#8a1c2b"/><stop offset="1" stop-color="#1b2f66"/></linearGradient><rect width="90" height="50" fill="url(#a)"/>',
    ],
    [
      'a gradient of a broken share',
      '<linearGradient id="a"><stop offset="abc" stop-color="#8a1c2b"/><stop offset="1" stop-color="#1b2f66"/></linearGradient><rect width="90" height="50" fill="url(#a)"/>',
    ],
    [
      'a gradient of nothing',
      '<linearGradient id="a"/><rect width="50" height="50" fill="url(#a)"/><rect width="9" height="9" fill="#8a1c2b"/>',
    ],
    ['a paint that is not there', '<rect width="50" height="50" fill="url(#none)"/><rect width="9" height="9" fill="#8a1c2b"/>'],
  ] as const)('with %s is drawn as pixels in ink', async ([, markup], context) => {
    needs(context, 'pdfimages')
    const bytes = await printed(logo(markup))
    const rows = (await toolOn(bytes, 'pdfimages', '-list', 'file')).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/\b(cmyk|gray)\b/)
  })
})
