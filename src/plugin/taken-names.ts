import type { CollectionConfig, Config, Endpoint } from 'payload'
import { type CollectionName, defaultSlugs, SETTINGS } from '../storage/slugs/index.ts'
import { collectionTypes, globalTypes } from './graphql-names.ts'
import { tablesOf } from './tables-of.ts'
import { refuseTakenPaths } from './taken-paths.ts'

const names = Object.keys(defaultSlugs) as CollectionName[]

/** Which of our collections this is, before it has the slug that a host chose. */
export function collectionName({ slug }: CollectionConfig): CollectionName {
  const name = names.find((one) => defaultSlugs[one] === slug)
  if (name === undefined) throw new Error(`leitmotif(): its collection "${slug}" has no name among the slugs.`)
  return name
}

/** Options of a JavaScript config are checked by nobody else. @throws Error that lists the names there are. */
export function refuseUnknown(option: 'slugs' | 'access', given: object = {}): void {
  const unknown = Object.keys(given).filter((name) => !names.some((one) => one === name))
  if (unknown.length > 0)
    throw new Error(`leitmotif(): ${option} names "${unknown.join('", "')}". Our collections are ${names.join(', ')}.`)
}

/** One of our collections, as a host calls it. */
export interface Ours {
  readonly name: CollectionName
  readonly collection: CollectionConfig
}

/**
 * Said before anything is changed, by the name of the option that mends it.
 * @param endpoints of ours below the API
 * @throws Error when something that we add would take the place of something that is there, or be hidden by it.
 */
export function refuseTaken(incoming: Config, ours: readonly Ours[], endpoints: readonly Pick<Endpoint, 'method' | 'path'>[]): void {
  if (incoming.custom?.[SETTINGS] !== undefined || incoming.admin?.custom?.[SETTINGS] !== undefined)
    throw new Error(
      `leitmotif(): "custom.${SETTINGS}" is taken in this config. Have leitmotif() once among the plugins, and leave that name to it.`,
    )
  const collisions = ours.flatMap(({ name, collection }) => {
    const others = ours.filter((other) => other.name !== name).map((other) => other.collection)
    const taken = takenBy(collection, incoming, others)
    return taken === undefined ? [] : [{ name, collection, taken }]
  })
  if (collisions.length > 0) throw takenRefusal(collisions)
  refuseTakenPaths(incoming, endpoints)
}

interface Collision extends Ours {
  /** By what its slug is taken. */
  readonly taken: string
}

/** Names the option that mends it. */
export function takenRefusal(collisions: readonly Collision[]): Error {
  const said = collisions.map(({ collection, taken }) => `"${collection.slug}" (${taken})`).join(', ')
  const instead = collisions.map(({ name }) => `${name}: 'leitmotif-${defaultSlugs[name].replace(/^leitmotif-/, '')}'`).join(', ')
  const own = collisions.some(({ name }) => name === 'pictures') ? ' For pictures you can also use uploads of yours: picturesFrom.' : ''
  return new Error(`leitmotif(): taken in this Payload: ${said}. Give ours other slugs: leitmotif({ slugs: { ${instead} } }).${own}`)
}

/** By what a collection's slug is taken; undefined where it is free. */
function takenBy(
  collection: CollectionConfig,
  { collections = [], globals = [], endpoints, db, graphQL }: Config,
  others: CollectionConfig[],
) {
  const { slug } = collection
  if (collections.some((one) => one.slug === slug)) return 'a collection of yours'
  if (others.some((one) => one.slug === slug)) return 'chosen twice'
  const path = (endpoints || []).find((endpoint) => firstOf(endpoint.path) === slug)
  if (path) return `the endpoint "${path.path}"`
  const tables = new Set(tablesOf(collection, db))
  for (const one of [...collections, ...globals]) {
    const table = tablesOf(one, db).find((name) => tables.has(name))
    if (table !== undefined) return `the table "${table}" of "${one.slug}"`
  }
  if (graphQL?.disable === true) return undefined
  // Two types of one name are an error of the whole schema, at each request.
  const types = new Set(collectionTypes(collection))
  const theirs = [
    ...collections.map((one) => ({ slug: one.slug, names: collectionTypes(one) })),
    ...globals.map((one) => ({ slug: one.slug, names: globalTypes(one) })),
  ]
  for (const { slug: other, names: given } of theirs) {
    const type = given.find((name) => types.has(name))
    if (type !== undefined) return `the GraphQL type "${type}" of "${other}"`
  }
  return undefined
}

const firstOf = (path: string): string => path.split('/').find((part) => part !== '') ?? ''
