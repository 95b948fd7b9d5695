import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawBanner } from '../../src/channels/web-banner/draw-banner.ts'
import { webBanner } from '../../src/channels/web-banner/index.ts'
import { isOnPages } from '../../src/channels/web-banner/on-pages.ts'
import { previewDensity } from '../../src/channels/flyer/spec.ts'
import type { flyer } from '../../src/channels/flyer/index.ts'
import { jobsOf, type Job } from '../../src/render/jobs.ts'
import { hashOf } from '../../src/content/document/hash.ts'
import type { Snapshot } from '../../src/content/schema/snapshot.ts'
import { encode, type Drawing, type RawImage } from '../../src/drawing/index.ts'
import { registeredChannels } from '../../src/release/ports/channel-set.ts'
import { planOf } from '../../src/release/plan/plan.ts'
import { eachJob } from '../../src/release/threads/each-job.ts'
import { createRenderPool } from '../../src/release/threads/render-pool.ts'
import sharp from 'sharp'
import { browserPool, type BrowserPage } from './browser-pool.ts'
import { flyerDrawings } from './flyers.ts'
import { withHeadline, type Example } from './example.ts'
import type { Row } from './row.ts'

const CORES = 2

const jobsFor = (snapshot: Snapshot): Job[] => jobsOf(planOf(snapshot, hashOf(snapshot), registeredChannels))
const seconds = (began: number): number => (performance.now() - began) / 1000

/** The whole example campaign in all sizes and formats from a cold start, and again after one headline in one language changed. */
export async function campaignRows(example: Example): Promise<Row[]> {
  const cold = await ours(example)
  const browser = await chromium(example)
  const changed = await oneHeadline(example)
  const count = jobsFor(example.snapshot).flatMap(({ target }) => target.formats).length
  return [
    {
      what: `whole campaign, cold: ${count} files`,
      figures: { ours: cold, Chromium: browser },
      unit: 's',
      value: browser / cold,
      goal: { atLeast: 6 },
    },
    {
      what: `one headline changed: ${changed.drawn} of ${changed.all} jobs drawn, only in ${changed.locales.join(', ')}`,
      figures: { ours: changed.seconds, Chromium: browser },
      unit: 's',
      value: browser / changed.seconds,
      goal: { atLeast: 25 },
    },
  ]
}

/** The command as a person runs it: a new process, its own workers, everything written to disk. In seconds. */
async function ours({ file }: Example): Promise<number> {
  const out = mkdtempSync(join(tmpdir(), 'leitmotif-bench-out-'))
  const began = performance.now()
  const command = spawn(process.execPath, ['dist/cli/cli.js', 'render', file, '--out', out], { stdio: 'ignore' })
  const code = await new Promise((resolve) => command.once('exit', resolve))
  const took = seconds(began)
  rmSync(out, { recursive: true, force: true })
  if (code !== 0 && code !== 1) throw new Error(`the command ended with ${String(code)}`)
  return took
}

/**
 * Chromium and a page for each core, from its start: every banner and every flyer in all their sizes and formats, within the same weight
 * limits: a screenshot that is too heavy is encoded again as we do, and so is AVIF, which it does not write. What else a campaign is made
 * of (emails, posts and their pictures, SVG, zips, marks and ink) costs it nothing here.
 */
async function chromium(example: Example): Promise<number> {
  const began = performance.now()
  const pool = await browserPool(CORES, example.sources)
  await pool.all(jobsFor(example.snapshot), (page, job) => shoot(page, job, example))
  await pool.close()
  return seconds(began)
}

async function shoot(page: BrowserPage, { channel, view, target }: Job, example: Example): Promise<void> {
  if (channel === 'flyer') {
    const drawings = await flyerDrawings(view as ReturnType<typeof flyer.compose>, target.size, example)
    const [front] = drawings
    for (const format of target.formats) {
      if (format !== 'png') await page.pdf(drawings)
      else if (front !== undefined) await page.screenshot(front, 'png', previewDensity(front))
    }
  }
  if (channel === 'web-banner') {
    const drawing = await drawBanner(view as ReturnType<typeof webBanner.compose>, target.size, example.sources)
    for (const format of target.formats) await shootBanner(page, drawing, format, target.size)
  }
}

/** As what a browser writes a banner by its extension; a snippet carries a picture with the pixels of a dense screen. */
const kinds: Readonly<Record<string, 'png' | 'jpeg' | 'webp' | 'avif'>> = {
  png: 'png',
  jpg: 'jpeg',
  webp: 'webp',
  html: 'webp',
  avif: 'avif',
}

async function shootBanner(page: BrowserPage, drawing: Drawing, format: string, size: string): Promise<void> {
  const { scale, extension, maxWeight } = webBanner.spec.formats[format] ?? { extension: '' }
  const kind = kinds[extension]
  if (kind === undefined) return
  const isDense = scale === 2 || (format === 'html' && isOnPages(drawing))
  const shot = await page.screenshot(drawing, kind === 'avif' ? 'png' : kind, isDense ? 2 : 1)
  const limit = maxWeight?.[size]?.bytes ?? Infinity
  if (kind === 'avif' || shot.byteLength > limit) await encode(await pixelsOf(shot), kind, { maxBytes: limit })
}

async function pixelsOf(shot: Uint8Array): Promise<RawImage> {
  const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: 3 }
}

/** A process that drew the campaign before: what has the same key is not drawn again. */
async function oneHeadline({ snapshot, sources }: Example) {
  const pool = createRenderPool({ workers: Math.ceil(CORES / 2), sources })
  const draw = async (job: Job): Promise<void> => {
    const result = await pool.render(job)
    if (!result.ok) throw new Error(result.failure.message)
  }
  const drawAll = (jobs: readonly Job[]) => eachJob(jobs, pool.atOnce, draw)
  const before = jobsFor(snapshot)
  await drawAll(before)
  const keys = new Set(before.flatMap(({ renditions }) => renditions.map(({ key }) => key)))
  const began = performance.now()
  const missing = jobsFor(withHeadline(snapshot, 'bg', 1)).filter(({ renditions }) => renditions.some(({ key }) => !keys.has(key)))
  await drawAll(missing)
  const took = seconds(began)
  await pool.close()
  return { seconds: took, drawn: missing.length, all: before.length, locales: [...new Set(missing.map(({ view }) => view.locale))] }
}
