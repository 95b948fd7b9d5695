import type { Finding } from '../../content/findings/index.ts'
import type { Palette } from '../../content/schema/index.ts'
import { contrast } from '../../drawing/colour/index.ts'
import { mix, type Paint, paintOf, STANDS_OUT } from '../shared/brand/index.ts'

/** The colours of an email, as #rrggbb: those of the brand, and what takes their places in the dark. */
export interface EmailColours extends Paint {
  /** Around the letter. */
  readonly desk: string
  readonly quiet: string
  /** The rule above the small print. */
  readonly hairline: string
  /** Text on the desk. */
  readonly deskText: string
  readonly edges: Edges
  readonly night: {
    readonly desk: string
    readonly paper: string
    readonly ink: string
    readonly quiet: string
    readonly brand: string
    readonly hairline: string
    readonly edges: Edges
  }
}

/** Borders: each of the colour that it is around, or one that is seen where that is nearly its ground's. */
interface Edges {
  /** Around the offer's box. */
  readonly box: string
  /** Around the button, the discount and the line in the accent, on the paper. */
  readonly button: string
  /** Around the discount in the box. */
  readonly onBox: string
}

const READABLE = 4.5
const black = { srgb: '#141414' }
const white = { srgb: '#ffffff' }

const edgeOf = (colour: string, ground: string, seen: string): string => (contrast(colour, ground) < STANDS_OUT ? seen : colour)

const edgesOn = (ground: string, { primary, accent, accentOnPrimary }: Paint, seen: string): Edges => ({
  box: edgeOf(primary, ground, seen),
  button: edgeOf(accent, ground, seen),
  onBox: edgeOf(accent, primary, accentOnPrimary),
})

/** An email's colours. In the dark the brand's own colours stay where they are grounds, and are lightened where they are text. */
export function emailColoursOf(palette: Palette): { colours: EmailColours; findings: Finding[] } {
  const { paint, findings } = paintOf(palette)
  const paper = { srgb: paint.paper }
  const ink = { srgb: paint.ink }
  const desk = mix(paper, ink, 0.06).srgb
  const quietOn = (ground: string): string =>
    [0.35, 0.25, 0.15].map((share) => mix(ink, paper, share).srgb).find((colour) => contrast(colour, ground) >= READABLE) ?? paint.ink
  const nightPaper = mix(black, { srgb: paint.primary }, 0.12)
  const lighter = [0, 0.2, 0.4, 0.6, 0.8]
    .map((share) => mix({ srgb: paint.accent }, white, share).srgb)
    .find((colour) => contrast(colour, nightPaper.srgb) >= READABLE)
  const brand = lighter ?? '#ffffff'
  return {
    findings,
    colours: {
      ...paint,
      desk,
      hairline: mix(paper, ink, 0.25).srgb,
      quiet: quietOn(paint.paper),
      deskText: quietOn(desk),
      edges: edgesOn(paint.paper, paint, paint.brandOnPaper),
      night: {
        desk: mix(black, { srgb: '#000000' }, 0.4).srgb,
        paper: nightPaper.srgb,
        ink: '#f1efec',
        quiet: '#b9b4ae',
        brand,
        hairline: mix(nightPaper, white, 0.22).srgb,
        edges: edgesOn(nightPaper.srgb, paint, brand),
      },
    },
  }
}
