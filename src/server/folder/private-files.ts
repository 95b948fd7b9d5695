import { chmodSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Files and folders that this process makes are its user's alone: accounts, keys and unpublished pictures are in them. */
export function keepFilesPrivate(): void {
  process.umask(0o077)
}

const DATABASE = ['leitmotif.db', 'leitmotif.db-wal', 'leitmotif.db-shm', 'leitmotif.db-journal']

/**
 * The same for what an older version made: nobody else gets through the folder, and to the database.
 * @returns what stays open to others, because it belongs to another user.
 */
export function closeToOthers(dataDir: string): string[] {
  const wanted = [[dataDir, 0o700] as const, ...DATABASE.map((name) => [join(dataDir, name), 0o600] as const)]
  return wanted.flatMap(([path, mode]) => {
    if (!existsSync(path) || (statSync(path).mode & 0o077) === 0) return []
    try {
      chmodSync(path, mode)
      return []
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EPERM') return [path]
      throw error
    }
  })
}
