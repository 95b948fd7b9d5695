import { appendFile, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { hashOfBytes } from '../content/document/index.ts'
import { entryAt } from './folder-entry.ts'
import { attempt, errorCodeOf, OutputError, unlessMissing } from './output-error.ts'
import { journalLine, ownFiles } from './own-files.ts'
import type { SheetFile } from './sheet-manifest.ts'

/** A folder that is written into. Paths are relative to it, with `/` between. Links in it are not followed. */
export interface OutputFolder {
  readonly path: string
  /**
   * Writes a file whole or not at all.
   * @throws OutputError, also when it would replace what no run of ours wrote, or what somebody has changed since.
   */
  write(path: string, bytes: Uint8Array | string): Promise<SheetFile>
  /** The text of a file, or undefined if there is none. */
  read(path: string): Promise<string | undefined>
  /** Takes away what runs before this one wrote and this one did not. @returns the paths of those that stay: somebody has changed them since. */
  removeStale(): Promise<string[]>
  /** Ends the run: what it noted for the case that it is cut off goes. */
  finish(): Promise<void>
}

export interface OpenOptions {
  /** What will be written, as far as that is known: the folder is refused before anything is drawn. */
  readonly files?: readonly string[]
  /** Whether files of others are replaced. */
  readonly overwrite: boolean
}

const OWN = '.leitmotif'
const JOURNAL = `${OWN}/journal`

/**
 * Makes the folder and makes sure that it can be written to.
 * @throws OutputError
 */
export async function openOutputFolder(path: string, { files = [], overwrite }: OpenOptions): Promise<OutputFolder> {
  const root = resolve(path)
  await attempt(`The folder ${path}`, () => mkdir(root, { recursive: true }))
  const earlier = await ownFiles(root, JOURNAL)
  const own = new Map<string, Set<string>>()
  const note = (file: SheetFile): void => void own.set(file.path, (own.get(file.path) ?? new Set()).add(file.sha256))
  earlier.forEach(note)
  const written = new Set<string>()
  let count = 0

  /** Why a file may not be written; undefined when it may. */
  async function refusalOf(file: string, sha256?: string): Promise<string | undefined> {
    const entry = await entryAt(root, file)
    const isInTheWay = entry.kind === 'link' && resolve(root, entry.at) !== resolve(root, file)
    if (entry.kind === 'outside' || isInTheWay)
      return `${join(path, entry.kind === 'link' ? entry.at : file)} leads out of the folder, and links are not followed`
    if (overwrite) return undefined
    if (entry.kind === 'link') return `${join(path, file)} is a link`
    if (entry.kind !== 'file' || entry.sha256 === sha256 || own.get(file)?.has(entry.sha256)) return undefined
    return `${join(path, file)} ${own.has(file) ? 'was changed since it was written' : 'was not written by a run of this command'}`
  }
  function refuse(reasons: readonly (string | undefined)[]): void {
    const told = reasons.filter((reason) => reason !== undefined)
    if (told.length === 0) return
    const more = told.length > 5 ? `, and ${told.length - 5} more` : ''
    throw new OutputError(`${told.slice(0, 5).join(', ')}${more}. ${WHAT_TO_DO}`)
  }

  const refusals: (string | undefined)[] = []
  for (const file of files) refusals.push(await refusalOf(file))
  refuse(refusals)
  if ((await entryAt(root, JOURNAL)).kind === 'link') refuse([`${join(path, OWN)} is a link`])
  await attempt(`The folder ${path}`, () => mkdir(join(root, OWN), { recursive: true }))

  return {
    path: root,
    async write(file, bytes) {
      const made = { path: file, sha256: hashOfBytes(Buffer.from(bytes)) }
      if (written.has(file) && !own.get(file)?.has(made.sha256)) throw new OutputError(`Two different outputs are called ${file}.`)
      refuse([await refusalOf(file, made.sha256)])
      written.add(file)
      const folder = dirname(file)
      await attempt(`The folder ${join(path, folder)}`, () => mkdir(join(root, folder), { recursive: true }))
      await attempt(`The file ${join(path, file)}`, async () => {
        count += 1
        const part = join(root, OWN, `${process.pid}-${count}`)
        await writeFile(part, bytes, { flag: 'wx' })
        await appendFile(join(root, JOURNAL), journalLine(made))
        // In place of what is there: neither a link nor another name of the file (a hard link) takes it elsewhere.
        await rename(part, join(root, file))
      })
      note(made)
      return made
    },
    read: (file) => readFile(join(root, file), 'utf8').catch(unlessMissing),
    async removeStale() {
      const stay: string[] = []
      for (const file of [...own.keys()].filter((one) => !written.has(one))) {
        const entry = await entryAt(root, file)
        if (entry.kind === 'nothing' || entry.kind === 'outside') continue
        if (entry.kind !== 'file' || !own.get(file)?.has(entry.sha256)) {
          stay.push(file)
          continue
        }
        await attempt(`The file ${join(path, file)}`, () => rm(join(root, file)))
        await removeEmpty(root, dirname(file))
      }
      return stay
    },
    finish: () => attempt(`The folder ${join(path, OWN)}`, () => rm(join(root, OWN), { recursive: true, force: true })),
  }
}

const WHAT_TO_DO = 'Move it away, render into another folder, or say --overwrite to replace files that are not of an earlier run.'

/** A folder of which nothing is left goes too, and those above it. */
async function removeEmpty(root: string, folder: string): Promise<void> {
  if (folder === '.' || folder === '') return
  try {
    await rmdir(join(root, folder))
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(String(errorCodeOf(error)))) return
    throw error
  }
  await removeEmpty(root, dirname(folder))
}
