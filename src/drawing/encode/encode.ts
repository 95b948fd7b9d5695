import { asksBackground, waysOf, type ImageFormat } from './encoder-settings.ts'
import { likeness } from './likeness.ts'
import { asyncCache } from '../../cache/index.ts'
import type { Background, RawImage } from '../images/index.ts'

/** A way is not tried if it would have to come out at less than this share of what it usually does beside the last one tried. */
const HOPE = 0.85

/** What was encoded before: a banner is wanted as a file, inside a snippet and in a zip. */
const encoded = new WeakMap<RawImage, Map<string, Promise<Uint8Array>>>()
/** The first way that was light enough for a ground: its pictures in all languages share it, today and when a headline changes tomorrow. */
const ofGrounds = asyncCache<number>(1000)

export interface EncodeOptions {
  /** Weight limit in bytes; without one the best quality is taken. */
  readonly maxBytes?: number | undefined
  /** Colours (#rrggbb) that stay as they are where a PNG has to do with few. */
  readonly exact?: readonly string[]
}

/**
 * Encodes pixels in the best quality that is light enough, in few encodings: the best one, then the one that by the weight of the last
 * should just fit, until none between what is too heavy and what fits is worth trying.
 * @returns the best file within the weight, or the lightest there is: the caller compares and says so
 */
export async function encode(image: RawImage, format: ImageFormat, options: EncodeOptions = {}): Promise<Uint8Array> {
  return (await encodedWithin(image, format, options)).bytes
}

/** Encodes like `encode`, and tells how like the original the file is: see `likeness`. 1 where no quality had to be given up. */
export async function encodeMeasured(
  image: RawImage,
  format: ImageFormat,
  options: EncodeOptions = {},
): Promise<{ readonly bytes: Uint8Array; readonly likeness: number }> {
  const { index, bytes } = await encodedWithin(image, format, options)
  return { bytes, likeness: index === 0 ? 1 : await likeness(image, bytes) }
}

async function encodedWithin(image: RawImage, format: ImageFormat, { maxBytes = Infinity, exact = [] }: EncodeOptions): Promise<Settled> {
  const { background, width, height } = image
  const asked = background !== undefined && maxBytes < Infinity && asksBackground(format, width * height)
  return settled(image, { format, maxBytes, exact }, asked ? await wayOf(background, { format, maxBytes, exact }) : 0)
}

interface Asked extends Required<EncodeOptions> {
  readonly format: ImageFormat
  readonly maxBytes: number
}

/** Words add to the weight of what they stand on: where a ground is too heavy in a way, no picture on it need be tried. */
function wayOf({ key, image }: Background, asked: Asked): Promise<number> {
  return ofGrounds(JSON.stringify([key, asked]), async () => {
    // A copy, so that files of a ground that nobody asked for are not kept with it.
    const { index } = await settled({ ...image }, asked, 0)
    return index
  })
}

interface Settled {
  readonly index: number
  readonly bytes: Uint8Array
}

/** The best of the ways from `start` on that is light enough, or the last of them. */
async function settled(image: RawImage, { format, maxBytes, exact }: Asked, start: number): Promise<Settled> {
  const ways = waysOf(format, image.width * image.height)
  const attempt = async (index: number): Promise<Settled> => {
    const way = ways[index]
    if (way === undefined) throw new RangeError(`${format} has ${ways.length} ways, not ${index + 1}`)
    const before = encoded.get(image) ?? new Map<string, Promise<Uint8Array>>()
    encoded.set(image, before)
    const key = `${format} ${index} ${exact.join(' ')}`
    const making = before.get(key) ?? way.encode(image, exact)
    before.set(key, making)
    return { index, bytes: await making }
  }
  const usually = (index: number): number => ways[index]?.usually ?? 0
  /** Tries a way. All from `low` on may be light enough; `fits` is, or is the last. */
  const settle = async (tried: number, low: number, fits: number): Promise<Settled> => {
    const { byteLength } = (await attempt(tried)).bytes
    const [from, to] = byteLength <= maxBytes ? [low, tried] : [tried + 1, fits]
    const isHopeful = (index: number): boolean => byteLength * (usually(index) / usually(tried)) * HOPE <= maxBytes
    const next = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset).find(isHopeful)
    return next === undefined ? attempt(to) : settle(next, from, to)
  }
  return settle(start, start, ways.length - 1)
}
