import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { cropAsIs, cropImage, type CroppedImage, type CroppedInks } from '../../images/index.ts'
import { type Box, type ImagePlace, imagePlaceOf, type Shape } from '../../shapes/index.ts'
import { mostInk, type PressCondition, totalsAbove } from '../../press/index.ts'
import { asyncCache } from '../../../cache/index.ts'
import { toInk } from './convert-colours.ts'
import { blackOfGreys, isGrey } from './grey-photo.ts'
import { inkJpeg, jpegOfInks, thinnedJpeg, type InkMedium } from './ink-jpeg.ts'
import { areInksOf, otherInks } from './press-of-inks.ts'
import { vectorMark, type VectorMark } from '../../svg/index.ts'

/** A press, which takes photos in its inks or in tagged RGB; what is ink already it takes as ink. */
interface PressMedium extends InkMedium {
  readonly kind: 'ink' | 'tagged-rgb'
  readonly ppi: number
  readonly condition: PressCondition
}

/** What pixels are made for. */
export type Medium = PressMedium | { readonly kind: 'screen'; readonly ppi: number; readonly quality: number }

/** What became of an image whose pixels were inks. */
export interface InkedSource {
  /** Its figures are printed as they are; else they were converted. */
  readonly isKept: boolean
  /** The press that it was made for, as its profile names it. */
  readonly madeFor: string
  /** Percent of ink on the darkest of its pixels, where more than a trace of them is above the limit of the press. */
  readonly tooMuch: number | undefined
}

/** Pixels packed for a PDF. */
export interface InkPixels {
  readonly width: number
  readonly height: number
  readonly kind: Medium['kind']
  readonly bytes: Uint8Array
  readonly filter: 'DCTDecode' | 'FlateDecode'
  /** Deflated; undefined where all is opaque. */
  readonly alpha: Uint8Array | undefined
  /** Pixels for each inch of its place; undefined for a source made of paths, which has as many as are wanted. */
  readonly ppi: number | undefined
  /** Of an image whose pixels were inks, for a press. */
  readonly source?: InkedSource
}

/** An image made ready for its place on a page. */
export interface ReadyImage {
  readonly sha256: string
  readonly box: Box
  readonly content: InkPixels | VectorMark
}

export const isPixels = (content: InkPixels | VectorMark): content is InkPixels => 'bytes' in content

const MM_PER_INCH = 25.4

/** How much finer than photos logos are printed: their lines and letters are seen to be sharp. */
const LINE_ART = 2
/** px of a logo at most; what is larger is a map or an illustration, and would take hundreds of MB on a poster. */
const LOGO = 4_000_000

/** Images that were made last: a campaign's languages share theirs, wherever they place them. */
const made = asyncCache<{ readonly box: Box; readonly content: InkPixels }>(
  32_000_000,
  ({ content }) => content.bytes.byteLength + (content.alpha?.byteLength ?? 0),
)

/** Crops, scales and encodes all images of a picture whose user unit is mm: this is asynchronous, writing a page is not. */
export async function readyImages(
  shapes: readonly Shape[],
  medium: Medium,
  read: (sha256: string) => Promise<Uint8Array>,
): Promise<Map<Shape, ReadyImage>> {
  const ready = async (shape: Shape): Promise<[Shape, ReadyImage]> => {
    const place = imagePlaceOf(shape)
    const { sha256 } = place
    // What is shown whole is a logo or a drawing: it stays lines and areas where they are of the kind that is drawn here.
    const mark = place.fit === 'contain' ? await vectorMark(place, read) : undefined
    if (mark !== undefined) return [shape, { sha256, box: place, content: mark }]
    const { box, content } = await pixelsOf({ ...place, x: 0, y: 0 }, medium, read)
    return [shape, { sha256, box: { ...box, x: box.x + place.x, y: box.y + place.y }, content }]
  }
  return new Map(await Promise.all(shapes.filter(({ name }) => name === 'image').map(ready)))
}

function pixelsOf(place: ImagePlace, medium: Medium, read: (sha256: string) => Promise<Uint8Array>) {
  // Of a profile only its hash is JSON.
  return made(JSON.stringify([place, medium]), async () => {
    const density = (medium.ppi / MM_PER_INCH) * (isLineArt(place, medium) ? LINE_ART : 1)
    const bytes = await read(place.sha256)
    const options = { density, enlarge: false }
    if (medium.kind !== 'screen') {
      const cropped = await cropAsIs(bytes, place, options)
      return { box: cropped.box, content: 'inks' in cropped ? await packedInks(cropped, bytes, medium) : await packed(cropped, medium) }
    }
    const cropped = await cropImage(bytes, place, options)
    return { box: cropped.box, content: await packed(cropped, medium) }
  })
}

