import { cropImage, type CropOptions } from './crop-image.ts'
import type { Box, ImagePlace } from '../shapes/index.ts'
import { dropAlpha } from './opaque.ts'
import { asyncCache } from '../../cache/index.ts'
import type { RawImage } from './raw-image.ts'

/** An image cut for its place, and where in user units it goes. */
export interface PlacedImage {
  readonly image: RawImage
  readonly box: Box
}

/** Images that were cut last: a campaign's languages show the same photo in the same places. */
const cut = asyncCache<PlacedImage>(8_000_000, ({ image }) => image.data.byteLength)

/**
 * Crops and scales an image for its place, or takes it from memory. Asked for again it is the same object, so that what was encoded of it
 * is found again.
 * @throws ImageError when the bytes are no image
 */
export function cropOnce(
  read: (sha256: string) => Promise<Uint8Array>,
  place: ImagePlace,
  { density, enlarge }: CropOptions,
): Promise<PlacedImage> {
  const cropping = async (): Promise<PlacedImage> => {
    const { pixels, width, height, channels, box } = await cropImage(await read(place.sha256), place, { density, enlarge })
    return { image: dropAlpha({ data: pixels, width, height, channels }), box }
  }
  return cut(JSON.stringify([place, density, enlarge]), cropping, place.width * place.height * density * density * 4)
}
