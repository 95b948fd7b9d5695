import { describe, expect, it } from 'vitest'
import { rasterise } from '../../src/drawing/index.ts'
import { drawn, unread } from './sample.ts'

/** Rows of a picture that have ink: first and last. */
async function inked(locale: string, text: string, options: Record<string, unknown> = {}): Promise<[number, number]> {
  const drawing = drawn(locale, '0 0 300 100', ({ textbox }) =>
    textbox({
      text,
      x: 0,
      y: 0,
      width: 300,
      height: 100,
      size: 40,
      maxLines: 1,
      weight: 700,
      align: 'center',
      valign: 'middle',
      fill: '#000000',
      ...options,
    }),
  )
  const { data, width, height, channels } = await rasterise(drawing, { width: 300, height: 100, read: unread })
  const rows = Array.from({ length: height }, (_, y) => y).filter((y) =>
    Array.from({ length: width }, (_, x) => data[(y * width + x) * channels] ?? 255).some((value) => value < 128),
  )
  return [rows[0] ?? 0, rows.at(-1) ?? 0]
}

describe('A text in the middle of its box', () => {
  it.each([
    ['en', '25%'],
    ['en', 'LIPITE'],
    ['en', 'Book'],
    ['en', 'menu'],
    ['bg', 'маса'],
    ['en', '25', { lineHeight: 1 }],
    ['he', 'שלום'],
    ['ar', 'من'],
  ])('looks centred by the letters it has, in %s: %s', async (locale, text, options = {}) => {
    const [first, last] = await inked(locale, text, options)
    expect(Math.abs((first + last + 1) / 2 - 50)).toBeLessThan(2.1)
  })

  it('stands where it stood when a letter hangs below the line', async () => {
    const [[plain], [hanging]] = [await inked('en', 'Boor'), await inked('en', 'Boog')]
    expect(Math.abs(plain - hanging)).toBeLessThanOrEqual(1)
  })

  it('never stands out of a box as low as itself', async () => {
    for (const text of ['pygmy', 'Ågy', 'خج']) {
      const drawing = drawn('en', '0 0 300 100', ({ textbox }) =>
        textbox({ text, x: 0, y: 30, width: 300, height: 40, size: 40, minSize: 5, maxLines: 1, lineHeight: 1, valign: 'middle' }),
      )
      const { data, width, height, channels } = await rasterise(drawing, { width: 300, height: 100, read: unread })
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1)
          if (y < 29 || y > 70) expect(data[(y * width + x) * channels] ?? 255, `${text} ${y}`).toBeGreaterThan(200)
    }
  })
})
