import type { RawImage } from './raw-image.ts'

/** Two shapes that meet within a pixel cover a part of it each, together more than half: that is a seam, not a window. */
export const SEAM = 128

/**
 * Pictures that hide all that lies beneath them need no alpha: three channels blend and encode faster, and weigh less.
 * @param least the least alpha that counts as hiding; `SEAM` closes the hairlines where shapes of a drawing meet
 */
export function dropAlpha(image: RawImage, least = 255): RawImage {
  const { data, width, height, channels } = image
  if (channels === 3) return image
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) < least) return image
  const opaque = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    opaque[to] = data[from] ?? 0
    opaque[to + 1] = data[from + 1] ?? 0
    opaque[to + 2] = data[from + 2] ?? 0
  }
  return { data: opaque, width, height, channels: 3 }
}
