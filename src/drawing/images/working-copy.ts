import sharp, { type Sharp } from 'sharp'
import { cmykTiff } from '../press/index.ts'
import { drawableShare } from '../svg/index.ts'
import { asyncCache } from '../../cache/index.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** An image that is ready to be cut. Sizes in px. */
export interface WorkingCopy extends Size {
  /** Starts a pipeline on its pixels, turned as people see it; inks stay inks in it. */
  open(): Sharp
}

export interface Original {
  readonly sha256: string
  readonly bytes: Uint8Array
  /** As people see it. */
  readonly natural: Size
  readonly isVector: boolean
  /** Its pixels are inks. */
  readonly isInk: boolean
}

/** px of the longer side of a photo's copy: banners of every size are cut from it. What needs more, print for instance, is opened for itself. */
const PHOTO = 2560
/** px of the longer side of the copies of a drawing made of paths: logos are cut from the small one, pictures as large as a banner from the other. */
const DRAWN = [512, 2048]
/** A copy is drawn so many times larger than what is cut from it, or edges would be blurred twice. */
const FINER = 2
/** Drawings made of paths are drawn at no more than this many px a side. */
export const MAX_SIDE = 8192
/** px an inch: the most that libvips draws by. */
const MAX_DENSITY = 100_000
/** Larger copies are not kept, in bytes. */
const LARGEST_KEPT = 20_000_000

interface Pixels extends Size {
  /** Bare pixels; of inks a file, since bare ones are taken for RGB with alpha. */
  readonly data: Uint8Array
  readonly channels: 1 | 2 | 3 | 4
}
/** A photo of 2560 px and a drawing beside it. */
const copies = asyncCache<Pixels>(18_000_000, ({ data }) => data.byteLength)

/**
 * Opens an image with at least `scale` px for each of its own, as far as it has them; drawings made of paths have any number. A campaign
 * cuts the same photo for many sizes: opening it takes longer than cutting, so a copy is kept. A drawing with costly effects has fewer.
 * @throws ImageError for a drawing that takes too long to draw at any size
 */
export async function workingCopy(original: Original, scale: number): Promise<WorkingCopy> {
  const { bytes, natural, isVector, isInk } = original
  const longest = Math.max(natural.width, natural.height)
  const share = isVector ? drawableShare(bytes, natural, shareOfDrawing(longest, scale)) : Math.min(1, PHOTO / longest)
  const weight = natural.width * natural.height * share * share * 4
  const helps = isVector || (share < 1 ? scale <= share : weight <= LARGEST_KEPT)
  const opened = (file: Uint8Array): Sharp => {
    const image = sharp(file, { failOn: 'truncated' }).autoOrient()
    return isInk ? image.pipelineColourspace('cmyk') : image
  }
  if (!helps) return { ...natural, open: () => opened(bytes) }
  const make = (): Promise<Pixels> => (isVector ? drawnAt(original, share) : shrunkTo(original, share))
  const isKept = weight <= LARGEST_KEPT
  const { data, width, height, channels } = await (isKept ? copies(`${original.sha256} ${share}`, make, weight) : make())
  return { width, height, open: () => (isInk ? opened(data) : sharp(data, { raw: { width, height, channels } })) }
}

/** Pixels for each unit of a drawing: those of the smallest copy that is fine enough, else as many as are wanted. */
function shareOfDrawing(longest: number, scale: number): number {
  const fine = DRAWN.find((side) => side >= scale * longest * FINER) ?? DRAWN.at(-1) ?? 0
  return Math.min(Math.max(scale, fine / longest), MAX_SIDE / longest)
}

/** The density by which a drawing has so many px for each of its own. */
export const densityOf = (share: number): number => Math.min(MAX_DENSITY, Math.max(1, 72 * share))

async function drawnAt({ bytes, natural }: Original, share: number): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { density: densityOf(share) })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  // The last row and column of a drawing may be covered in part only: they are left out.
  const whole = (nominal: number, there: number): number => Math.max(1, Math.min(there, Math.floor(nominal * share + 1e-6)))
  const [width, height] = [whole(natural.width, info.width), whole(natural.height, info.height)]
  if (width === info.width && height === info.height) return { data, width, height, channels: 4 }
  const cut = await sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
    .extract({ left: 0, top: 0, width, height })
    .raw()
    .toBuffer()
  return { data: cut, width, height, channels: 4 }
}

async function shrunkTo({ bytes, natural, isInk }: Original, share: number): Promise<Pixels> {
  const space = isInk ? 'cmyk' : 'srgb'
  const { data, info } = await sharp(bytes, { failOn: 'truncated' })
    .pipelineColourspace(space)
    .autoOrient()
    .resize(Math.round(natural.width * share), Math.round(natural.height * share), { fit: 'fill' })
    .toColourspace(space)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  if (!isInk) return { data, width, height, channels }
  const { file, pixels } = cmykTiff(width, height)
  pixels.set(data)
  return { data: file, width, height, channels }
}
