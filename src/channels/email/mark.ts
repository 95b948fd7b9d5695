import type { Logo } from '../shared/brand/index.ts'
import type { Sources } from '../contract/index.ts'
import { pictureOf } from '../shared/pictures/index.ts'
import type { EmailView } from './compose.ts'
import { spec } from './spec.ts'

/** Room for the logo as it is shown, in px, and what its plate reaches beyond it. */
const ROOM = { width: 200, height: 48 }
const PAD = 8
/** For dense screens. */
const SCALE = 2

/** How large the logo is shown, its plate included, in px. */
export function markSize({ ratio }: Logo): { width: number; height: number } {
  const width = Math.min(ROOM.width, ROOM.height * ratio)
  return { width: Math.round(width) + 2 * PAD, height: Math.round(width / ratio) + 2 * PAD }
}

/** The logo as a picture, on a plate of the brand's paper: it is drawn for that ground, and mail programs change the colour around it. */
export async function markOf(view: EmailView, logo: Logo, sources: Sources): Promise<Uint8Array> {
  const shown = markSize(logo)
  const [width, height, pad] = [shown.width * SCALE, shown.height * SCALE, PAD * SCALE]
  const data = { ...view, logo, pad, inner: { width: width - 2 * pad, height: height - 2 * pad } }
  const maxBytes = spec.formats['logo-png']?.maxWeight?.['']?.bytes
  return pictureOf({ template: 'email/mark.svg', data, width, height, maxBytes }, 'png', view, sources)
}
