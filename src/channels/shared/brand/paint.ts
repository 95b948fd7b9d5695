import { type Finding, finding } from '../../../content/findings/index.ts'
import type { Palette } from '../../../content/schema/index.ts'
import { contrast, luminance, READABLE } from '../../../drawing/colour/index.ts'
import { mix, type Colour } from './colour.ts'

const roles = [
  'paper',
  'ink',
  'primary',
  'onPrimary',
  'accent',
  'onAccent',
  'brandOnPaper',
  'accentOnPrimary',
  'sky',
  'cloud',
  'deep',
  'scrim',
  'onScrim',
  'accentOnScrim',
  'buttonOnPrimary',
  'onButtonOnPrimary',
  'buttonOnAccent',
  'onButtonOnAccent',
  'buttonOnScrim',
  'onButtonOnScrim',
  'code',
  'codeGround',
] as const
export type PaintRole = (typeof roles)[number]

/** The colours that templates paint with, as #rrggbb. */
export type Paint = Readonly<Record<PaintRole, string>>
/** Exact ink values by sRGB colour. */
export type Inks = Readonly<Record<string, readonly [number, number, number, number]>>

const black: Colour = { srgb: '#000000', cmyk: [0, 0, 0, 100] }
const white: Colour = { srgb: '#ffffff', cmyk: [0, 0, 0, 0] }

/** How much of black, or of white, is mixed into the brand's colour to lie upon photos: the further from its words, the less of it is needed. */
const SCRIM = 0.55
/** How much lighter a QR code's ground must be than its modules: grade B of symbol contrast in ISO/IEC 15415, rounded up. */
const SCANNABLE = 0.55

/** A QR code's modules and ground: telephones want dark on light, whatever the brand's paper. */
function codeOf(paper: Colour, ink: Colour): { code: Colour; codeGround: Colour } {
  const pairs = [paper, white].flatMap((codeGround) => [ink, black].map((code) => ({ code, codeGround })))
  const isScannable = (pair: { code: Colour; codeGround: Colour }): boolean =>
    luminance(pair.codeGround.srgb) - luminance(pair.code.srgb) >= SCANNABLE && contrast(pair.code.srgb, pair.codeGround.srgb) >= READABLE
  return pairs.find(isScannable) ?? { code: black, codeGround: white }
}

/** The first candidate that reads on the ground; if none does, black or white, one of which always does. */
function readable(ground: Colour, candidates: readonly Colour[]): Colour {
  return [...candidates, black, white].find((colour) => contrast(colour.srgb, ground.srgb) >= READABLE) ?? black
}

/** A button with less contrast to its ground is not seen as one. */
export const STANDS_OUT = 1.5

/** The first button, with its words, that stands out from a ground; the last one must. */
const buttonOn = (ground: Colour, pairs: readonly (readonly [button: Colour, words: Colour])[]): readonly [Colour, Colour] =>
  pairs.find(([button]) => contrast(button.srgb, ground.srgb) >= STANDS_OUT) ?? pairs.at(-1) ?? [black, white]

const lowContrast = (role: string, ground: string, brand: Colour, used: Colour, value: number): Finding =>
  finding('contrast', {
    place: `brand.palette.${role}`,
    message: `${brand.srgb} does not read on ${ground}; text is set in ${used.srgb} instead. Choose a colour with more contrast.`,
    expected: `${READABLE}:1`,
    actual: `${value.toFixed(2)}:1`,
  })

/** Turns a brand's palette into the paint of a layout: text colours that do not reach 4.5:1 on their ground are replaced, and that is said. */
export function paintOf(palette: Palette): { paint: Paint; inks: Inks; findings: Finding[] } {
  const { paper, primary, accent } = palette
  const findings: Finding[] = []
  const textOn = (role: 'ink' | 'onPrimary' | 'onAccent', ground: 'paper' | 'primary' | 'accent', others: readonly Colour[]): Colour => {
    const wanted = palette[role]
    const used = readable(palette[ground], [wanted, ...others])
    if (used !== wanted) findings.push(lowContrast(role, ground, wanted, used, contrast(wanted.srgb, palette[ground].srgb)))
    return used
  }
  const ink = textOn('ink', 'paper', [primary])
  const onPrimary = textOn('onPrimary', 'primary', [paper, ink])
  const onAccent = textOn('onAccent', 'accent', [ink, paper])
  const isDark = luminance(onPrimary.srgb) > luminance(primary.srgb)
  const scrim = mix(primary, isDark ? black : white, SCRIM)
  const onScrim = readable(scrim, [onPrimary, paper, ink])
  const brandOnPaper = readable(paper, [primary, ink])
  const onPaper = [paper, brandOnPaper] as const
  const [buttonOnPrimary, onButtonOnPrimary] = buttonOn(primary, [onPaper, [accent, onAccent], [onPrimary, primary]])
  const [buttonOnAccent, onButtonOnAccent] = buttonOn(accent, [[primary, onPrimary], onPaper, [onAccent, accent]])
  const [buttonOnScrim, onButtonOnScrim] = buttonOn(scrim, [onPaper, [accent, onAccent], [onScrim, scrim]])
  const colours: Record<PaintRole, Colour> = {
    paper,
    ink,
    primary,
    onPrimary,
    accent,
    onAccent,
    brandOnPaper,
    accentOnPrimary: readable(primary, [accent, onPrimary]),
    sky: mix(accent, paper, 0.36),
    cloud: mix(accent, paper, 0.6),
    deep: mix(primary, black, 0.22),
    scrim,
    onScrim,
    accentOnScrim: readable(scrim, [accent, onScrim]),
    buttonOnPrimary,
    onButtonOnPrimary,
    buttonOnAccent,
    onButtonOnAccent,
    buttonOnScrim,
    onButtonOnScrim,
    ...codeOf(paper, ink),
  }
  const of = (role: PaintRole): string => colours[role].srgb.toLowerCase()
  const paint = Object.fromEntries(roles.map((role) => [role, of(role)])) as Record<PaintRole, string>
  const inks: Record<string, readonly [number, number, number, number]> = {}
  for (const role of roles) {
    const { cmyk } = colours[role]
    if (cmyk !== undefined) inks[of(role)] ??= cmyk
  }
  return { paint, inks, findings }
}
