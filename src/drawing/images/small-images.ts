import { aboutImage } from './about-image.ts'
import { cropWindow } from './crop-window.ts'
import { type Drawing, type ImagePlace, imagePlaceOf, type Node } from '../shapes/index.ts'
import type { RasterOptions } from './raster-options.ts'

/** An image that has fewer pixels than its place shows. Sizes in px of the whole image. */
export interface SmallImage {
  readonly sha256: string
  readonly has: { readonly width: number; readonly height: number }
  readonly needs: { readonly width: number; readonly height: number }
}

/** So much larger than it is an image may be drawn before anybody sees it. */
const UNSEEN = 1.02

/**
 * The images of a picture that have to be enlarged for its size, each once; drawings made of paths never do.
 * @throws ImageError when bytes are no image
 */
export async function smallImages(drawing: Drawing, { width, height, read }: RasterOptions): Promise<readonly SmallImage[]> {
  const density = Math.max(width / drawing.width, height / drawing.height)
  const found = new Map<string, SmallImage>()
  for (const place of placesIn(drawing.root)) {
    const { natural, times } = await enlargementOf(await read(place.sha256), place, density)
    if (times <= UNSEEN) continue
    const needs = { width: Math.ceil(natural.width * times), height: Math.ceil(natural.height * times) }
    if (needs.width > (found.get(place.sha256)?.needs.width ?? 0)) found.set(place.sha256, { sha256: place.sha256, has: natural, needs })
  }
  return [...found.values()]
}

function placesIn(node: Node): ImagePlace[] {
  if (node.kind === 'text') return []
  return node.name === 'image' ? [imagePlaceOf(node)] : node.children.flatMap(placesIn)
}

async function enlargementOf(bytes: Uint8Array, place: ImagePlace, density: number) {
  const { natural, isVector } = await aboutImage(place.sha256, bytes)
  const shown = place.fit === 'cover' ? cropWindow(natural, place) : natural
  const scale = (place.fit === 'cover' ? Math.max : Math.min)(place.width / shown.width, place.height / shown.height)
  return { natural, times: isVector ? 0 : scale * density }
}
