import { aboutImage } from './about-image.ts'
import { cropImage } from './crop-image.ts'
import { dropAlpha } from './opaque.ts'
import { asyncCache } from '../../cache/index.ts'

/** How many pixels of an image have which colour (#rrggbb), as far as they hide what is beneath; 'own-ground' for one that hides all of it. */
export type VisibleColours = ReadonlyMap<string, number> | 'own-ground'

/** px of the square that has as many pixels as are looked at, whatever an image's shape: enough to tell its colours. */
const SIDE = 64

const known = asyncCache<VisibleColours>(100)

/**
 * The colours of an image that are seen on any ground.
 * @throws ImageError when the bytes are no image
 */
export function visibleColours(sha256: string, read: (sha256: string) => Promise<Uint8Array>): Promise<VisibleColours> {
  return known(sha256, async () => coloursOf(sha256, await read(sha256)))
}

async function coloursOf(sha256: string, bytes: Uint8Array): Promise<VisibleColours> {
  const { natural } = await aboutImage(sha256, bytes)
  const stretch = Math.sqrt(natural.width / natural.height)
  const place = {
    sha256,
    x: 0,
    y: 0,
    width: Math.max(1, SIDE * stretch),
    height: Math.max(1, SIDE / stretch),
    focal: { x: 0.5, y: 0.5 },
    fit: 'contain',
    seen: { x: 0, y: 0, width: 1, height: 1 },
  } as const
  const { pixels, width, height, channels } = await cropImage(bytes, place, { density: 1, enlarge: true })
  const { data, channels: kept } = dropAlpha({ data: pixels, width, height, channels })
  return kept === 3 ? 'own-ground' : countedIn(data)
}

function countedIn(rgba: Uint8Array): ReadonlyMap<string, number> {
  const counted = new Map<string, number>()
  for (let at = 0; at < rgba.length; at += 4) {
    if ((rgba[at + 3] ?? 0) < 128) continue
    const hex = `#${[0, 1, 2].map((part) => (rgba[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`
    counted.set(hex, (counted.get(hex) ?? 0) + 1)
  }
  return counted
}
