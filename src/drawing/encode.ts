import sharp from 'sharp'
import { waysOf, type ImageFormat } from './encoder-settings.ts'
import type { RawImage } from './rasterise.ts'

/** A way is not tried if it would have to come out at less than this share of what it usually does. */
const HOPE = 0.7

/** What was encoded before: a banner is wanted as a file, inside a snippet and in a zip. */
const encoded = new WeakMap<RawImage, Map<string, Promise<Uint8Array>>>()

/**
 * Encodes pixels in the best quality that is light enough, in at most four encodings: the best one, then half-way between what is
 * known to be too heavy and what is known to fit.
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

  const full = await attempt(0)
  if (full.byteLength <= maxBytes) return full
  const last = ways.length - 1
  const hopeful = ways.findIndex(({ usually }, index) => index > 0 && full.byteLength * usually * HOPE <= maxBytes)
  return bestWithin(attempt, hopeful === -1 ? last : hopeful, last, maxBytes)
}

/** The first of the ways from `low` to `high` that is light enough, or the last; weights fall from way to way. */
async function bestWithin(
  attempt: (index: number) => Promise<Uint8Array>,
  low: number,
  high: number,
  maxBytes: number,
): Promise<Uint8Array> {
  if (low >= high) return attempt(high)
  const middle = Math.floor((low + high) / 2)
  const isLight = (await attempt(middle)).byteLength <= maxBytes
  return isLight ? bestWithin(attempt, low, middle, maxBytes) : bestWithin(attempt, middle + 1, high, maxBytes)
}
