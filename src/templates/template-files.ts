import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NotUtf8Error, utf8Text } from '../content/text/index.ts'
import { TemplateError } from './template-error.ts'

/** The templates that this package ships: beside `src/` and `dist/` alike. (A `new URL(…)` here would be an asset to a bundler.) */
export const packageTemplates = join(dirname(fileURLToPath(import.meta.url)), '../../templates')

/** The folder whose files every other folder may use. */
const SHARED_FOLDER = 'partials'
const EXTENSION = '.hbs'

export interface TemplateFile {
  /** Name as templates call it: the path below the root without `.hbs`, e.g. `email/default.mjml`. */
  readonly name: string
  /** What errors call it. */
  readonly file: string
  readonly source: string
}

/** Reads every template below the roots; where two roots hold the same name, the earlier root's file is taken. @throws TemplateError for one that is not in UTF-8 */
export function readTemplateFiles(roots: readonly string[]): Map<string, TemplateFile> {
  const files = new Map<string, TemplateFile>()
  for (const root of roots) {
    for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith(EXTENSION)) continue
      const path = entry.replaceAll('\\', '/')
      const name = path.slice(0, -EXTENSION.length)
      const file = `templates/${path}`
      if (!files.has(name)) files.set(name, { name, file, source: sourceOf(join(root, entry), file) })
    }
  }
  return files
}

function sourceOf(path: string, file: string): string {
  try {
    return utf8Text(readFileSync(path))
  } catch (error) {
    throw error instanceof NotUtf8Error ? new TemplateError(error.message, { file, line: error.line, column: error.column }) : error
  }
}

/** sha-256 (hex) over the files of a folder and the shared partials: all that can change what the folder's templates print. */
export function hashOfFolder(files: ReadonlyMap<string, TemplateFile>, folder: string): string {
  const hash = createHash('sha256')
  for (const name of [...files.keys()].sort()) {
    const file = files.get(name)
    if (!file || !(isIn(name, folder) || isIn(name, SHARED_FOLDER))) continue
    hash.update(`${name}\0${Buffer.byteLength(file.source)}\0`).update(file.source)
  }
  return hash.digest('hex')
}

/** Whether a template of `from`'s folder may use the template `name`: its own folder's or a shared one, so that a folder's hash covers it. */
export function mayUse(from: string, name: string): boolean {
  const folder = from.slice(0, from.indexOf('/') + 1)
  return isIn(name, SHARED_FOLDER) || (folder !== '' && name.startsWith(folder))
}

const isIn = (name: string, folder: string): boolean => name.startsWith(`${folder}/`)
