import type { WeightLimit } from '../contract/index.ts'
import { photoWeight } from '../facebook-post/index.ts'

const KB = 1000

/** Initial loads of the IAB's fixed sizes (new ad portfolio, 2017), which ad servers keep to. Networks ask for less: touchpoints say so. */
const iab = (kilobytes: number): WeightLimit => ({
  bytes: kilobytes * KB,
  by: 'ad servers',
  source: 'https://www.iab.com/guidelines/iab-new-ad-portfolio/',
  asOf: '2026-11-29',
  grade: 'soft',
})

/** Pictures that a network sets into ads itself; its 150 KB are for finished ads in the fixed sizes. */
const responsive: WeightLimit = {
  bytes: 5120 * 1024,
  by: 'Google’s responsive ads',
  source: 'https://support.google.com/google-ads/answer/9823397',
  asOf: '2026-11-29',
  grade: 'hard',
}

/** Weight limits of pictures by size: those of the place that a size is made for. */
export const pictureWeights: Readonly<Record<string, WeightLimit>> = {
  '728x90': iab(150),
  '970x90': iab(200),
  '300x250': iab(150),
  '160x600': iab(150),
  '300x1050': iab(250),
  '970x250': iab(250),
  '320x50': iab(50),
  '300x50': iab(50),
  '120x60': iab(50),
  '1200x628': responsive,
  '1200x1200': responsive,
  '960x1200': responsive,
  // Posted, not advertised. Others take more.
  '1080x1080': photoWeight,
}

/** What a file is made within, and by whose word. */
export type Allowance = Pick<WeightLimit, 'bytes' | 'by'>

/** What a file may weigh: the platform's limit, or the touchpoint's own, in KB, where that is less. */
export function allowanceOf(platform: WeightLimit | undefined, maxKilobytes = Infinity): Allowance | undefined {
  const bytes = maxKilobytes * KB
  return bytes < (platform?.bytes ?? Infinity) ? { bytes, by: 'the places of this touchpoint' } : platform
}

/** Ad servers take HTML5 banners of 150 KB, whatever their size weighs as a picture. */
const ZIP = 150

/** Weight limits of HTML5 banners by size. */
export const zipWeights: Readonly<Record<string, WeightLimit>> = Object.fromEntries(
  Object.entries(pictureWeights).map(([size, limit]) => [size, limit.bytes < ZIP * KB ? limit : iab(ZIP)]),
)
