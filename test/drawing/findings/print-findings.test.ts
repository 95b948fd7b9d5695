import { describe, expect, it } from 'vitest'
import { printFindings } from '../../../src/drawing/index.ts'
import { image, kept, page, photo, press, text } from '../pdf-sample.ts'
import { drawn } from '../sample.ts'

describe('What a printer would ask about', () => {
  it('is a photo with too few pixels for its place, with the figure', async () => {
    const soft = await printFindings([page(image(await photo(600, 300), '10 5 101.6 50.8'))], press)
    expect(soft).toMatchObject([{ rule: 'image-resolution', severity: 'warning', expected: '300 ppi', actual: '150 ppi' }])
    expect(await printFindings([page(image(await photo(1200, 600), '10 5 101.6 50.8'))], press)).toEqual([])
    // Nearly enough is not "1.0 times as many"; an image that is shown twice is told of once, where it is coarsest.
    const nearly = image(await photo(1150, 575), '10 5 101.6 50.8') + image(await photo(1150, 575), '10 80 50.8 25.4')
    const told = await printFindings([page(nearly)], press)
    expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/has 287 pixels per inch.*with 1\.1 times/)])
  })

  it('is a brand colour with more ink than the paper takes', async () => {
    const cmyk = new Map([['#8a1c2b', [80, 100, 90, 40] as const]])
    expect(await printFindings([page()], { ...press, cmyk })).toMatchObject([
      { rule: 'ink-limit', expected: '300 % at most', actual: '310 %' },
    ])
  })

  it('is small type on more than two plates, named with its colour and figures, where ink is stated as where it is not', async () => {
    const of = (fill: string, size: number, cmyk: readonly (readonly [string, readonly [number, number, number, number]])[] = []) => {
      const sheet = drawn('bg', '0 0 148 210', ({ textbox }) =>
        textbox({ name: 'terms', text: 'Само с билет', x: 10, y: 10, width: 120, height: 10, size, fill }),
      )
      return printFindings([sheet], { ...press, cmyk: new Map(cmyk) })
    }
    const [found, ...others] = await of('#111827', 2.3, [['#111827', [75, 68, 67, 90]]])
    expect(others).toEqual([])
    expect(found).toMatchObject({ rule: 'text-inks', severity: 'warning', place: 'terms', actual: '4 plates, 2.3 mm (6.5 pt)' })
    expect(found?.message).toMatch(/"terms".*2\.3 mm.*#111827.*stated as 75\/68\/67\/90.*0\/0\/0\/100/)
    expect(await of('#1f4d3a', 2.3)).toMatchObject([{ rule: 'text-inks', place: 'terms' }])
    // Large enough, black by itself, stated as black, on two plates, or with a trace of others.
    expect(await of('#1f4d3a', 3)).toEqual([])
    expect(await of('#111827', 2.3)).toEqual([])
    for (const ink of [
      [0, 0, 0, 100],
      [0, 100, 80, 0],
      [4, 100, 80, 6],
    ] as const)
      expect(await of('#8a1c2b', 2.3, [['#8a1c2b', ink]])).toEqual([])
  })

  it('is small type that is left out of more than two plates, or of a picture', async () => {
    const of = async (ground: string, size: number, fill = '#ffffff', cmyk: readonly number[] = [80, 60, 70, 40]) => {
      const sheet = drawn('bg', '0 0 148 210', ({ textbox }) =>
        [ground, textbox({ name: 'terms', text: 'Само с билет', x: 10, y: 10, width: 120, height: 10, size, fill })].join(''),
      )
      const [c = 0, m = 0, y = 0, k = 0] = cmyk
      return printFindings([sheet], { ...press, cmyk: new Map([['#1f4d3a', [c, m, y, k] as const]]) })
    }
    const panel = '<rect width="148" height="40" fill="#1f4d3a"/>'
    const [found, ...others] = await of(panel, 1.7)
    expect(others).toEqual([])
    expect(found).toMatchObject({ rule: 'reversed-type', severity: 'warning', place: 'terms', actual: '4 plates, 1.7 mm (4.8 pt)' })
    expect(found?.message).toMatch(/"terms".*1\.7 mm.*#ffffff.*ground of 4 plates/)
    expect(await of(image(await photo(1800, 900), '0 0 148 40'), 1.7)).toMatchObject([{ rule: 'reversed-type' }])
    // Large enough, on two plates, beside the panel, over a lighter panel, or black that prints over its ground.
    expect(await of(panel, 2)).toEqual([])
    expect(await of(panel, 1.7, '#ffffff', [80, 0, 70, 5])).toEqual([])
    expect(await of('<rect y="60" width="148" height="40" fill="#1f4d3a"/>', 1.7)).toEqual([])
    expect(await of(`${panel}<rect width="148" height="30" fill="#ffffff"/>`, 1.7, '#000000')).toEqual([])
    expect(await of(panel, 1.7, '#000000', [60, 20, 40, 0])).toEqual([])
    // What is not seen beneath the letters, or hardly: a clear panel, a faint one, the frame around it.
    for (const ground of [
      '<rect width="148" height="40" fill="#1f4d3a" opacity="0"/>',
      '<rect width="148" height="40" fill="#1f4d3a" opacity="0.1"/>',
      '<rect width="148" height="40" fill="none" stroke="#1f4d3a" stroke-width="2"/>',
    ])
      expect(await of(ground, 1.7), ground).toEqual([])
    // Black that is left out: over more ink than the paper takes.
    const [edged] = await of(panel, 1.7, '#000000', [90, 80, 70, 0])
    expect(edged?.message).toMatch(/3 plates.*light edges/)
  })

  it('is a line in a logo that a press does not hold, as wide as it is printed, and once for each drawing', async () => {
    const of = async (line: string, { box = '10 10 40 20', around = '' } = {}) => {
      const hash = kept(
        text(
          `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><g ${around}><path d="M0 50H400" fill="none" ${line}/></g></svg>`,
        ),
      )
      return (await printFindings([page(image(hash, box, 'contain'))], press)).filter(({ rule }) => rule === 'thin-lines')
    }
    const [found, ...others] = await of('stroke="#1f4d3a" stroke-width="0.4"')
    expect(others).toEqual([])
    expect(found).toMatchObject({
      severity: 'warning',
      actual: '0.040 mm (0.11 pt)',
      expected: '0.176 mm (0.50 pt) at least',
      box: { x: 10, width: 40 },
    })
    expect(found?.message).toMatch(/40\.0 mm wide.*#1f4d3a.*4\.5 times as thick/)
    // One plate holds half of what several do; white is left out of what lies beneath.
    expect(await of('stroke="#000000" stroke-width="1"')).toEqual([])
    expect(await of('stroke="#000000" stroke-width="0.8"')).toMatchObject([{ expected: '0.088 mm (0.25 pt) at least' }])
    expect(await of('stroke="#ffffff" stroke-width="1"')).toHaveLength(1)
    // In a larger place or a group that enlarges it is thick enough; one that nobody sees, or around an area of its colour, is none.
    expect(await of('stroke="#1f4d3a" stroke-width="1"', { box: '10 10 120 60' })).toEqual([])
    expect(await of('stroke="#1f4d3a" stroke-width="1"', { around: 'transform="scale(2)"' })).toEqual([])
    expect(await of('stroke="#1f4d3a" stroke-width="0.1" stroke-opacity="0"')).toEqual([])
    expect(await of('style="fill:#1f4d3a" stroke="#1f4d3a" stroke-width="0.1"')).toEqual([])
  })

  it('is told once for each text, where it is worst', async () => {
    const sheet = (size: number, fill: string) =>
      drawn('bg', '0 0 148 210', ({ textbox }) =>
        [
          `<rect width="148" height="40" fill="${fill}"/>`,
          textbox({ name: 'terms', text: 'Само с билет', x: 10, y: 10, width: 120, height: 10, size, fill: '#ffffff' }),
        ].join(''),
      )
    const cmyk = new Map([
      ['#1f4d3a', [80, 60, 70, 40] as const],
      ['#4d3a1f', [60, 70, 80, 0] as const],
    ])
    const found = await printFindings([sheet(1.4, '#1f4d3a'), sheet(1.2, '#4d3a1f'), sheet(1.6, '#1f4d3a')], { ...press, cmyk })
    expect(found.map(({ actual }) => actual)).toEqual(['4 plates, 1.4 mm (4.0 pt)'])
  })

  it('is a QR code that is too small, or too fine', async () => {
    const of = (size: number, link: string) =>
      printFindings([drawn('bg', '0 0 148 210', ({ qr }) => qr({ x: 10, y: 10, size, text: link }))], press)
    expect(await of(22, 'https://park.example/l/7k3m9xq2')).toMatchObject([{ rule: 'qr-size', place: 'link' }])
    expect(await of(26, 'https://park.example/l/7k3m9xq2')).toEqual([])
    expect(await of(30, `https://park.example/${'long-'.repeat(60)}`)).toMatchObject([{ rule: 'qr-size' }])
  })
})
