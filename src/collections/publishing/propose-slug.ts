import type { CollectionBeforeValidateHook } from 'payload'
import { isLocale } from '../../content/text/index.ts'
import { slugOf } from '../../content/document/index.ts'
import { isFree } from './slug-claim.ts'

/** A campaign that is saved without a slug gets one out of its headline, in the language it is written in; a number keeps it apart from others. */
export const proposeSlug: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const before = (originalDoc as { slug?: unknown } | undefined)?.slug
  if (!data || data.slug || (data.slug === undefined && before)) return data
  const headline: unknown = data.headline
  if (typeof headline !== 'string') return data
  const { locale } = req
  const proposed = slugOf(headline, locale && isLocale(locale) ? locale : 'en')
  if (proposed === '') return data
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? proposed : `${proposed}-${number}`
    if (await isFree(slug, req)) return { ...data, slug }
  }
}
