import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { SettingsError } from './settings.ts'

/** Shorter is no secret: the file was cut off, or somebody wrote a word into it. */
const SHORTEST = 16

/** What a data folder holds that an earlier start made, with the secret that belongs to it. */
const MADE_BEFORE = ['leitmotif.db', 'renditions']

export interface KeptSecret {
  readonly secret: string
  /** Whether it was made now, beside what an older one belonged to. */
  readonly isAnother: boolean
}

/**
 * The secret of a data folder, made on its first start. It signs sessions, and Payload encrypts with it what a config asks it to; keys of clients
 * do not hang on it. One that is damaged is never replaced unasked. Only the hub that has the folder to itself may ask.
 * @throws SettingsError when the file is damaged, or a new one cannot be written
 */
export function keptSecret(dataDir: string): KeptSecret {
  const file = join(dataDir, 'secret')
  if (existsSync(file)) return { secret: readSecret(file), isAnother: false }
  const secret = randomBytes(32).toString('hex')
  writeWhole(file, `${secret}\n`)
  return { secret, isAnother: MADE_BEFORE.some((name) => existsSync(join(dataDir, name))) }
}

function readSecret(file: string): string {
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length >= SHORTEST) return secret
  throw new SettingsError(
    `The secret of this hub, ${file}, is damaged: it ${secret === '' ? 'is empty' : `has ${secret.length} characters`}. Put it back from a backup of ` +
      'the data folder. Without one, delete the file and start again: a new secret is made, everybody signs in anew, and what a config of yours ' +
      'encrypts with it (API keys of accounts) is to be made anew.',
  )
}

/** A kill or a full disk leaves the whole file or none. */
function writeWhole(file: string, text: string): void {
  const begun = `${file}.new`
  try {
    const handle = openSync(begun, 'w', 0o600)
    try {
      writeSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(begun, file)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SettingsError(`The secret of this hub, ${file}, could not be written: ${reason}. Make room on the disk and start again.`, {
      cause,
    })
  }
}
