import type { Manifest } from '../../release/plan/index.ts'
import type { BlobStore, Pointer, PointerTable } from '../../release/ports/index.ts'
import { emptyTable, tableOf, type LiveTable } from './live-table.ts'

/** The table that is answered from, and how it is brought up to date. */
export interface Live {
  readonly table: LiveTable
  /** True once the pointers have been read. */
  readonly isLoaded: boolean
  /** Reads the pointers and swaps the table in one assignment. On an error the table stays as it was. */
  refresh(): Promise<void>
  /** Live campaigns whose manifest the store has lost, also those that are still answered from memory. */
  lost(): Promise<Pick<Pointer, 'campaign' | 'release'>[]>
}

export interface LivePorts {
  readonly pointers: PointerTable
  readonly blobs: Pick<BlobStore, 'open' | 'has'>
  /** Hears of campaigns whose manifest is missing or damaged. */
  readonly onLost?: (campaign: string) => void
}

export function createLive({ pointers, blobs, onLost }: LivePorts): Live {
  let table = emptyTable
  let isLoaded = false
  let asked = 0
  let answered = 0
  let named: readonly Pointer[] = []
  const manifests = new Map<string, Manifest>()

  const manifestOf = async ({ campaign, manifest: sha256 }: Pointer): Promise<Manifest> => {
    const known = manifests.get(sha256)
    if (known) return known
    const bytes = await (await blobs.open(sha256))?.bytes()
    if (!bytes) throw new Error(`The manifest ${sha256} of "${campaign}" is missing or damaged.`)
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
      const read = await Promise.allSettled(released.map(async (pointer) => ({ pointer, manifest: await manifestOf(pointer) })))
      const entries = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      // Of two refreshes at once, the one that began later has read the newer pointers.
      if (mine < answered) return
      answered = mine
      named = released.filter(({ state }) => state === 'live')
      // What a withdrawn release said of its touchpoints is missed by nobody.
      const unread = released.filter(({ state }, index) => state === 'live' && read[index]?.status === 'rejected')
      table = tableOf(entries, unread)
      isLoaded = true
      manifests.clear()
      for (const { pointer, manifest } of entries) manifests.set(pointer.manifest, manifest)
      for (const { campaign } of unread) onLost?.(campaign)
      const failed = read.find((result, index) => result.status === 'rejected' && released[index]?.state === 'live')
      if (failed?.status === 'rejected') throw failed.reason
    },
    async lost() {
      const there = await Promise.all(named.map(async ({ manifest }) => blobs.has(manifest)))
      const lost = named.filter((_, index) => !there[index])
      for (const { campaign } of lost) onLost?.(campaign)
      return lost
    },
  }
}
