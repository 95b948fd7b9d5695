import { createClient } from '@libsql/client'
import { join } from 'node:path'
import { SettingsError } from './settings.ts'

/**
 * Makes this process the only hub of a data folder, until it ends: a lock of the system's own on a small database file, which goes with the
 * process however it dies.
 * @returns gives the folder back
 * @throws SettingsError when another hub has it
 */
export async function claimFolder(dataDir: string): Promise<() => void> {
  const client = createClient({ url: `file:${join(dataDir, 'hub.lock')}` })
  try {
    const claim = await client.transaction('write')
    return () => {
      claim.close()
      client.close()
    }
  } catch (cause) {
    client.close()
    if (!isBusy(cause)) throw cause
    throw new SettingsError(
      `Another hub is running on the data folder ${dataDir}. Stop that one first, or give this one a folder of its own: DATA_DIR=other npm start`,
      { cause },
    )
  }
}

const isBusy = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY')
