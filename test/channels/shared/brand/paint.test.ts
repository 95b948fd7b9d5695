import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paintOf } from '../../../../src/channels/shared/brand/paint.ts'
import { paletteRoles, type Palette } from '../../../../src/content/schema/snapshot.ts'
import { contrast } from '../../../../src/drawing/colour/contrast.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => ({ srgb: `#${value.toString(16).padStart(6, '0')}` }))
const palette = fc.record(Object.fromEntries(paletteRoles.map((role) => [role, hex]))) as fc.Arbitrary<Palette>

describe('the paint of a layout', () => {
  it('reads on its ground, whatever palette a brand has', () => {
    fc.assert(
      fc.property(palette, (colours) => {
        const { paint } = paintOf(colours)
        const pairs = [
          [paint.ink, paint.paper],
          [paint.brandOnPaper, paint.paper],
          [paint.onPrimary, paint.primary],
          [paint.accentOnPrimary, paint.primary],
          [paint.onAccent, paint.accent],
          [paint.onScrim, paint.scrim],
          [paint.accentOnScrim, paint.scrim],
          [paint.onButtonOnPrimary, paint.buttonOnPrimary],
          [paint.onButtonOnAccent, paint.buttonOnAccent],
          [paint.onButtonOnScrim, paint.buttonOnScrim],
        ] as const
        for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
        const buttons = [
          [paint.buttonOnPrimary, paint.primary],
          [paint.buttonOnAccent, paint.accent],
          [paint.buttonOnScrim, paint.scrim],
        ] as const
        for (const [button, ground] of buttons) expect(contrast(button, ground)).toBeGreaterThanOrEqual(1.5)
      }),
    )
  })

  it('keeps a brand’s colours where they read, with their exact inks, and says which ones it had to replace', () => {
    const { paint, inks, findings } = paintOf({
      paper: { srgb: '#FFFFFF', cmyk: [0, 0, 0, 0] },
      ink: { srgb: '#222222', cmyk: [0, 0, 0, 95] },
      primary: { srgb: '#1f4d3a', cmyk: [80, 38, 75, 45] },
      onPrimary: { srgb: '#ffffff' },
      accent: { srgb: '#d9627d', cmyk: [5, 75, 30, 0] },
      onAccent: { srgb: '#eeeeee' },
    })
    expect(paint.primary).toBe('#1f4d3a')
    expect(inks['#1f4d3a']).toEqual([80, 38, 75, 45])
    expect(paint.onAccent).toBe('#222222')
    expect(findings.map(({ rule, place }) => `${rule} ${place}`)).toEqual(['contrast brand.palette.onAccent'])
  })
})
