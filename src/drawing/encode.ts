import sharp from 'sharp'
import { waysOf, type ImageFormat } from './encoder-settings.ts'
import type { RawImage } from './rasterise.ts'

/** A way is not tried if it would have to come out at less than this share of what it usually does beside the last one tried. */
const HOPE = 0.85

/** What was encoded before: a banner is wanted as a file, inside a snippet and in a zip. */
const encoded = new WeakMap<RawImage, Map<string, Promise<Uint8Array>>>()

/**
 * Encodes pixels in the best quality that is light enough, in few encodings: the best one, then the one that by the weight of the last
 * should just fit, until none between what is too heavy and what fits is worth trying.
 * @param options.maxBytes weight limit in bytes; without one the best quality is taken
 * @returns the best file within the weight, or the lightest there is: the caller compares and says so
 */
export async function encode(
  image: RawImage,
  format: ImageFormat,
  { maxBytes = Infinity }: { readonly maxBytes?: number | undefined } = {},
): Promise<Uint8Array> {
  const { data, width, height, channels } = image
  const ways = waysOf(format, width * height)
  const before = encoded.get(image) ?? new Map<string, Promise<Uint8Array>>()
  encoded.set(image, before)
  const attempt = (index: number): Promise<Uint8Array> => {
    const way = ways[index]
    if (way === undefined) throw new RangeError(`${format} has ${ways.length} ways, not ${index + 1}`)
    const key = `${format} ${index}`
    const making = before.get(key) ?? way.encode(sharp(data, { raw: { width, height, channels } })).toBuffer()
    before.set(key, making)
    return making
  }

  const usually = (index: number): number => ways[index]?.usually ?? 0
  /** Tries a way. All from `low` on may be light enough; `fits` is, or is the last. */
  const settle = async (tried: number, low: number, fits: number): Promise<Uint8Array> => {
    const { byteLength } = await attempt(tried)
    const [from, to] = byteLength <= maxBytes ? [low, tried] : [tried + 1, fits]
    const isHopeful = (index: number): boolean => byteLength * (usually(index) / usually(tried)) * HOPE <= maxBytes
    const next = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset).find(isHopeful)
    return next === undefined ? attempt(to) : settle(next, from, to)
  }
  return settle(0, 0, ways.length - 1)
}
