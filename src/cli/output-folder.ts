import { mkdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize, resolve } from 'node:path'
import { hashOfBytes } from '../content/hash.ts'

/** The folder cannot be written to, or is full. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** A file as an earlier run's manifest names it. */
export interface OwnFile {
  readonly path: string
  readonly sha256: string
}

/** The folder a campaign is rendered into. Paths are relative to it, with `/` between. */
export interface OutputFolder {
  readonly path: string
  /** @throws OutputError */
  write(path: string, bytes: Uint8Array | string): Promise<void>
  /** The text of a file, or undefined if there is none. */
  read(path: string): Promise<string | undefined>
  /** Takes away what an earlier run wrote, so that no stale promotion is left; a file that somebody has changed since stays. */
  remove(file: OwnFile): Promise<void>
}

/**
 * Makes the folder and makes sure that it can be written to.
 * @throws OutputError
 */
export async function openOutputFolder(path: string): Promise<OutputFolder> {
  const root = resolve(path)
  const attempt = async (work: () => Promise<void>, what = `The folder ${path}`): Promise<void> => {
    try {
      await work()
    } catch (cause) {
      throw new OutputError(`${what} cannot be written to: ${sayWhy(cause)}`, { cause })
    }
  }
  const probe = join(root, `.leitmotif-${process.pid}`)
  await attempt(async () => {
    await mkdir(root, { recursive: true })
    await writeFile(probe, '')
    await unlink(probe)
  })
  return {
    path: root,
    async write(file, bytes) {
      const folder = dirname(file)
      await attempt(async () => void (await mkdir(join(root, folder), { recursive: true })), `The folder ${join(path, folder)}`)
      await attempt(() => writeFile(join(root, file), bytes), `The file ${join(path, file)}`)
    },
    read: (file) => readFile(join(root, file), 'utf8').catch(unlessMissing),
    async remove({ path: file, sha256 }) {
      if (isAbsolute(file) || normalize(file).startsWith('..')) return
      const bytes = await readFile(join(root, file)).catch(unlessMissing)
      if (bytes !== undefined && hashOfBytes(bytes) === sha256) await attempt(() => rm(join(root, file)))
    },
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
}

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
  throw error
}

const whys: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name.',
  ENOTDIR: 'a part of its path is a file.',
  EISDIR: 'there is a folder of the file’s name.',
  EACCES: 'you have no right to.',
  EPERM: 'you have no right to.',
  EROFS: 'its disk is read-only.',
  ENAMETOOLONG: 'a name in its path is longer than the disk takes.',
  ENOSPC: 'the disk is full.',
}

function sayWhy(error: unknown): string {
  return whys[String(codeOf(error))] ?? (error instanceof Error ? error.message : String(error))
}
