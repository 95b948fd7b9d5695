import sharp from 'sharp'
import type { RawImage } from '../images/index.ts'

/** From here on people see no loss, and below it they begin to: where skies fall into bands, and edges into blocks. */
export const ALIKE = 0.95

/** px of a window's side, and how far one is from the next. */
const WINDOW = 8
const STEP = 4
/** What steadies the quotients where there is nothing to compare: (0.01 · 255)² and (0.03 · 255)². */
const [C1, C2] = [6.5025, 58.5225]
/** The part of a picture that is looked at, its worst: a sky in bands is not made up for by an area of one colour beside it. */
const WORST = 0.2
/** The eye sees less of colour than of light. */
const WEIGHTS = [0.6, 0.2, 0.2] as const

interface Planes {
  readonly width: number
  readonly height: number
  /** Light, and its differences to blue and to red. */
  readonly planes: readonly [Float32Array, Float32Array, Float32Array]
}

/**
 * How like its original a file of a picture is: the structural similarity index (SSIM; Wang, Bovik, Sheikh, Simoncelli, "Image quality
 * assessment", IEEE Transactions on Image Processing 13, 2004), as a mean over the worst fifth of the picture. It is measured at half the
 * size, where dithering is seen as what it stands for, and not as noise; of light and of colour.
 * @returns 1 for the same picture; see `ALIKE`
 */
export async function likeness(original: RawImage, file: Uint8Array): Promise<number> {
  const [one, other] = [planesOf(await onWhite(original)), planesOf(await onWhite(file))]
  return worstOf(similarities(one, other))
}

/** Three channels: what is see-through stands on white in both. */
async function onWhite(image: RawImage | Uint8Array): Promise<RawImage> {
  if (!(image instanceof Uint8Array) && image.channels === 3) return image
  const opened =
    image instanceof Uint8Array ? sharp(image) : sharp(image.data, { raw: { width: image.width, height: image.height, channels: 4 } })
  const { data, info } = await opened.flatten({ background: '#ffffff' }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: 3 }
}

/** Light and colours of a picture at half its size (ITU-R BT.601). */
function planesOf({ data, width, height }: RawImage): Planes {
  const [across, down] = [Math.max(1, width >> 1), Math.max(1, height >> 1)]
  const [light, blue, red] = [new Float32Array(across * down), new Float32Array(across * down), new Float32Array(across * down)]
  const [right, below] = [width > 1 ? 3 : 0, height > 1 ? width * 3 : 0]
  for (let y = 0, to = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1, to += 1) {
      const at = (2 * y * width + 2 * x) * 3
      const mean = (channel: number): number => {
        const from = at + channel
        return ((data[from] ?? 0) + (data[from + right] ?? 0) + (data[from + below] ?? 0) + (data[from + right + below] ?? 0)) / 4
      }
      const [r, g, b] = [mean(0), mean(1), mean(2)]
      light[to] = 0.299 * r + 0.587 * g + 0.114 * b
      blue[to] = 128 - 0.168736 * r - 0.331264 * g + 0.5 * b
      red[to] = 128 + 0.5 * r - 0.418688 * g - 0.081312 * b
    }
  }
  return { width: across, height: down, planes: [light, blue, red] }
}

/** The index of every window. */
function similarities({ width, height, planes: [a, b, c] }: Planes, { planes: [x, y, z] }: Planes): number[] {
  const [across, down] = [Math.min(WINDOW, width), Math.min(WINDOW, height)]
  const found: number[] = []
  for (let top = 0; top + down <= height; top += STEP) {
    for (let left = 0; left + across <= width; left += STEP) {
      const box = { left, top, across, down, width }
      const [light, blue, red] = [inWindow(a, x, box), inWindow(b, y, box), inWindow(c, z, box)]
      found.push(WEIGHTS[0] * light + WEIGHTS[1] * blue + WEIGHTS[2] * red)
    }
  }
  return found
}

interface Window {
  readonly left: number
  readonly top: number
  readonly across: number
  readonly down: number
  /** Of the whole plane. */
  readonly width: number
}

function inWindow(one: Float32Array, other: Float32Array, { left, top, across, down, width }: Window): number {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0]
  for (let y = top; y < top + down; y += 1) {
    for (let at = y * width + left, end = at + across; at < end; at += 1) {
      const [a, b] = [one[at] ?? 0, other[at] ?? 0]
      sumA += a
      sumB += b
      squareA += a * a
      squareB += b * b
      product += a * b
    }
  }
  const count = across * down
  const [meanA, meanB] = [sumA / count, sumB / count]
  const [varianceA, varianceB] = [squareA / count - meanA * meanA, squareB / count - meanB * meanB]
  const covariance = product / count - meanA * meanB
  return ((2 * meanA * meanB + C1) * (2 * covariance + C2)) / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2))
}

function worstOf(found: readonly number[]): number {
  const worst = found.toSorted((a, b) => a - b).slice(0, Math.max(1, Math.ceil(found.length * WORST)))
  return worst.reduce((sum, value) => sum + value, 0) / worst.length
}
