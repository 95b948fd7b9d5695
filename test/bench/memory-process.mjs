import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { assetFiles } from '../../dist/render/asset-files.js'
import { jobsOf } from '../../dist/render/jobs.js'
import { freeze } from '../../dist/content/freeze/freeze.js'
import { hashOf } from '../../dist/content/document/hash.js'
import { readDocument } from '../../dist/content/document/read-document.js'
import { registeredChannels } from '../../dist/release/ports/channel-set.js'
import { planOf } from '../../dist/release/plan/plan.js'
import { eachJob } from '../../dist/release/threads/each-job.js'
import { createRenderPool } from '../../dist/release/threads/render-pool.js'

/**
 * A process of its own, built and plain, so that nothing else is in its memory. `campaign`: all of it once, then 2,000 renders of words
 * that change. `flyers`: print PDFs of A5 alone, one after another.
 */
const [, , file = '', what = 'campaign'] = process.argv
const isA5 = ({ channel, target }) => channel === 'flyer' && target.size === 'a5'
const RENDERS = what === 'campaign' ? 2000 : 200
const EARLY = RENDERS / 4

const document = readDocument(JSON.parse(readFileSync(file, 'utf8')))
const { pin, sources } = assetFiles(dirname(file), document)
const snapshot = await freeze(document, { baseUrl: 'https://hub.example', pin })
const pool = createRenderPool({ workers: 1, sources })
const megabytes = (bytes) => bytes / 1_000_000
const rss = () => megabytes(process.memoryUsage.rss())

const jobs = (run) => {
  const { campaign, brand } = snapshot
  const locale = brand.locales[run % brand.locales.length]
  const changed = {
    ...snapshot,
    campaign: { ...campaign, headline: { ...campaign.headline, [locale]: `${campaign.headline[locale]} ${run}` } },
  }
  return jobsOf(planOf(changed, hashOf(changed), registeredChannels))
}

let peak = 0
async function one(job) {
  const result = await pool.render(job)
  if (!result.ok) throw new Error(result.failure.message)
  peak = Math.max(peak, rss())
}
const draw = async (list) => {
  if (what === 'campaign') return eachJob(list, pool.atOnce, one)
  for (const job of list) await one(job)
}

if (what === 'campaign') await draw(jobs(0))
// Slow encoders say nothing about memory that the first round did not: the long run leaves them out.
const quick = new Set(['png', 'webp', 'jpg', 'svg', 'html', 'pdf', 'zip'])
const only = (list, formats) =>
  list.map((job) => ({ ...job, target: { ...job.target, formats: job.target.formats.filter((format) => formats.has(format)) } }))
const light = (run) =>
  what === 'campaign'
    ? only(
        jobs(run).filter((job) => (job.channel === 'web-banner' && !/\d{4}/.test(job.target.size)) || isA5(job)),
        quick,
      )
    : only(jobs(run).filter(isA5), new Set(['pdf']))

let done = 0
let early = 0
for (let run = 1; done < RENDERS; run += 1) {
  const list = light(run).slice(0, RENDERS - done)
  await draw(list)
  done += list.length
  if (early === 0 && done >= EARLY) early = rss()
}
const said = { early, late: rss(), peak }
await pool.close()
process.send(said)
