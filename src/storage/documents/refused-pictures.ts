import { type Problem, problemAt } from '../../content/findings/index.ts'
import type { StoredParts } from './document-of.ts'
import { idsIn } from './ids-in.ts'
import { list, record } from './stored.ts'

/** Where a document shows uploads that were refused as pictures, each with the reason. Pure. */
export function refusedPictures({ campaign, brand, pictures }: StoredParts): Problem[] {
  const shown: (readonly [path: string, upload: unknown])[] = [
    ...list(campaign.images).map((row, index) => [`campaign.images.${index}.asset`, record(row).image] as const),
    ['campaign.place.map.asset', record(campaign.place).map],
    ['brand.logos.onLight', brand.logoOnLight],
    ['brand.logos.onDark', brand.logoOnDark],
    ['brand.logos.markOnLight', brand.markOnLight],
    ['brand.logos.markOnDark', brand.markOnDark],
  ]
  return shown.flatMap(([path, upload]) =>
    idsIn(upload).flatMap((id) => {
      const refused = pictures.get(id)?.refused
      return typeof refused === 'string' ? [problemAt(path, 'error', refused)] : []
    }),
  )
}
