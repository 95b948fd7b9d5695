import { lstat, readFile } from 'node:fs/promises'
import { isAbsolute, join, normalize, sep } from 'node:path'
import { hashOfBytes } from '../content/document/index.ts'
import { unlessMissing } from './output-error.ts'

/** What lies at a path below a folder. A `link` is at the path or at a part of it: what is behind it is not of this folder. */
export type FolderEntry =
  | { readonly kind: 'nothing' | 'folder' | 'outside' }
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'link'; /** The part that is one. */ readonly at: string }

/** Looks without following any link. Other things than files and folders (sockets, devices) count as links: they lead elsewhere. */
export async function entryAt(root: string, path: string): Promise<FolderEntry> {
  const parts = normalize(path).split(sep)
  if (isAbsolute(path) || parts[0] === '..') return { kind: 'outside' }
  for (const [index] of parts.entries()) {
    const at = parts.slice(0, index + 1).join(sep)
    const found = await lstat(join(root, at)).catch(unlessMissing)
    if (found === undefined) return { kind: 'nothing' }
    if (!found.isDirectory() && !found.isFile()) return { kind: 'link', at }
    if (index < parts.length - 1) continue
    if (found.isDirectory()) return { kind: 'folder' }
  }
  const bytes = await readFile(join(root, path)).catch(unlessMissing)
  return bytes === undefined ? { kind: 'nothing' } : { kind: 'file', sha256: hashOfBytes(bytes) }
}
