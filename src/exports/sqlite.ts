/** `leitmotif/sqlite`: SQLite with one writer at a time. */
export { serialised } from '../storage/database/sqlite.ts'
