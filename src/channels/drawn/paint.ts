import type { Finding } from '../../content/finding.ts'
import type { Palette } from '../../content/snapshot.ts'
import { contrast } from '../../drawing/index.ts'
import { mix, type Colour } from './colour.ts'

/** WCAG 2.2 AA for text of any size. */
const READABLE = 4.5

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
] as const
export type PaintRole = (typeof roles)[number]

/** The colours that templates paint with, as #rrggbb. */
export type Paint = Readonly<Record<PaintRole, string>>
/** Exact ink values by sRGB colour. */
export type Inks = Readonly<Record<string, readonly [number, number, number, number]>>

const black: Colour = { srgb: '#000000', cmyk: [0, 0, 0, 100] }
const white: Colour = { srgb: '#ffffff', cmyk: [0, 0, 0, 0] }

/** The first candidate that reads on the ground; if none does, black or white, one of which always does. */
function readable(ground: Colour, candidates: readonly Colour[]): Colour {
  return [...candidates, black, white].find((colour) => contrast(colour.srgb, ground.srgb) >= READABLE) ?? black
}

const lowContrast = (role: string, ground: string, brand: Colour, used: Colour, value: number): Finding => ({
  rule: 'contrast',
  severity: 'warning',
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
  const colours: Record<PaintRole, Colour> = {
    paper,
    ink,
    primary,
    onPrimary,
    accent,
    onAccent,
    brandOnPaper: readable(paper, [primary, ink]),
    accentOnPrimary: readable(primary, [accent, onPrimary]),
    sky: mix(accent, paper, 0.36),
    cloud: mix(accent, paper, 0.6),
    deep: mix(primary, black, 0.22),
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
