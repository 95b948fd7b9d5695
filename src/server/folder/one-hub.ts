import { createClient } from '@libsql/client'
import { join } from 'node:path'
import { SettingsError } from './settings.ts'

/**
 * Makes this process the only hub of a data folder, until it ends: a lock of the system's own on a small database file, which goes with the
 * process however it dies.
 * @returns gives the folder back
 * @throws SettingsError when another hub has it, or its lock is damaged
 */
export async function claimFolder(dataDir: string): Promise<() => void> {
  const file = join(dataDir, 'hub.lock')
  try {
    const client = createClient({ url: `file:${file}` })
    const claim = await client.transaction('write').catch((cause: unknown) => {
      client.close()
      throw cause
    })
    return () => {
      claim.close()
      client.close()
    }
  } catch (cause) {
    if (!isBusy(cause)) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new SettingsError(
        `The lock of this data folder, ${file}, cannot be used: ${reason}. It holds nothing: delete it and start again.`,
        {
          cause,
        },
      )
    }
    throw new SettingsError(
      `Another hub is running on the data folder ${dataDir}. Stop that one first, or give this one a folder of its own: DATA_DIR=other npm start`,
      { cause },
    )
  }
}

const isBusy = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY')
