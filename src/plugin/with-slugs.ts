import type { CollectionConfig } from 'payload'
import { defaultSlugs, type Slugs } from '../storage/slugs/index.ts'

/**
 * A collection as this Payload calls it. Ours are written with their default slugs; here the chosen ones take their place, in the collection's own
 * slug and in every field that relates to one of ours.
 */
export function withSlugs(collection: CollectionConfig, slugs: Slugs): CollectionConfig {
  const chosen = new Map<string, string>(Object.entries(defaultSlugs).map(([name, slug]) => [slug, slugs[name as keyof Slugs]]))
  const renamed = (slug: unknown): unknown => (typeof slug === 'string' ? (chosen.get(slug) ?? slug) : slug)
  const slug = String(renamed(collection.slug))
  const related = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(related)
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]: [string, unknown]) => {
        if (key === 'relationTo') return [key, Array.isArray(inner) ? inner.map(renamed) : renamed(inner)]
        // A table or a type that has a name of its own would be there under that, whatever the slug.
        if ((key === 'dbName' || key === 'enumName') && slug !== collection.slug)
          return [key, `${slug.replaceAll('-', '_')}_${String(inner)}`]
        return [key, related(inner)]
      }),
    )
  }
  return { ...collection, slug, fields: related(collection.fields) as CollectionConfig['fields'] }
}
