import { join, resolve } from 'node:path'
import { availableParallelism } from 'node:os'
import type { Payload } from 'payload'
import type { Sources } from '../channels/contract/index.ts'
import { nobodysRole } from '../collections/access/index.ts'
import { deliveryRoot } from '../content/addresses/index.ts'
import { campaignsWith, createDelivery, createLive, createVisibility, tellingLost } from '../delivery/index.ts'
import type { LeitmotifOptions } from './options.ts'
import { createReconciler, createReleaseLoop, createRenderPool, type Progress } from '../release/index.ts'
import { attachHub, type Hub, settingsOf } from '../runtime/index.ts'
import { payloadAuthored, uploadedBytes } from '../storage/documents/index.ts'
import { payloadKeys, payloadTables, readGuards } from '../storage/tables/index.ts'
import { fileBlobs } from '../storage/files/index.ts'
import { wrongKeys } from '../delivery/limits/index.ts'
import { createInspector } from '../inspection/index.ts'
import { personTurns } from '../preview/index.ts'
import { previewBesideLive } from './preview-live.ts'
import { printLive } from './print-live.ts'

const MINUTE = 60_000
/** Previews: a screen asks for two or three at once, and gives up those of older words. */
const PREVIEWS = { atOnce: 4, each: 2, waitingEach: 8, waiting: 60 }
/** Uploads, which lie in memory while they wait. */
const UPLOADS = { atOnce: 1, each: 1, waitingEach: 4, waiting: 12 }

/** Wires the parts around a running Payload, and starts the loop unless told not to. */
export async function startHub(payload: Payload, options: LeitmotifOptions): Promise<Hub> {
  const { dataDir = 'data', workers = Math.max(1, Math.floor(availableParallelism() / 2)) } = options
  const reconcile = isBuilding() ? false : (options.reconcile ?? MINUTE)
  // Next's is known inside of it; what runs beside it takes the base path from the end of baseUrl.
  const baseUrl = deliveryRoot(options.baseUrl, options.deliveryPath ?? payload.config.routes.api, process.env.NEXT_BASE_PATH)
  await warnWithoutTransactions(payload)
  const without = settingsOf(payload).roleOf === undefined ? nobodysRole(payload) : undefined
  if (without !== undefined) payload.logger.warn(without)
  const stored = fileBlobs(join(resolve(dataDir), 'renditions'))
  const tables = payloadTables(payload)
  const authored = payloadAuthored(payload)
  // What is asked for in vain is made again at once. The loop is made below; nothing is asked before.
  const onLost = (campaign: string) => hub.loop.mend(campaign)
  const blobs = tellingLost(stored, (sha256) => {
    for (const campaign of campaignsWith(live.table, sha256)) onLost(campaign)
  })
  const live = createLive({ pointers: tables.pointers, blobs: stored, onLost })
  const sources: Sources = {
    async read(sha256) {
      const blob = await stored.open(sha256)
      // A draft may show what no release has stored yet.
      return blob ? blob.bytes() : uploadedBytes(payload, sha256)
    },
  }
  const renderer = createRenderPool({ workers, sources })
  const clock = () => new Date()
  const reconciler = createReconciler({ authored, blobs: stored, ...tables, renderer, clock, baseUrl, onProgress: tellProgress(payload) })
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
  const visibility = createVisibility({ read: () => readGuards(payload), onError })
  const keys = { keys: payloadKeys(payload), countWrongKey: wrongKeys() }
  const delivery = createDelivery({ live, blobs, ...tables, ...keys, visibility, baseUrl, onLost, onError })
  const inspector = createInspector()
  const hub: Hub = {
    baseUrl,
    blobs,
    live,
    visibility,
    delivery,
    // A process that is told not to reconcile leaves it to another; it can still be asked.
    loop: reconcile === false ? { ...loop, kick: () => undefined, mend: () => undefined } : loop,
    previewTurns: personTurns(PREVIEWS),
    inspector,
    uploadTurns: personTurns(UPLOADS),
    preview: previewBesideLive({ live, blobs, renditions: tables.renditions, renderer, sources, clock, baseUrl }),
    print: printLive({ live, blobs, printRuns: tables.printRuns, renderer, clock }),
    async stop() {
      // The run under way hears first that it is stopped: what closing ends is drawn after the next start.
      const stopped = loop.stop()
      inspector.end()
      const isEnded = await renderer.close()
      await stopped
      return isEnded
    },
  }
  attachHub(payload, hub)
  // What is live is answered at once; drawing what is missing goes on behind.
  await live.refresh().catch(onError)
  if (reconcile !== false) void loop.start().catch(onError)
  return hub
}

/** Whether Next collects pages for a build: what a page asks of Payload is answered, but nothing is released from there. */
const isBuilding = (): boolean => process.env.NEXT_PHASE === 'phase-production-build'

/** How often at most the progress of long work is said, in ms. */
const SAID_EVERY = 2000

/** Says how far long work has come: a start that verifies all that is live, a release of many files. */
function tellProgress({ logger }: Payload): (progress: Progress) => void {
  let saidAt = Date.now()
  return (progress) => {
    const { done, of } = progress
    if (done < of && Date.now() - saidAt < SAID_EVERY) return
    // What is done in no time needs no word.
    if (done === of && Date.now() - saidAt < SAID_EVERY && of < 100) return
    saidAt = Date.now()
    logger.info(
      progress.what === 'campaigns'
        ? `Leitmotif verified ${done} of ${of} campaigns.`
        : `${progress.campaign}: drew ${done} of ${of} files.`,
    )
  }
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
