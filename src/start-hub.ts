import { join, resolve } from 'node:path'
import { availableParallelism } from 'node:os'
import type { Payload } from 'payload'
import type { Sources } from './channels/channel.ts'
import { createDelivery, createLive } from './delivery/index.ts'
import type { LeitmotifOptions } from './plugin.ts'
import { createReconciler, createReleaseLoop, createRenderPool } from './release/index.ts'
import { payloadAuthored } from './storage/authored.ts'
import { uploadedBytes } from './storage/uploads.ts'
import { payloadKeys } from './storage/clients.ts'
import { fileBlobs, payloadTables } from './storage/index.ts'
import { attachHub, type Hub } from './hub-of.ts'
import { previewBesideLive } from './preview-live.ts'
import { printLive } from './print-live.ts'

const MINUTE = 60_000

/** Wires the parts around a running Payload, and starts the loop unless told not to. */
export async function startHub(payload: Payload, options: LeitmotifOptions): Promise<Hub> {
  const { baseUrl, dataDir = 'data', workers = Math.max(1, Math.floor(availableParallelism() / 2)), reconcile = MINUTE } = options
  await warnWithoutTransactions(payload)
  const blobs = fileBlobs(join(resolve(dataDir), 'renditions'))
  const tables = payloadTables(payload)
  const authored = payloadAuthored(payload)
  const live = createLive({ pointers: tables.pointers, blobs })
  const sources: Sources = {
    async read(sha256) {
      const blob = await blobs.open(sha256)
      // A draft may show what no release has stored yet.
      return blob ? blob.bytes() : uploadedBytes(payload, sha256)
    },
  }
  const renderer = createRenderPool({ workers, sources })
  const clock = () => new Date()
  const reconciler = createReconciler({ authored, blobs, ...tables, renderer, clock, baseUrl })
  const onError = (error: unknown) =>
    payload.logger.error({ err: error, msg: 'Leitmotif could not bring releases up to date; it tries again.' })
  const loop = createReleaseLoop({
    reconciler,
    refresh: () => live.refresh(),
    intervalMs: typeof reconcile === 'number' ? reconcile : MINUTE,
    onError,
    onOutcomes(outcomes) {
      for (const { campaign, release, result, problems } of outcomes) {
        if (result === 'unchanged' || result === 'overtaken') continue
        const level = result === 'blocked' || result === 'failed' ? 'error' : 'info'
        payload.logger[level]({ msg: `${campaign}: release ${release} ${result}`, ...(problems.length > 0 ? { problems } : {}) })
      }
    },
  })
  const delivery = createDelivery({ live, blobs, ...tables, keys: payloadKeys(payload), baseUrl, onError })
  const hub: Hub = {
    baseUrl,
    blobs,
    live,
    delivery,
    // A process that is told not to reconcile leaves it to another; it can still be asked.
    loop: reconcile === false ? { ...loop, kick: () => undefined } : loop,
    preview: previewBesideLive({ live, blobs, renditions: tables.renditions, renderer, sources, clock, baseUrl }),
    print: printLive({ live, blobs, printRuns: tables.printRuns, renderer, clock }),
    async stop() {
      await loop.stop()
      await renderer.close()
    },
  }
  attachHub(payload, hub)
  // What is live is answered at once; drawing what is missing goes on behind.
  await live.refresh().catch(onError)
  if (reconcile !== false) void loop.start().catch(onError)
  return hub
}

/** Without transactions a reader can see half of a change, so it is said loudly. */
async function warnWithoutTransactions(payload: Payload): Promise<void> {
  const transaction = await payload.db.beginTransaction()
  if (transaction === null) {
    payload.logger.warn(
      'This database runs without transactions, so a release could mix old and new. SQLite: set transactionOptions. MongoDB: name a replicaSet in the URL.',
    )
    return
  }
  await payload.db.rollbackTransaction(transaction)
}
