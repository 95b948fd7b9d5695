import { hashOf, hashOfBytes } from '../../content/document/index.ts'
import type { Snapshot } from '../../content/schema/index.ts'
import {
  blockersOf,
  buildManifest,
  freezeAuthored,
  jsonBlob,
  type KeptRevision,
  type PlanOutline,
  type Plan,
  readManifest,
} from '../plan/index.ts'
import { begin, block, wasTried } from './entry.ts'
import { emptyRelease } from './empty-release.ts'
import { blocked, unchanged, type Outcome } from './outcome.ts'
import { owns, takenSlug } from './owns.ts'
import { takenByOtherAddress } from './other-address.ts'
import { planOutlineOf, planned } from './composed.ts'
import type { AuthoredCampaign, Pointer, ReleaseWindow } from '../ports/index.ts'
import { drawnOf, keepJson } from './stored.ts'
import { renderMissing } from './render-missing.ts'
import type { Work } from './work.ts'

interface Planned {
  readonly snapshot: Snapshot
  readonly hash: string
  readonly outline: PlanOutline
}

/** Brings one published campaign live, whole or not at all. */
export async function releaseCampaign(authored: AuthoredCampaign, known: Pointer | undefined, work: Work): Promise<Outcome> {
  const frozen = await freezeAuthored(authored, work)
  const there = known ?? (await work.pointers.ensure(authored.slug, authored.brand, authored.id))
  // Made and moved by another since the pointers were read: what we read of the campaign may be older.
  if (!known && there.revision > 0) return { ...unchanged(there), result: 'overtaken' }
  const pointer = await owned(there, authored, work)
  if (!pointer) return { ...unchanged(there), result: 'overtaken' }
  if (!owns(authored, pointer))
    return block(await begin(authored, pointer, '', hashOf({ notOf: authored.id }), work), [takenSlug(authored)], work)
  if (!frozen.ok) return block(await begin(authored, pointer, '', frozen.hash, work), frozen.problems, work)
  if (!work.verify && isLive(pointer, authored.slug, frozen.hash, work)) return unchanged(pointer)

  const outline = await planOutlineOf(frozen, authored.slug, work)
  const next = { snapshot: frozen.snapshot, hash: frozen.hash, outline }
  if (pointer.state === 'live' && pointer.plan === outline.hash)
    return work.verify ? mend(authored, pointer, next, work) : unchanged(pointer)
  // The renderer is newer than the release, but nobody will see this campaign again as it stands.
  if (pointer.state === 'live' && pointer.snapshot === frozen.hash && isOver(outline.windows, work.clock())) return unchanged(pointer)
  const taken = await takenByOtherAddress(pointer, frozen.hash, work)
  return taken ?? release(authored, pointer, next, work)
}

/** The pointer with its owner, which rows of older versions do not name; undefined where another moved it first. */
async function owned(pointer: Pointer, { id }: AuthoredCampaign, { pointers }: Work): Promise<Pointer | undefined> {
  if (pointer.owner !== '') return pointer
  const next = { ...pointer, owner: id, revision: pointer.revision + 1 }
  return (await pointers.compareAndSet(pointer, next)) ? next : undefined
}

function isLive(pointer: Pointer, slug: string, snapshotHash: string, { memory }: Work): boolean {
  const last = memory.outlines.get(slug)
  return pointer.state === 'live' && pointer.snapshot === snapshotHash && last?.snapshot === snapshotHash && last.hash === pointer.plan
}

/** Live already: every byte is read, and what is damaged is drawn again. Only when that gives other bytes, a new release is made. */
async function mend(authored: AuthoredCampaign, pointer: Pointer, next: Planned, work: Work): Promise<Outcome> {
  const { release: number } = pointer
  const { snapshot, hash } = next
  const { plan, revisions } = await planned({ snapshot, hash, before: await revisionsBefore(pointer, work) }, work)
  const made = await renderMissing(plan, storesOf(authored, work))
  if (made.problems.length === 0) {
    await keepJson(snapshot, work.blobs)
    const drawn = await drawnOf(made, work.blobs)
    const manifest = jsonBlob(buildManifest(snapshot, hash, plan, drawn, { release: number, revisions }))
    if (manifest.sha256 === pointer.manifest) {
      await work.blobs.putIfAbsent(manifest.sha256, manifest.bytes)
      return { ...unchanged(pointer), rendered: made.rendered, reused: made.reused }
    }
  }
  return release(authored, pointer, next, work)
}