function isLineArt({ fit, width, height }: ImagePlace, { kind, ppi }: Medium): boolean {
  const fine = (ppi * LINE_ART) / MM_PER_INCH
  return fit === 'contain' && kind !== 'screen' && width * height * fine * fine <= LOGO
}

/** A share of pixels that is above a limit without anybody seeing it on the sheet: what compression leaves at edges. */
const TRACE = 0.001

/** Inks for a press: as they are where they were made for it, which is the author's choice, or converted once. */
async function packedInks(image: CroppedInks, bytes: Uint8Array, medium: PressMedium): Promise<InkPixels> {
  const { width, height, box, inks } = image
  const isKept = areInksOf(inks, medium.condition)
  const pixels = isKept ? image.pixels : await otherInks(image, bytes, medium.profile)
  const isTooMuch = isKept && totalsAbove(pixels, medium.inkLimit) > TRACE * width * height
  return {
    width,
    height,
    kind: 'ink',
    ppi: width / (box.width / MM_PER_INCH),
    alpha: undefined,
    bytes: await (isKept ? jpegOfInks(pixels, width, height, medium.quality) : thinnedJpeg(pixels, width, height, medium)),
    filter: 'DCTDecode',
    source: { isKept, madeFor: inks.profile?.name ?? '', tooMuch: isTooMuch ? mostInk(pixels) : undefined },
  }
}

async function packed(image: CroppedImage, medium: Medium): Promise<InkPixels> {
  const { width, height, box } = image
  const alpha = alphaOf(image)
  const rgb = image.channels === 3 ? image.pixels : withoutAlpha(image.pixels)
  // A grey photo is black ink, as the palette's greys are, whatever a press takes colours as.
  const isBlack = medium.kind !== 'screen' && isGrey(rgb)
  const kind = isBlack ? 'ink' : medium.kind
  const about = { width, height, kind, ppi: width / (box.width / MM_PER_INCH), alpha: alpha && deflateSync(alpha) }
  if (alpha !== undefined) {
    const inks = isBlack ? blackOfGreys(rgb, medium.profile) : medium.kind === 'ink' ? toInk(rgb, width, height, medium) : rgb
    // Edges of what is cut out are not blurred by a photo's compression.
    return { ...about, bytes: deflateSync(await inks), filter: 'FlateDecode' }
  }
  const jpeg = isBlack
    ? jpegOfInks(await blackOfGreys(rgb, medium.profile), width, height, medium.quality)
    : medium.kind === 'ink'
      ? inkJpeg(rgb, width, height, medium)
      : jpegOfLight(rgb, width, height, medium)
  return { ...about, bytes: await jpeg, filter: 'DCTDecode' }
}

const jpegOfLight = (rgb: Uint8Array, width: number, height: number, { kind, quality }: Medium): Promise<Uint8Array> =>
  sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality, chromaSubsampling: kind === 'screen' ? '4:2:0' : '4:4:4' })
    .toBuffer()

/** Scaling spreads what is covered in part at the edge over so many px, and leaves less alpha than this nowhere else. */
const RIM = 3
const OPAQUE = 250
/** A px of the rim but the outermost that lets more through than it holds back is part of a cut-out. */
const HALF = 128

/** The alpha of an image, or undefined where it is opaque: pixels at its very edge that are covered in part are no cut-out. */
function alphaOf({ pixels, channels, width, height }: CroppedImage): Uint8Array | undefined {
  if (channels === 3) return undefined
  const alpha = new Uint8Array(width * height)
  let cutOut = false
  for (let at = 0; at < alpha.length; at += 1) {
    const value = pixels[at * 4 + 3] ?? 255
    alpha[at] = value
    if (value < OPAQUE && !cutOut) {
      const [x, y] = [at % width, Math.floor(at / width)]
      const fromEdge = Math.min(x, y, width - 1 - x, height - 1 - y)
      cutOut = value < (fromEdge === 0 ? 1 : fromEdge < RIM ? HALF : OPAQUE)
    }
  }
  return cutOut ? alpha : undefined
}

function withoutAlpha(pixels: Uint8Array): Uint8Array {
  const count = pixels.length / 4
  const rgb = new Uint8Array(count * 3)
  for (let at = 0; at < count; at += 1) {
    rgb[at * 3] = pixels[at * 4] ?? 0
    rgb[at * 3 + 1] = pixels[at * 4 + 1] ?? 0
    rgb[at * 3 + 2] = pixels[at * 4 + 2] ?? 0
  }
  return rgb
}
