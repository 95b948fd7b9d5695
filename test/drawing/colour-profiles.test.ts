import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { checkColourProfile } from '../../src/drawing/pdf/ink/check-colour-profile.ts'
import { ColourProfileError } from '../../src/drawing/errors/colour-profile-error.ts'
import { printPdf } from '../../src/drawing/index.ts'
import { fogra39, type PressCondition } from '../../src/drawing/press/press-condition.ts'
import { fogra39Bytes, screenProfile, withoutCyan } from '../fixtures/colour-profiles.ts'
import { image, kept, page, photo, press } from './pdf-sample.ts'
import { inkAt, plainOf } from './pdf-tools.ts'

const own = withoutCyan()
const condition: PressCondition = { sha256: kept(own), identifier: 'FOGRA51', description: 'Offset on premium coated paper' }

describe('a print file through the colour profile of a brand’s printer', () => {
  const drawn = async (inside: string) => page(`${inside}<rect x="10" y="10" width="30" height="30" fill="#1b5e9f"/>`)

  it('states that profile, byte for byte, as its output intent', async () => {
    const all = await plainOf(await printPdf([await drawn('')], { ...press, condition }))
    expect(all).toContain('/OutputConditionIdentifier (FOGRA51)')
    expect(all).toContain('/OutputCondition (Offset on premium coated paper)')
    expect(all).toContain('/RegistryName (http://www.color.org)')
    expect(all).toContain(Buffer.from(own).toString('latin1'))
    expect(all).not.toContain(Buffer.from(fogra39Bytes).toString('latin1'))
  })

  it('names no register for a condition that is in none', async () => {
    const all = await plainOf(await printPdf([await drawn('')], { ...press, condition: { ...condition, identifier: 'Custom' } }))
    expect(all).toContain('/OutputConditionIdentifier (Custom)')
    expect(all).not.toContain('/RegistryName')
  })

  it('has its photos and its colours in the inks that the profile makes of them, beside one through the shipped profile', async () => {
    const pages = [await drawn(image(await photo(900, 450), '50 10 90 45'))]
    const places = [
      [25, 25],
      [85, 30],
    ] as const
    const through = async (of: PressCondition) => inkAt(await printPdf(pages, { ...press, condition: of }), ...places)
    const [usual, theirs, again] = [await through(fogra39), await through(condition), await through(fogra39)]
    for (const [at, [cyan = 0, magenta = 0, yellow = 0]] of theirs.entries()) {
      const [usualCyan = 0, usualMagenta = 0, usualYellow = 0] = usual[at] ?? []
      expect(usualCyan).toBeGreaterThan(40)
      // A photo's compression wavers by a percent or two.
      expect(cyan).toBeLessThan(3)
      expect(Math.abs(magenta - usualMagenta)).toBeLessThan(4)
      expect(Math.abs(yellow - usualYellow)).toBeLessThan(4)
    }
    expect(again).toEqual(usual)
  })

  it('is the same to the byte when it is printed again', async () => {
    const pages = [await drawn('')]
    const [one, other] = [await printPdf(pages, { ...press, condition }), await printPdf(pages, { ...press, condition })]
    expect(hashOfBytes(one)).toBe(hashOfBytes(other))
  })
})

describe('a colour profile that is handed in', () => {
  it('is taken when it describes a press of four inks; the shipped one is known by its hash', async () => {
    expect(await checkColourProfile(fogra39Bytes)).toEqual({ type: 'application/vnd.iccprofile' })
    expect(await checkColourProfile(own)).toEqual({ type: 'application/vnd.iccprofile' })
    expect(hashOfBytes(fogra39Bytes)).toBe(fogra39.sha256)
  })

  /** Where the entry of a table stands, and where the table does. */
  const entryOf = (file: Buffer, name: string): number => {
    const entries = Array.from({ length: file.readUInt32BE(128) }, (_, index) => 132 + index * 12)
    return entries.find((at) => file.toString('latin1', at, at + 4) === name) ?? NaN
  }
  const tableOf = (file: Buffer, name: string): number => file.readUInt32BE(entryOf(file, name) + 4)
  const patched = (change: (file: Buffer) => void): Uint8Array => {
    const file = Buffer.from(fogra39Bytes)
    change(file)
    return new Uint8Array(file)
  }

  it.each([
    ['of a screen', screenProfile, 'describes a screen, not a press. Use the CMYK profile (.icc)'],
    [
      'of a press of RGB',
      () => patched((file) => file.write('RGB ', 16, 'latin1')),
      'describes a device of RGB, not a press of four inks.',
    ],
    [
      'of a version that PDF does not know',
      () => patched((file) => file.writeUInt8(5, 8)),
      'is of version 5, which PDF files do not carry. Use a profile of version 2 or 4.',
    ],
    ['that is cut off', () => fogra39Bytes.subarray(0, 60_000), 'is cut off before its end. Fetch it again.'],
    ['that is heavier than 8 MB', () => new Uint8Array(8_000_001), 'is heavier than 8 MB'],
    [
      'that leads nowhere',
      () => patched((file) => file.write('none', 54_500, 'latin1')),
      'is damaged: nothing can be converted through it.',
    ],
    [
      'that cannot be proofed',
      () => patched((file) => file.write('none', tableOf(file, 'A2B0'), 'latin1')),
      'is damaged: nothing can be converted through it.',
    ],
    [
      'whose proof is all alike',
      () => patched((file) => file.fill(0, tableOf(file, 'A2B0') + 52, tableOf(file, 'A2B0') + 53_754)),
      'is damaged: nothing can be converted through it.',
    ],
    [
      'with a table beyond its end',
      () => patched((file) => file.writeUInt32BE(file.length + 4, entryOf(file, 'A2B0') + 4)),
      'is damaged: nothing can be converted through it.',
    ],
    ['of no tables', () => patched((file) => file.writeUInt32BE(0, 128)), 'lacks its tables B2A0 and A2B0'],
    [
      'that is a text',
      () => new TextEncoder().encode('Please use FOGRA51. '.repeat(20)),
      'is no colour profile. Use the CMYK profile (.icc)',
    ],
    ['that is empty', () => new Uint8Array(), 'is no colour profile.'],
  ])('is refused with what to do when it is one %s', async (_, make, said) => {
    const refused = checkColourProfile(await make())
    await expect(refused).rejects.toThrow(ColourProfileError)
    await expect(refused).rejects.toThrow(`The file ${said}`)
  })

  it('is taken or refused, and nothing else, whatever became of its bytes', async () => {
    const damage = fc.record({
      at: fc.nat(600),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
      length: fc.nat(fogra39Bytes.length),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, bytes, length }) => {
        const file = fogra39Bytes.slice(0, Math.max(length, at + bytes.length))
        file.set(bytes, at)
        const outcome = await checkColourProfile(file).catch((error: unknown) => error)
        expect(outcome instanceof ColourProfileError || (outcome as { type?: unknown }).type === 'application/vnd.iccprofile').toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
