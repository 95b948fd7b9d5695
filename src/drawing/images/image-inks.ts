import sharp from 'sharp'
import { hashOfBytes } from '../../content/document/index.ts'
import { mostInk, totalsAbove } from '../press/index.ts'
import { iccAbout, type IccAbout } from '../profiles/index.ts'

/** What is known of an image whose pixels are inks. */
export interface ImageInks {
  /** The profile that it carries, if that is one of a press of four inks. */
  readonly profile: (Omit<IccAbout, 'space'> & { readonly sha256: string }) | undefined
  /** It says how its values are stored: by the marker that Adobe's and most other programs write. */
  readonly isMarked: boolean
  /** Its values have to be turned over after the reader has read them. */
  readonly isTurned: boolean
}

/** px that are looked at, a side. */
const LOOKED_AT = 256
/** Percent of ink that no separation for a press has, and that paper white has when it is read as its negative. */
const IMPOSSIBLE = 345

/**
 * Looks at the inks of a JPEG of four plates. Files without Adobe's marker store ink or its absence, and do not say which: a picture
 * has places without ink, and none with all of it, so the reading with less of the impossible is taken.
 */
export async function inksOfImage(bytes: Uint8Array, icc: Uint8Array | undefined): Promise<ImageInks> {
  const about = icc === undefined ? undefined : iccAbout(icc)
  const isPress = icc !== undefined && about?.space === 'CMYK'
  const isMarked = hasAdobeMarker(bytes)
  return {
    profile: isPress ? { sha256: hashOfBytes(icc), name: about.name, madeOf: about.madeOf } : undefined,
    isMarked,
    isTurned: !isMarked && (await readsBetterTurned(bytes)),
  }
}

async function readsBetterTurned(bytes: Uint8Array): Promise<boolean> {
  const pixels = await sharp(bytes)
    .pipelineColourspace('cmyk')
    .resize(LOOKED_AT, LOOKED_AT, { fit: 'fill', kernel: 'nearest' })
    .toColourspace('cmyk')
    .raw()
    .toBuffer()
  const asRead = totalsAbove(pixels, IMPOSSIBLE)
  const turned = totalsAbove(turnedInks(pixels), IMPOSSIBLE)
  return asRead > turned || (asRead === turned && mostInk(turnedInks(pixels)) < mostInk(pixels))
}

/** Ink where there was none, and the other way round. */
export const turnedInks = (pixels: Uint8Array): Uint8Array => pixels.map((ink) => 255 - ink)

const [START_OF_SCAN, APP14] = [0xda, 0xee]

/** Looks for Adobe's segment before the picture's own data begin (ITU T.81, B.1; Adobe TN 5116). */
function hasAdobeMarker(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== START_OF_SCAN; at += 2 + file.readUInt16BE(at + 2)) {
    if (file[at + 1] === APP14 && file.toString('latin1', at + 4, at + 9) === 'Adobe') return true
  }
  return false
}
