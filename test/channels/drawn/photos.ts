import sharp from 'sharp'
import type { CampaignDocument } from '../../../src/content/schema/snapshot.ts'
import { fixtureFiles } from '../../fixtures/index.ts'

const [WIDTH, HEIGHT] = [1200, 900]
type Level = (x: number, y: number, channel: number) => number

const noise = (x: number, y: number, channel: number): number =>
  (Math.imul((x * 7919) ^ (y * 104_729), 2_654_435_761) >>> (channel * 8)) & 255

/** Photos that make it hard for words, by name: the level (0–255) of each channel of each pixel. */
const levels: Readonly<Record<string, Level>> = {
  dark: (_, y, channel) => 14 + 10 * channel + 8 * Math.sin(y / 80),
  bright: (x, y, channel) => 240 - 4 * channel + 15 * Math.sin(x / 90) * Math.cos(y / 70),
  busy: (x, y, channel) => noise(x >> 3, y >> 3, channel),
  'fine-grained': noise,
  'half dark, half bright': (x) => (x < WIDTH / 2 ? 12 : 252),
  'dark with specks of light': (x, y) => (noise(x, y, 1) === 7 ? 255 : 18),
}
export const hardPhotos: readonly string[] = Object.keys(levels)

/** The fixtures' files with the document's photo replaced by a hard one. */
export async function filesWith(document: CampaignDocument, photo: string | Level): Promise<typeof fixtureFiles> {
  const level = typeof photo === 'string' ? levels[photo] : photo
  const asset = document.campaign.images[0]?.asset
  if (level === undefined || asset === undefined || !('file' in asset)) throw new Error(`no photo "${String(photo)}"`)
  const data = new Uint8Array(WIDTH * HEIGHT * 3)
  for (let at = 0; at < data.length; at += 1) {
    const pixel = Math.floor(at / 3)
    data[at] = Math.round(level(pixel % WIDTH, Math.floor(pixel / WIDTH), at % 3))
  }
  const bytes = await sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer()
  return new Map([...fixtureFiles, [asset.file, { type: 'image/png', width: WIDTH, height: HEIGHT, bytes: new Uint8Array(bytes) }]])
}
