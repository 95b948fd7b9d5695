import type { CollectionAfterChangeHook } from 'payload'
import { LONGEST_KEY } from '../../content/document/index.ts'
import { BRINGS_TOUCHPOINTS } from '../../storage/documents/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'

/** What a new brand can be met at before anybody has set anything up. */
const starting = [
  { suffix: 'facebook', name: 'Facebook page', channel: 'facebook-post', stage: 'before', goal: 'awareness', public: false },
  { suffix: 'newsletter', name: 'Newsletter', channel: 'email', stage: 'before', goal: 'visit', public: false },
  { suffix: 'flyer', name: 'Flyer', channel: 'flyer', stage: 'during', goal: 'redeem', public: false },
  { suffix: 'banners', name: 'Website banners', channel: 'web-banner', stage: 'during', goal: 'visit', public: true },
] as const

/** A long key of a brand is cut, so that its touchpoints' own are not too long. */
const keyOf = (brand: string, suffix: string): string => `${brand.slice(0, LONGEST_KEY - suffix.length - 1).replace(/-$/, '')}-${suffix}`

/** A new brand gets a sensible set of touchpoints by itself. */
export const makeTouchpoints: CollectionAfterChangeHook = async ({ doc, operation, req, context }) => {
  if (operation !== 'create' || context[BRINGS_TOUCHPOINTS] === true) return doc
  const brand = doc as { id: string | number; key: string; name: string }
  const { touchpoints } = slugsOf(req.payload)
  for (const { suffix, name, ...rest } of starting) {
    const key = keyOf(brand.key, suffix)
    const { totalDocs } = await req.payload.count({ collection: touchpoints, where: { key: { equals: key } }, req, overrideAccess: true })
    if (totalDocs > 0) continue
    await req.payload.create({
      collection: touchpoints,
      data: { ...rest, key, name: `${brand.name}: ${name}`, brand: brand.id },
      req,
      overrideAccess: true,
    })
  }
  return doc
}