async function release(authored: AuthoredCampaign, pointer: Pointer, { snapshot, hash, outline }: Planned, work: Work): Promise<Outcome> {
  const entry = await begin(authored, pointer, hash, outline.hash, work)
  if (wasTried(entry, work)) return blocked(entry)
  if (outline.problems.length > 0) return block(entry, outline.problems, work)
  try {
    const now = { release: entry.number, at: entry.begun }
    const { plan, revisions } = await planned({ snapshot, hash, before: await revisionsBefore(pointer, work), now }, work)
    const empty = emptyRelease(plan, snapshot)
    if (empty) return block(entry, [empty], work)
    await keepJson(snapshot, work.blobs)
    const made = await renderMissing(plan, storesOf(authored, work))
    const drawn = await drawnOf(made, work.blobs)
    const blockers = blockersOf(plan, drawn)
    if (made.problems.length > 0) return block(entry, [...made.problems, ...blockers], work)
    const keepManifest = () => keepJson(buildManifest(snapshot, hash, plan, drawn, { release: entry.number, revisions }), work.blobs)
    // Drawn whole: people can look at what keeps it from going live.
    if (blockers.length > 0) return block(entry, blockers, work, await keepManifest())
    await work.links.register(linksOf(plan, authored))
    const manifest = await keepManifest()
    await work.releases.update(entry, { status: 'ready', manifest, renditions: made.rows.size, problems: [], snapshot: hash })
    const next: Pointer = {
      ...pointer,
      revision: pointer.revision + 1,
      release: entry.number,
      state: 'live',
      manifest,
      snapshot: hash,
      plan: plan.hash,
      windows: outline.windows,
    }
    const moved = await work.pointers.compareAndSet(pointer, { ...next, brand: authored.brand })
    if (moved) work.memory.released.set(authored.slug, hash)
    return {
      campaign: authored.slug,
      result: moved ? 'released' : 'overtaken',
      release: entry.number,
      problems: [],
      rendered: made.rendered,
      reused: made.reused,
    }
  } catch (error) {
    // The history says why, if it can still be written; the outcome says it in any case.
    const message = error instanceof Error ? error.message : String(error)
    await Promise.allSettled([work.releases.update(entry, { problems: [{ message }] })])
    throw error
  }
}

/** The revisions of the release that a pointer names; none where its manifest is lost: all that is kept then counts as changed. */
async function revisionsBefore({ manifest }: Pointer, { blobs }: Work): Promise<readonly KeptRevision[]> {
  const bytes = manifest === '' ? undefined : await (await blobs.open(manifest))?.bytes()
  return bytes && hashOfBytes(bytes) === manifest ? (readManifest(manifest, bytes).revisions ?? []) : []
}

/** Where renditions are kept, and who hears how far the drawing has come. */
function storesOf({ slug: campaign }: AuthoredCampaign, work: Work) {
  const onDrawn = (done: number, of: number) => work.onProgress?.({ what: 'renditions', campaign, done, of })
  return { ...work, onDrawn }
}

function isOver(windows: readonly ReleaseWindow[], now: Date): boolean {
  return windows.every(({ until }) => until !== null && Date.parse(until) <= now.getTime())
}

function linksOf(plan: Plan, { slug, brand }: AuthoredCampaign) {
  return plan.windows.flatMap(({ touchpoints }) =>
    touchpoints.flatMap(({ key, locales }) =>
      locales.map(({ code, locale }) => ({ code, brand, campaign: slug, touchpoint: key, locale })),
    ),
  )
}
