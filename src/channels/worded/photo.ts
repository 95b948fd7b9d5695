import sharp, { type Sharp } from 'sharp'
import type { Snapshot } from '../../content/snapshot.ts'

/** A campaign's picture and the point that every crop keeps, as fractions of width and height. */
export interface Photo {
  readonly sha256: string
  readonly focal: { readonly x: number; readonly y: number }
}

/** A picture in px. */
export interface Frame {
  readonly width: number
  readonly height: number
}

/** The campaign's first image; null if it has none. */
export function photoOf({ campaign }: Snapshot): Photo | null {
  const [image] = campaign.images
  return image === undefined ? null : { sha256: image.asset.sha256, focal: image.focal }
}

const SVG_DPI = 72

/** Draws a picture, a vector one too, so that it covers the frame with its focal point inside; pixels without an alpha channel. */
export async function coverFrame(bytes: Uint8Array, focal: Photo['focal'], frame: Frame, ground: string): Promise<Sharp> {
  const plain = sharp(bytes, { failOn: 'truncated' })
  const about = await plain.metadata()
  const turned = (about.orientation ?? 1) >= 5
  const from = turned ? { width: about.height, height: about.width } : { width: about.width, height: about.height }
  const scale = Math.max(frame.width / from.width, frame.height / from.height)
  const scaled = {
    width: Math.max(frame.width, Math.round(from.width * scale)),
    height: Math.max(frame.height, Math.round(from.height * scale)),
  }
  // A vector picture is drawn at the size it is needed, a photo is scaled.
  const source = about.format === 'svg' ? sharp(bytes, { density: Math.min(2400, SVG_DPI * scale) }) : plain
  return source
    .autoOrient()
    .resize({ ...scaled, fit: 'fill' })
    .extract({ left: startOf(focal.x, scaled.width, frame.width), top: startOf(focal.y, scaled.height, frame.height), ...frame })
    .flatten({ background: ground })
}

/** Where a crop begins so that the focal point is in its middle, or as near to it as the picture allows. */
function startOf(focal: number, length: number, room: number): number {
  return Math.round(Math.min(Math.max(focal * length - room / 2, 0), length - room))
}
