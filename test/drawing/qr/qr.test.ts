import { createHash } from 'node:crypto'
import fc from 'fast-check'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { rasterise, type Drawing } from '../../../src/drawing/index.ts'
import { drawn } from '../sample.ts'

const link = 'https://park.example/l/7k3m9xq2'
const code = (options: Record<string, unknown>): Drawing =>
  drawn('en', '0 0 100 100', ({ qr }) => qr({ x: 0, y: 0, size: 100, text: link, ...options }))

async function readFrom(drawing: Drawing, logo?: Uint8Array): Promise<string | undefined> {
  const read = () => (logo === undefined ? Promise.reject(new Error('nothing to read')) : Promise.resolve(logo))
  const { data, width, height, channels } = await rasterise(drawing, { width: 300, height: 300, read })
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at += 1)
    for (const channel of [0, 1, 2]) rgba[at * 4 + channel] = data[at * channels + channel] ?? 0
  return jsQR(rgba, width, height, { inversionAttempts: 'dontInvert' })?.data
}

describe('A QR code', () => {
  it('is read with a logo on top, which it carries at level H only', async () => {
    const logo = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#8a1c2b' } })
      .png()
      .toBuffer()
    const href = `sha256:${createHash('sha256').update(logo).digest('hex')}`
    const drawing = code({ level: 'H', logo: href })
    expect(drawing.findings).toEqual([])
    expect(await readFrom(drawing, logo)).toBe(link)
    expect(() => code({ logo: href })).toThrow(/level="H"/)
    // However long the link is that fits one, with a blot as large as a finger's tip on its modules besides.
    const blot = '<circle cx="60" cy="26" r="5" fill="#8a1c2b"/>'
    const rests = fc.string({ unit: fc.constantFrom(...'abcdefghjkmnpqrstuvwxyz23456789/.-'), minLength: 16, maxLength: 26 })
    await fc.assert(
      fc.asyncProperty(rests, async (rest) => {
        const text = `https://${rest}`
        const given = { x: 0, y: 0, size: 100, text, level: 'H', logo: href }
        const blotted = drawn('en', '0 0 100 100', ({ qr }) => qr(given) + blot)
        expect(blotted.findings).toEqual([])
        expect(await readFrom(blotted, logo)).toBe(text)
      }),
      { numRuns: 20 },
    )
  })

  it('in colours that are too close, or light on dark, is a blocker that says what was measured', () => {
    expect(code({ fill: '#d0d0d0', background: '#ffffff' }).findings).toMatchObject([
      { rule: 'qr-contrast', severity: 'blocker', place: 'qr', actual: 'contrast 1.5, difference 37 %' },
    ])
    expect(code({ fill: '#ffffff', background: '#000000' }).findings).toMatchObject([
      { rule: 'qr-contrast', actual: 'contrast 21, difference -100 %' },
    ])
    expect(code({ fill: '#204a3a', background: '#fbf5e6' }).findings).toEqual([])
  })

  it('that carries more than version 4 holds is a warning that says by how much, at its place', () => {
    const base = 'https://hub.example/l/'
    expect(code({ text: base.padEnd(62, 'x') }).findings).toEqual([])
    const [finding] = code({ text: base.padEnd(70, 'x') }).findings
    expect(finding).toMatchObject({ rule: 'qr-version', severity: 'warning', place: 'qr', actual: 'version 5' })
    expect(finding?.box).toEqual({ x: 0, y: 0, width: 100, height: 100 })
    expect(finding?.message).toContain('70 characters, 8 more')
  })

  it('is read in any two colours that raise no finding', async () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
    await fc.assert(
      fc.asyncProperty(colour, colour, async (fill, background) => {
        const drawing = code({ fill, background })
        fc.pre(drawing.findings.length === 0)
        expect(await readFrom(drawing)).toBe(link)
      }),
      { numRuns: 12 },
    )
  })
})
