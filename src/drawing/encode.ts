import sharp from 'sharp'
import { asksGround, waysOf, type ImageFormat } from './encoder-settings.ts'
import type { Ground, RawImage } from './rasterise.ts'
import { recentlyMade } from './recently-made.ts'

/** A way is not tried if it would have to come out at less than this share of what it usually does beside the last one tried. */
const HOPE = 0.85

/** What was encoded before: a banner is wanted as a file, inside a snippet and in a zip. */
const encoded = new WeakMap<RawImage, Map<string, Promise<Uint8Array>>>()
/** The first way that was light enough for a ground: its pictures in all languages share it, today and when a headline changes tomorrow. */
const ofGrounds = recentlyMade<number>(1000, () => 1)

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
  const { ground, width, height } = image
  const asked = ground !== undefined && maxBytes < Infinity && asksGround(format, width * height)
  return (await settled(image, format, maxBytes, asked ? await wayOf(ground, format, maxBytes) : 0)).bytes
}

/** Words add to the weight of what they stand on: where a ground is too heavy in a way, no picture on it need be tried. */
function wayOf({ key, image }: Ground, format: ImageFormat, maxBytes: number): Promise<number> {
  return ofGrounds(`${key} ${format} ${maxBytes}`, async () => {
    // A copy, so that files of a ground that nobody asked for are not kept with it.
    const { index } = await settled({ ...image }, format, maxBytes, 0)
    return index
  })
}

interface Settled {
  readonly index: number
  readonly bytes: Uint8Array
}

/** The best of the ways from `start` on that is light enough, or the last of them. */
async function settled(image: RawImage, format: ImageFormat, maxBytes: number, start: number): Promise<Settled> {
  const { data, width, height, channels } = image
  const ways = waysOf(format, width * height)
  const attempt = async (index: number): Promise<Settled> => {
    const way = ways[index]
    if (way === undefined) throw new RangeError(`${format} has ${ways.length} ways, not ${index + 1}`)
    const before = encoded.get(image) ?? new Map<string, Promise<Uint8Array>>()
    encoded.set(image, before)
    const key = `${format} ${index}`
    const making = before.get(key) ?? way.encode(sharp(data, { raw: { width, height, channels } })).toBuffer()
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
