import type { Sources } from '../channels/contract/index.ts'
import { type Problem, problemAt } from '../content/findings/index.ts'
import type { Snapshot } from '../content/schema/index.ts'
import { sayLacks } from '../drawing/families/index.ts'

/** Which letters of the brand's languages its own fonts lack, at each file: their words are set in another face. */
export async function fontWarnings({ brand }: Pick<Snapshot, 'brand'>, sources: Sources): Promise<Problem[]> {
  const files = (['heading', 'body'] as const).flatMap((role) =>
    (brand.fonts[role]?.files ?? []).map(({ asset }, index) => ({ asset, path: `brand.fonts.${role}.files.${index}.asset` })),
  )
  if (files.length === 0) return []
  // To open a font loads what shapes it: most brands have none of their own.
  const { missingCharacters } = await import('../drawing/fonts/coverage.ts')
  const warnings = files.map(async ({ asset, path }): Promise<Problem[]> => {
    const lacks = sayLacks(missingCharacters(await sources.read(asset.sha256), asset.name, brand.locales))
    if (lacks.length === 0) return []
    const lost =
      'Words with these letters are set in Noto Sans, or another font that has them: choose a font file that has them, if that is not wanted.'
    return [problemAt(path, 'warning', [`"${asset.name}" does not have all letters of the brand's languages.`, ...lacks, lost].join(' '))]
  })
  return (await Promise.all(warnings)).flat()
}
