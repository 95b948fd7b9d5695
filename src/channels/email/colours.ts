import type { Finding } from '../../content/finding.ts'
import type { Palette } from '../../content/snapshot.ts'
import { contrast } from '../../drawing/contrast.ts'
import { mix } from '../drawn/colour.ts'
import { paintOf, type Paint } from '../drawn/paint.ts'

/** The colours of an email, as #rrggbb: those of the brand, and what takes their places in the dark. */
export interface EmailColours extends Paint {
  /** Around the letter. */
  readonly desk: string
  readonly quiet: string
  /** The rule above the small print. */
  readonly hairline: string
  /** Text on the desk. */
  readonly deskText: string
  readonly night: {
    readonly desk: string
    readonly paper: string
    readonly ink: string
    readonly quiet: string
    readonly brand: string
    readonly hairline: string
  }
}

const READABLE = 4.5
const black = { srgb: '#141414' }
const white = { srgb: '#ffffff' }

/** An email's colours. In the dark the brand's own colours stay where they are grounds, and are lightened where they are text. */
export function coloursOf(palette: Palette): { colours: EmailColours; findings: Finding[] } {
  const { paint, findings } = paintOf(palette)
  const paper = { srgb: paint.paper }
  const ink = { srgb: paint.ink }
  const desk = mix(paper, ink, 0.06).srgb
  const quietOn = (ground: string): string =>
    [0.35, 0.25, 0.15].map((share) => mix(ink, paper, share).srgb).find((colour) => contrast(colour, ground) >= READABLE) ?? paint.ink
  const nightPaper = mix(black, { srgb: paint.primary }, 0.12)
  const brand = [0, 0.2, 0.4, 0.6, 0.8]
    .map((share) => mix({ srgb: paint.accent }, white, share).srgb)
    .find((colour) => contrast(colour, nightPaper.srgb) >= READABLE)
  return {
    findings,
    colours: {
      ...paint,
      desk,
      hairline: mix(paper, ink, 0.25).srgb,
      quiet: quietOn(paint.paper),
      deskText: quietOn(desk),
      night: {
        desk: mix(black, { srgb: '#000000' }, 0.4).srgb,
        paper: nightPaper.srgb,
        ink: '#f1efec',
        quiet: '#b9b4ae',
        brand: brand ?? '#ffffff',
        hairline: mix(nightPaper, white, 0.22).srgb,
      },
    },
  }
}
