import type { CollectionSlug, Config, Payload } from 'payload'

/** What our collections are called in a Payload that says nothing else. The code and the options name them by the key alone. */
export const defaultSlugs = {
  brands: 'brands',
  campaigns: 'campaigns',
  touchpoints: 'touchpoints',
  // Not `media`: every template of Payload has one.
  pictures: 'pictures',
  fonts: 'fonts',
  colourProfiles: 'colour-profiles',
  clients: 'clients',
  printRuns: 'print-runs',
  releases: 'releases',
  renditions: 'leitmotif-renditions',
  pointers: 'leitmotif-pointers',
  links: 'leitmotif-links',
} as const satisfies Readonly<Record<string, string>>

/** Our name for a collection, whatever its slug is here. */
export type CollectionName = keyof typeof defaultSlugs
export type Slugs = Readonly<Record<CollectionName, CollectionSlug>>

/** Under which our settings stand in a config's `custom`, and what the browser may know of them in `admin.custom`. */
export const SETTINGS = 'leitmotif'

/** All slugs, of which a host may have chosen some. */
export function slugsWith(chosen: Partial<Readonly<Record<CollectionName, string>>> = {}): Slugs {
  // A Payload with generated types knows its slugs by name, and none that an option gives.
  return { ...defaultSlugs, ...chosen } as Slugs
}

/** The slugs in a running Payload. One that runs our tables without the plugin has the usual ones. */
export function slugsOf({ config }: Pick<Payload, 'config'>): Slugs {
  return slugsIn(config.custom)
}

/** The slugs that a `custom` of a config keeps. */
export function slugsIn(custom: Config['custom']): Slugs {
  const kept = custom?.[SETTINGS] as { readonly slugs?: Slugs } | undefined
  return kept?.slugs ?? slugsWith()
}
