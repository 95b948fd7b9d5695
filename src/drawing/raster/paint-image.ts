import { ImageData } from './skia.ts'
import type { PlacedImage, RawImage } from '../images/index.ts'
import type { Style } from '../shapes/index.ts'
import type { Painting } from './painting.ts'

/** Pixels with four channels, the last one straight alpha. */
function withAlpha({ data, width, height, channels }: RawImage): Uint8ClampedArray {
  if (channels === 4) return new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength)
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    pixels[to] = data[from] ?? 0
    pixels[to + 1] = data[from + 1] ?? 0
    pixels[to + 2] = data[from + 2] ?? 0
    pixels[to + 3] = 255
  }
  return pixels
}

/** Paints an image that was cut for its place. */
export function paintImage({ image, box }: PlacedImage, { matrix, opacity }: Style, { context, sheet }: Painting): void {
  sheet.begin(image.width, image.height).putImageData(new ImageData(withAlpha(image), image.width, image.height), 0, 0)
  context.globalAlpha = opacity
  context.setTransform(...matrix)
  context.drawImage(sheet.canvas, box.x, box.y, box.width, box.height)
}
