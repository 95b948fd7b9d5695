/** What each database needs so that a save is whole: transactions, turns, conflicts. */
export { type MongoStore, mongoStores } from './adapter-privates.ts'
export { waitForDocument } from './document-turn.ts'
export { beginOnServer } from './first-operation.ts'
export { inOneTransaction } from './one-transaction.ts'
export { foldJournal } from './sqlite.ts'
export { isWriteConflict } from './write-conflict.ts'
