import { createClient } from '@libsql/client'
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SettingsError } from './settings.ts'

/** What the hub keeps in its data folder; whatever else lies there is not its business. */
const FOLDERS = ['renditions', 'media', 'fonts', 'colour-profiles']
const FILES = ['secret', 'welcome', 'hub.lock', 'leitmotif.db', 'leitmotif.db-wal', 'leitmotif.db-shm']

/**
 * Makes the data folder if it is missing and proves that it can be written, with what the hub keeps there.
 * @throws SettingsError naming the folder or file that cannot
 */
export function ensureWritable(dataDir: string): void {
  const { R_OK, W_OK, X_OK } = constants
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, R_OK | W_OK | X_OK)
  } catch (cause) {
    const message = `The data folder ${dataDir} cannot be written. Give this user the right to write there, or set DATA_DIR to another folder.`
    throw new SettingsError(message, { cause })
  }
  const kept = [...FOLDERS.map((name) => ({ name, isFolder: true })), ...FILES.map((name) => ({ name, isFolder: false }))]
  for (const { name, isFolder } of kept) {
    const path = join(dataDir, name)
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) continue
    if (found.isDirectory() !== isFolder)
      throw new SettingsError(`${path} is no ${isFolder ? 'folder' : 'file'}. Move it out of the data folder.`)
    try {
      accessSync(path, isFolder ? R_OK | W_OK | X_OK : R_OK | W_OK)
    } catch (cause) {
      throw new SettingsError(`${path} may not be read and written by this user. Give it back to them: chown, or chmod u+rw.`, { cause })
    }
  }
}

/**
 * Looks through the embedded database before anything is written to it: a damaged one would start, and fail at whatever is asked for.
 * @throws SettingsError that says what is wrong with the file
 */
export async function checkDatabase(dataDir: string): Promise<void> {
  const file = join(dataDir, 'leitmotif.db')
  if (!existsSync(file)) return
  const wrong = await faultOf(file)
  if (wrong === undefined) return
  throw new SettingsError(
    `The database ${file} cannot be used: ${wrong}. Nothing was changed. Put the file back from a backup, without the files beside it that end ` +
      'in -wal and -shm; or move it away to begin with an empty hub.',
  )
}

async function faultOf(file: string): Promise<string | undefined> {
  try {
    const client = createClient({ url: `file:${file}` })
    try {
      const { rows } = await client.execute('PRAGMA quick_check(1)')
      const said = String(rows[0]?.quick_check)
      return said === 'ok' ? undefined : `it is damaged (${said.split('\n').at(-1)})`
    } finally {
      client.close()
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (code.startsWith('SQLITE_CORRUPT')) return 'it is damaged or cut off'
    if (code.startsWith('SQLITE_NOTADB')) return 'it is no SQLite database'
    return cause instanceof Error ? cause.message : String(cause)
  }
}
