import sharp from 'sharp'
import type { RawImage } from '../images/index.ts'

export interface PaletteOptions {
  /** 1–100: colours are given up until the picture is no better than this. */
  readonly quality: number
  /** 0–1: how much the steps between colours are mixed, so that no bands are seen. */
  readonly dither: number
}

/** A palette has no room for more. */
const COLOURS = 256
/** Where it is smaller the library rounds colours. */
const EXACT = 4

const rawOf = ({ width, height, channels }: RawImage) => ({ raw: { width, height, channels } })

/**
 * A PNG of 256 colours at most, dithered. Where the picture has one of the colours `exact` (#rrggbb), the file has it too: areas in a brand's
 * colours stay plain and right.
 */
export async function palettePng(image: RawImage, { quality, dither }: PaletteOptions, exact: readonly string[]): Promise<Uint8Array> {
  const settings = { palette: true, compressionLevel: 6, effort: EXACT } as const
  const reduced = await sharp(image.data, rawOf(image))
    .png({ ...settings, quality, dither })
    .toBuffer()
  const pixels = await sharp(reduced).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  // The alpha that a picture does not need is not in its file.
  if (pixels.info.channels !== image.channels) return reduced
  const restored = withColours({ ...image, data: pixels.data }, image, new Set(exact.map((hex) => numberOf(hex, image.channels))))
  return sharp(restored, rawOf(image))
    .png({ ...settings, quality: 100, dither: 0 })
    .toBuffer()
}

/** A colour as one number; what is not see-through has alpha 255. */
const numberOf = (hex: string, channels: 3 | 4): number => Number.parseInt(hex.slice(1), 16) + (channels === 4 ? 255 : 0) * 2 ** 24

const reader =
  ({ data, channels }: Pick<RawImage, 'data' | 'channels'>) =>
  (at: number): number =>
    ((data[at] ?? 0) << 16) + ((data[at + 1] ?? 0) << 8) + (data[at + 2] ?? 0) + (channels === 4 ? (data[at + 3] ?? 0) * 2 ** 24 : 0)

const partsOf = (colour: number): readonly number[] => [
  (colour >> 16) & 255,
  (colour >> 8) & 255,
  colour & 255,
  Math.floor(colour / 2 ** 24),
]

function nearest(colour: number, others: readonly number[]): number {
  const parts = partsOf(colour)
  const off = (other: number): number => partsOf(other).reduce((sum, part, at) => sum + (part - (parts[at] ?? 0)) ** 2, 0)
  return others.reduce((best, other) => (off(other) < off(best) ? other : best))
}

/** Puts colours back where the original has them. What the palette has no more room for, its least used colours, becomes the nearest that stays. */
function withColours(reduced: RawImage, original: RawImage, exact: ReadonlySet<number>): Uint8Array {
  const { channels } = reduced
  const data = new Uint8Array(reduced.data)
  const [wanted, found] = [reader(original), reader({ data, channels })]
  const uses = new Map<number, number>()
  const kept = new Set<number>()
  for (let at = 0; at < data.length; at += channels) {
    const colour = wanted(at)
    if (exact.has(colour)) {
      data.set(original.data.subarray(at, at + channels), at)
      kept.add(colour)
    }
    const now = found(at)
    uses.set(now, (uses.get(now) ?? 0) + 1)
  }
  if (uses.size <= COLOURS) return data
  const byUse = [...uses.keys()].filter((colour) => !kept.has(colour)).sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))
  const room = Math.max(1, COLOURS - kept.size)
  const staying = byUse.slice(0, room)
  const instead = new Map(byUse.slice(room).map((colour) => [colour, nearest(colour, staying)]))
  for (let at = 0; at < data.length; at += channels) {
    const other = instead.get(found(at))
    if (other === undefined) continue
    data.set(partsOf(other).slice(0, channels), at)
  }
  return data
}
