import { hashOfBytes } from '../content/hash.ts'
import type { Manifest } from '../release/manifest.ts'
import type { BlobStore, PointerTable } from '../release/ports.ts'
import { emptyTable, tableOf, type LiveTable } from './live-table.ts'

/** The table that is answered from, and how it is brought up to date. */
export interface Live {
  readonly table: LiveTable
  /** True once the pointers have been read. */
  readonly isLoaded: boolean
  /** Reads the pointers and swaps the table in one assignment. On an error the table stays as it was. */
  refresh(): Promise<void>
}

export function createLive({ pointers, blobs }: { pointers: PointerTable; blobs: BlobStore }): Live {
  let table = emptyTable
  let isLoaded = false
  let asked = 0
  let answered = 0
  const manifests = new Map<string, Manifest>()

  const manifestOf = async (sha256: string): Promise<Manifest> => {
    const known = manifests.get(sha256)
    if (known) return known
    const blob = await blobs.open(sha256)
    const bytes = await blob?.bytes()
    if (!bytes || hashOfBytes(bytes) !== sha256) throw new Error(`The manifest ${sha256} is missing or damaged.`)
    return JSON.parse(new TextDecoder().decode(bytes)) as Manifest
  }
  return {
    get table() {
      return table
    },
    get isLoaded() {
      return isLoaded
    },
    async refresh() {
      const mine = ++asked
      const released = (await pointers.all()).filter(({ manifest }) => manifest !== '')
      const read = await Promise.allSettled(released.map(async (pointer) => ({ pointer, manifest: await manifestOf(pointer.manifest) })))
      const entries = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      // Of two refreshes at once, the one that began later has read the newer pointers.
      if (mine < answered) return
      answered = mine
      table = tableOf(entries)
      isLoaded = true
      manifests.clear()
      for (const { pointer, manifest } of entries) manifests.set(pointer.manifest, manifest)
      const failed = read.find((result) => result.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}
