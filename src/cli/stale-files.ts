import { z } from 'zod'
import type { OutputFolder } from './output-folder.ts'
import { RENDER_SCHEMA, renditionsOf, type SheetManifest } from './sheet-manifest.ts'

/** As much of an earlier run's manifest as tells its files. */
const earlier = z.object({
  schema: z.literal(RENDER_SCHEMA),
  windows: z.array(
    z.object({
      touchpoints: z.array(
        z.object({ locales: z.array(z.object({ renditions: z.array(z.object({ path: z.string(), sha256: z.string() })) })) }),
      ),
    }),
  ),
})

const filesOf = ({ windows }: z.infer<typeof earlier>) =>
  windows.flatMap(({ touchpoints }) => touchpoints.flatMap(({ locales }) => locales.flatMap(({ renditions }) => renditions)))

/** Takes away files that an earlier run wrote into the folder and this one did not: nobody shall pick up yesterday's promotion. */
export async function takeAwayStale(folder: OutputFolder, manifest: SheetManifest): Promise<void> {
  const source = await folder.read('manifest.json')
  if (source === undefined) return
  const read = earlier.safeParse(jsonOf(source))
  if (!read.success) return
  const current = new Set(renditionsOf(manifest.windows).map(({ path }) => path))
  for (const file of filesOf(read.data)) if (!current.has(file.path)) await folder.remove(file)
}

/** Somebody else's manifest.json need not be JSON. */
function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
