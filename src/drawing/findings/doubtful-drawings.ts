import { type Finding, finding } from '../../content/findings/index.ts'
import { aboutImage } from '../images/index.ts'
import { drawnDifferently, rootOfSvg } from '../svg/index.ts'
import type { ShownPicture } from './doubtful-inks.ts'
import { ImageError } from '../errors/index.ts'
import { asyncCache } from '../../cache/index.ts'

/** What is said of a drawing, by its hash; '' where all is well. */
const said = asyncCache<string>(256)

/**
 * Drawings that each machine draws in its own way; of each picture once. New ones are refused when they come in: these were taken before.
 * @throws ImageError when bytes are no image; what `read` throws
 */
export async function doubtfulDrawings(shown: readonly ShownPicture[], read: (sha256: string) => Promise<Uint8Array>): Promise<Finding[]> {
  const first = new Map(shown.toReversed().map((picture) => [picture.sha256, picture]))
  const found = [...first.values()].map(async ({ sha256, box }): Promise<Finding[]> => {
    const message = await said(sha256, async () => doubtAbout(sha256, await read(sha256)))
    return message === '' ? [] : [finding('picture-differs', { place: 'photo', message, ...(box && { box }) })]
  })
  return (await Promise.all(found)).flat()
}

async function doubtAbout(sha256: string, bytes: Uint8Array): Promise<string> {
  const { isVector } = await aboutImage(sha256, bytes)
  if (!isVector) return ''
  try {
    return drawnDifferently(rootOfSvg(bytes)) ?? ''
  } catch (error) {
    // It was drawn so far, and is no worse for what is not taken any more.
    if (error instanceof ImageError) return ''
    throw error
  }
}
