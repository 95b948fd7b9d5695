import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'

type Database = NonNullable<MongooseAdapter['connection']['db']>

const databaseOf = ({ payload }: MigrateUpArgs): Database => {
  const { db } = (payload.db as unknown as MongooseAdapter).connection
  if (!db) throw new Error('The connection to MongoDB was closed while its data was being moved. Start again: nothing is lost.')
  return db
}

const has = async (db: Database, name: string) => (await db.listCollections({ name }, { nameOnly: true }).toArray()).length > 0

/** MongoDB's answer when there is nothing of that name: another process has moved it in the meantime. */
const isGone = (error: unknown) => error instanceof Error && Reflect.get(error, 'code') === 26

/**
 * Moves all documents of a collection to another name. Every step can be taken again: a process may be killed in between, and two may do it at once.
 * Renaming is one step of the database's own. Where the new collection has documents already (a hub of before wrote on beside a newer one), those of
 * the old one that are missing are added, and none is overwritten.
 */
async function move(db: Database, from: string, to: string): Promise<void> {
  if (!(await has(db, from))) return
  if ((await db.collection(to).findOne()) === null) {
    try {
      // An empty collection of the new name is there since Payload connected.
      await db.collection(from).rename(to, { dropTarget: true })
    } catch (error) {
      if (!isGone(error)) throw error
    }
    return
  }
  for await (const document of db.collection(from).find()) {
    await db.collection(to).updateOne({ _id: document._id }, { $setOnInsert: document }, { upsert: true })
  }
  await db.collection(from).drop()
}

/** The addresses that documents keep, what people set in the admin's lists and who is editing what go along. */
async function renameUses(db: Database, from: string, to: string): Promise<void> {
  for await (const { _id, url } of db.collection(to).find({ url: { $regex: `/${from}/file/` } })) {
    await db.collection(to).updateOne({ _id }, { $set: { url: String(url).replace(`/${from}/file/`, `/${to}/file/`) } })
  }
  const preferences = db.collection('payload-preferences')
  for await (const { _id, key } of preferences.find({ key: { $regex: `^collection-${from}(-|$)` } })) {
    await preferences.updateOne({ _id }, { $set: { key: String(key).replace(from, to) } })
  }
  await db.collection('payload-locked-documents').updateMany({ 'document.relationTo': from }, { $set: { 'document.relationTo': to } })
}

/** The collection `media` is called `pictures`. */
export async function up(args: MigrateUpArgs): Promise<void> {
  const db = databaseOf(args)
  await move(db, 'media', 'pictures')
  await renameUses(db, 'media', 'pictures')
}

export async function down(args: MigrateDownArgs): Promise<void> {
  const db = databaseOf(args)
  await move(db, 'pictures', 'media')
  await renameUses(db, 'pictures', 'media')
}
