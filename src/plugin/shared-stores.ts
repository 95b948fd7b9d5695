import type { Config } from 'payload'
import { type MongoStore, mongoStores } from '../storage/database/index.ts'
import { takenRefusal, type Ours } from './taken-names.ts'

/**
 * A host's database that is not opened when documents of ours would lie among others. MongoDB's collections are named by Mongoose, which makes
 * `brand`, `Brand` and `brands` all `brands`; only its models tell.
 */
export function refusingSharedStores({ db }: Partial<Pick<Config, 'db'>>, ours: readonly Ours[]): Partial<Pick<Config, 'db'>> {
  if (db?.name !== 'mongoose') return {}
  const init: Config['db']['init'] = (args) => {
    const adapter = db.init(args)
    const makeModels = adapter.init?.bind(adapter)
    adapter.init = async () => {
      await makeModels?.()
      refuseShared(mongoStores(adapter), ours)
    }
    return adapter
  }
  return { db: { ...db, init } }
}

/** @throws Error that names the option which mends it. */
function refuseShared(stores: readonly MongoStore[], ours: readonly Ours[]): void {
  const collisions = ours.flatMap(({ name, collection }) => {
    const own = stores.filter(({ slug }) => slug === collection.slug)
    const other = stores.find(({ slug, store }) => slug !== collection.slug && own.some((one) => one.store === store))
    return other ? [{ name, collection, taken: `MongoDB's collection "${other.store}", where "${other.slug}" is kept` }] : []
  })
  if (collisions.length > 0) throw takenRefusal(collisions)
}
