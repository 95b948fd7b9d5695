import { describe, expect, it } from 'vitest'
import { printFindings } from '../../src/drawing/index.ts'
import { image, page, photo, press } from './pdf-sample.ts'
import { drawn } from './sample.ts'

describe('What a printer would ask about', () => {
  it('is a photo with too few pixels for its place, with the figure', async () => {
    const soft = await printFindings([page(image(await photo(600, 300), '10 5 101.6 50.8'))], press)
    expect(soft).toMatchObject([{ rule: 'image-resolution', severity: 'warning', expected: '300 ppi', actual: '150 ppi' }])
    expect(await printFindings([page(image(await photo(1200, 600), '10 5 101.6 50.8'))], press)).toEqual([])
  })

  it('is a brand colour with more ink than the paper takes', async () => {
    const cmyk = new Map([['#8a1c2b', [80, 100, 90, 40] as const]])
    expect(await printFindings([page()], { ...press, cmyk })).toMatchObject([
      { rule: 'ink-limit', expected: '300 % at most', actual: '310 %' },
    ])
  })

  it('is a QR code that is too small, or too fine', async () => {
    const of = (size: number, link: string) =>
      printFindings([drawn('bg', '0 0 148 210', ({ qr }) => qr({ x: 10, y: 10, size, text: link }))], press)
    expect(await of(22, 'https://park.example/l/7k3m9xq2')).toMatchObject([{ rule: 'qr-size', place: 'link' }])
    expect(await of(26, 'https://park.example/l/7k3m9xq2')).toEqual([])
    expect(await of(30, `https://park.example/${'long-'.repeat(60)}`)).toMatchObject([{ rule: 'qr-size' }])
  })
})
