import type { Sources } from '../contract/index.ts'
import { jpegOf } from '../shared/pictures/index.ts'
import type { EmailView } from './compose.ts'
import { spec } from './spec.ts'

/** The picture, at twice the 600 px at which it is shown, and for telephones that have no more pixels to show. */
const HERO = { width: 1200, height: 720 }
const pixels = { jpg: HERO, 'jpg@small': { width: 600, height: 360 } } as const
export type HeroFormat = keyof typeof pixels

/** Room for the logo in px of the picture, and around it on its plate. */
const LOGO = { width: 380, height: 96 }
const PAD = { x: 44, y: 32 }
/** How far the plate reaches beyond the picture, so that only the corner inside is round. */
const BEYOND = 40

/** The picture of an email in a size in px. Where it leads, the brand's logo is on it, on a plate of paper in the corner where reading starts. */
export async function heroOf(view: EmailView, format: HeroFormat, sources: Sources): Promise<Uint8Array> {
  const { colours } = view
  const data = { ...view, panel: { paper: colours.paper, ground: colours.primary, accent: colours.accent }, plate: plateOf(view) }
  const { width, height } = HERO
  const maxBytes = spec.formats[format]?.maxWeight?.['']?.bytes
  return jpegOf({ template: 'email/hero.svg', data, width, height, pixels: pixels[format], maxBytes }, view, sources)
}

function plateOf({ layout, logo, direction }: EmailView): object | null {
  if (!logo || layout !== 'photo-led') return null
  const width = Math.round(Math.min(LOGO.width, LOGO.height * logo.ratio))
  const height = Math.round(width / logo.ratio)
  const whole = { width: width + 2 * PAD.x + BEYOND, height: height + 2 * PAD.y + BEYOND }
  const rtl = direction === 'rtl'
  const place = { x: rtl ? HERO.width - width - PAD.x : PAD.x, y: PAD.y, width, height }
  return { ...whole, x: rtl ? HERO.width + BEYOND - whole.width : -BEYOND, logo: place }
}
