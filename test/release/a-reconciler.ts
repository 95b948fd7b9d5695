import type { Reconciler } from '../../src/release/reconcile/reconcile.ts'
import { createReconciler } from '../../src/release/index.ts'
import { readManifest, type Manifest } from '../../src/release/plan/manifest.ts'
import type { Authored, AuthoredCampaign } from '../../src/release/ports/ports.ts'
import type { ReconcilerPorts } from '../../src/release/reconcile/work.ts'
import { createRenderPool } from '../../src/release/threads/render-pool.ts'
import { memoryAuthored, memoryStores, type MemoryStores } from './memory-ports.ts'
import { plainChannels, type Mischief } from './plain-channels.ts'

export interface Bench {
  readonly stores: MemoryStores
  /** Change this as an editor would. */
  readonly published: AuthoredCampaign[]
  readonly mischief: Mischief
  readonly drawn: string[]
  readonly authored: Authored
  readonly ports: ReconcilerPorts
  now: Date
  /** A new process over the same stores. */
  boot(over?: Partial<ReconcilerPorts>): Reconciler
  manifest(campaign: string): Promise<Manifest>
}

/** A reconciler over stores in memory and two plain channels. */
export function aBench(
  published: AuthoredCampaign[],
  stores: MemoryStores = memoryStores(),
  files: Record<string, Uint8Array> = {},
): Bench {
  const mischief: Mischief = { renderer: '1', isInKey: true }
  const { channels, renderView, drawn } = plainChannels(mischief)
  const authored = memoryAuthored(published, files)
  const read = async (sha256: string) => {
    const bytes = await (await stores.blobs.open(sha256))?.bytes()
    if (!bytes) throw new Error(`no blob ${sha256}`)
    return bytes
  }
  const bench: Bench = {
    stores,
    published,
    mischief,
    drawn,
    authored,
    now: new Date('2026-06-01T10:00:00Z'),
    ports: {
      ...stores,
      authored,
      renderer: createRenderPool({ workers: 0, sources: { read }, renderView, channels }),
      clock: () => bench.now,
      baseUrl: 'https://hub.example.org',
    },
    boot: (over = {}) => createReconciler({ ...bench.ports, ...over }),
    async manifest(campaign) {
      const pointer = (await stores.pointers.all()).find((row) => row.campaign === campaign)
      if (!pointer) throw new Error(`no pointer for ${campaign}`)
      return readManifest(pointer.manifest, await read(pointer.manifest))
    },
  }
  return bench
}

/** A manifest's renditions, flat. */
export function renditionsOf(manifest: Manifest) {
  return manifest.windows.flatMap(({ touchpoints }) =>
    touchpoints.flatMap(({ locales }) => locales.flatMap(({ renditions }) => renditions)),
  )
}

/** The words of everything that a manifest names. */
export async function wordsOf(manifest: Manifest, { blobs }: MemoryStores): Promise<string[]> {
  const texts = renditionsOf(manifest).map(async ({ sha256 }) => new TextDecoder().decode(await (await blobs.open(sha256))?.bytes()))
  return Promise.all(texts)
}
