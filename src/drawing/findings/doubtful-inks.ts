import { type Finding, finding } from '../../content/findings/index.ts'
import { aboutImage, type ImageInks } from '../images/index.ts'

/** Where a picture stands, and whose bytes it shows. */
export interface ShownPicture {
  readonly sha256: string
  readonly box?: Finding['box']
}

/**
 * What pictures of inks leave open, and how they were taken; of each picture once.
 * @throws ImageError when bytes are no image; what `read` throws
 */
export async function doubtfulInks(shown: readonly ShownPicture[], read: (sha256: string) => Promise<Uint8Array>): Promise<Finding[]> {
  const first = new Map(shown.toReversed().map((picture) => [picture.sha256, picture]))
  const found = [...first.values()].map(async ({ sha256, box }) => {
    const { inks } = await aboutImage(sha256, await read(sha256))
    return inks === undefined ? [] : doubtsAbout(inks).map((finding) => ({ ...finding, ...(box && { box }) }))
  })
  return (await Promise.all(found)).flat()
}

function doubtsAbout({ profile, isMarked, isTurned }: ImageInks): Finding[] {
  const found: Finding[] = []
  if (!isMarked) {
    const way = isTurned ? 'as ink' : 'as the absence of ink'
    const message = `A CMYK picture does not say whether its values are ink or its absence; they were read ${way}. If it looks like a negative, save it again as RGB, or as CMYK from an editor that writes Adobe's marker.`
    found.push(
      finding('picture-inks', { severity: 'warning', place: 'photo', message, expected: "Adobe's marker (APP14)", actual: 'none' }),
    )
  }
  if (profile === undefined) {
    const message =
      'A CMYK picture names no colour profile of a press: in print its inks stay as they are, screens show it as on coated paper (FOGRA39). Save it with its profile embedded, or as RGB for screens.'
    found.push(finding('picture-inks', { severity: 'info', place: 'photo', message, expected: 'an embedded CMYK profile', actual: 'none' }))
  }
  return found
}
