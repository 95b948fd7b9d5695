import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hashOfBytes } from '../content/document/index.ts'
import { entryAt } from './folder-entry.ts'
import { unlessMissing } from './output-error.ts'
import { RENDER_SCHEMA, type SheetFile } from './sheet-manifest.ts'

const file = z.object({ path: z.string(), sha256: z.string() })

/** As much of an earlier run's manifest as tells its files. */
const earlier = z.object({
  schema: z.literal(RENDER_SCHEMA),
  windows: z.array(z.object({ touchpoints: z.array(z.object({ locales: z.array(z.object({ renditions: z.array(file) })) })) })),
  beside: z.array(file).default([]),
})

/** The file in which a run notes what it is about to write, in the format of `sha256sum`: one that is cut off leaves no manifest. */
export const journalLine = ({ path, sha256 }: SheetFile): string => `${sha256}  ${path}\n`
const JOURNAL_LINE = /^([0-9a-f]{64}) {2}(.+)$/

/** The files that earlier runs wrote into a folder, as far as its manifest and a journal that was left tell. */
export async function ownFiles(root: string, journal: string): Promise<SheetFile[]> {
  const isOfThisFolder = async (path: string) => (await entryAt(root, path)).kind === 'file'
  const textOf = async (path: string) =>
    (await isOfThisFolder(path)) ? await readFile(join(root, path), 'utf8').catch(unlessMissing) : undefined
  const [manifest, noted = ''] = [await textOf('manifest.json'), await textOf(journal)]
  const read = manifest === undefined ? undefined : earlier.safeParse(jsonOf(manifest))
  const whole =
    manifest !== undefined && read?.success
      ? [...renditionsIn(read.data), ...read.data.beside, { path: 'manifest.json', sha256: hashOfBytes(Buffer.from(manifest)) }]
      : []
  const begun = noted.split('\n').flatMap((line) => {
    const [, sha256, path] = JOURNAL_LINE.exec(line) ?? []
    return sha256 !== undefined && path !== undefined ? [{ path, sha256 }] : []
  })
  return [...whole, ...begun]
}

const renditionsIn = ({ windows }: z.infer<typeof earlier>): SheetFile[] =>
  windows.flatMap(({ touchpoints }) => touchpoints.flatMap(({ locales }) => locales.flatMap(({ renditions }) => renditions)))

/** Somebody else's manifest.json need not be JSON. */
function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
