import type { Payload } from 'payload'
import type { Reconciler } from '../../src/release/reconcile/reconcile.ts'
import { createReconciler } from '../../src/release/index.ts'
import { readManifest, type Manifest } from '../../src/release/plan/manifest.ts'
import type { BlobStore } from '../../src/release/ports/ports.ts'
import type { ReconcilerPorts } from '../../src/release/reconcile/work.ts'
import { createRenderPool } from '../../src/release/threads/render-pool.ts'
import { fileBlobs } from '../../src/storage/files/files.ts'
import { payloadTables } from '../../src/storage/tables/payload-tables.ts'
import { type Tables } from '../../src/storage/tables/payload-tables.ts'
import { aCampaign } from './a-campaign.ts'
import { memoryAuthored } from './memory-ports.ts'
import { plainChannels } from './plain-channels.ts'

export interface Durable {
  readonly stores: Tables & { readonly blobs: BlobStore }
  boot(over?: Partial<ReconcilerPorts>): Reconciler
  manifest(): Promise<Manifest>
  words(): Promise<string[]>
}

/** A reconciler over a real database and folder; what is published is one campaign at the price that is asked for, or nothing. */
export function durableReconciler(payload: Payload, folder: string, price: () => string | undefined): Durable {
  const stores = { ...payloadTables(payload), blobs: fileBlobs(`${folder}/blobs`) }
  const read = async (sha256: string) => {
    const bytes = await (await stores.blobs.open(sha256))?.bytes()
    if (!bytes) throw new Error(`no blob ${sha256}`)
    return bytes
  }
  const manifest = async () => {
    const [pointer] = await stores.pointers.all()
    if (!pointer) throw new Error('nothing was released')
    return readManifest(pointer.manifest, await read(pointer.manifest))
  }
  const { channels, renderView } = plainChannels()
  const renderer = createRenderPool({ workers: 0, sources: { read }, renderView, channels })
  const campaigns = async () => {
    const amount = price()
    return amount === undefined ? [] : [aCampaign({ price: amount })]
  }
  const authored = { ...memoryAuthored([]), campaigns }
  const ports = {
    ...stores,
    authored,
    renderer,
    clock: () => new Date('2026-06-01T10:00:00Z'),
    baseUrl: 'https://hub.example.org',
  }
  return {
    stores,
    manifest,
    boot: (over = {}) => createReconciler({ ...ports, ...over }),
    async words() {
      const { windows } = await manifest()
      const renditions = windows.flatMap(({ touchpoints }) =>
        touchpoints.flatMap(({ locales }) => locales.flatMap((locale) => locale.renditions)),
      )
      return Promise.all(renditions.map(async ({ sha256 }) => new TextDecoder().decode(await read(sha256))))
    },
  }
}
