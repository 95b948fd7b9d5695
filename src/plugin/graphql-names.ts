import { formatNames, toWords, type CollectionConfig, type GlobalConfig } from 'payload'

/** The names of the types that Payload makes of a collection in its schema: of one, and of a list. None where it is left out. */
export function collectionTypes({ slug, graphQL }: Pick<CollectionConfig, 'slug' | 'graphQL'>): string[] {
  if (graphQL === false) return []
  const names = formatNames(slug)
  const one = graphQL?.singularName ? toWords(graphQL.singularName, true) : names.singular
  const list = graphQL?.pluralName ? toWords(graphQL.pluralName, true) : names.plural
  return [one, list === one ? `all${one}` : list]
}

/** The same of a global. */
export function globalTypes({ slug, graphQL }: Pick<GlobalConfig, 'slug' | 'graphQL'>): string[] {
  if (graphQL === false) return []
  return [graphQL?.name ?? formatNames(slug).singular]
}
