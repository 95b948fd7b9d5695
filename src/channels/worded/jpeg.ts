import sharp from 'sharp'
import type { Sources } from '../channel.ts'
import { coverFrame, type Frame, type Photo } from './photo.ts'

/** What is drawn over a picture, in px from its upper left corner. */
export interface Overlay {
  readonly png: Uint8Array
  readonly left: number
  readonly top: number
}

export interface Picture {
  readonly photo: Photo | null
  /** Behind a picture with holes, and the whole of a campaign that has no picture. */
  readonly panel: { readonly ground: string; readonly accent: string }
  readonly overlays?: readonly Overlay[]
}

/** Steps of quality: the first that is light enough is taken, the last in any case. */
const qualities = [82, 72, 62, 50, 40]

/** A picture as JPEG of at most `maxBytes`, if any quality worth showing is that light. Throws what `sources` throws, or sharp for bytes that are no image. */
export async function jpegOf(
  { photo, panel, overlays = [] }: Picture,
  frame: Frame,
  sources: Sources,
  maxBytes = Infinity,
): Promise<Uint8Array> {
  const ground = photo ? await coverFrame(await sources.read(photo.sha256), photo.focal, frame, panel.ground) : sharp(panelOf(panel, frame))
  const flat = await ground.toColourspace('srgb').removeAlpha().png({ compressionLevel: 0 }).toBuffer()
  const drawn =
    overlays.length === 0
      ? flat
      : await sharp(flat)
          .composite(overlays.map(({ png, ...at }) => ({ ...at, input: Buffer.from(png) })))
          .png({ compressionLevel: 0 })
          .toBuffer()
  let bytes: Buffer = drawn
  for (const quality of qualities) {
    bytes = await sharp(drawn).jpeg({ quality, progressive: true }).toBuffer()
    if (bytes.byteLength <= maxBytes) break
  }
  return new Uint8Array(bytes)
}

/** A quiet panel in the brand's colours. */
function panelOf({ ground, accent }: Picture['panel'], { width, height }: Frame): Buffer {
  const radius = Math.round(height * 0.62)
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${ground}"/><circle cx="${width}" cy="${height}" r="${radius}" fill="${accent}"/></svg>`,
  )
}
