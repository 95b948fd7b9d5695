import type { Sources } from '../channel.ts'
import { jpegOf } from '../worded/picture.ts'
import type { EmailView } from './compose.ts'
import { HERO, spec } from './spec.ts'

/** Room for the logo in px of the picture, and around it on its plate. */
const LOGO = { width: 380, height: 96 }
const PAD = { x: 44, y: 32 }
/** How far the plate reaches beyond the picture, so that only the corner inside is round. */
const BEYOND = 40

/** The picture at the head of an email, with the brand's logo on a plate of paper in the corner where reading starts. */
export async function heroOf(view: EmailView, sources: Sources): Promise<Uint8Array> {
  const { colours } = view
  const data = { ...view, panel: { ground: colours.primary, accent: colours.accent }, plate: plateOf(view) }
  return jpegOf({ template: 'email/hero.svg', data, ...HERO, maxBytes: spec.formats.jpg?.maxBytes?.[''] }, view, sources)
}

function plateOf({ logo, direction }: EmailView): object | null {
  if (!logo) return null
  const width = Math.round(Math.min(LOGO.width, LOGO.height * logo.ratio))
  const height = Math.round(width / logo.ratio)
  const whole = { width: width + 2 * PAD.x + BEYOND, height: height + 2 * PAD.y + BEYOND }
  const rtl = direction === 'rtl'
  const place = { x: rtl ? HERO.width - width - PAD.x : PAD.x, y: PAD.y, width, height }
  return { ...whole, x: rtl ? HERO.width + BEYOND - whole.width : -BEYOND, logo: place }
}
