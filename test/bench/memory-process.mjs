import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { assetFiles } from '../../dist/cli/asset-files.js'
import { jobsOf } from '../../dist/cli/jobs.js'
import { freeze } from '../../dist/content/freeze.js'
import { hashOf } from '../../dist/content/hash.js'
import { readDocument } from '../../dist/content/read-document.js'
import { registeredChannels } from '../../dist/release/channel-set.js'
import { planOf } from '../../dist/release/plan.js'
import { eachJob } from '../../dist/release/each-job.js'
import { groundOf } from '../../dist/release/render-job.js'
import { createRenderPool } from '../../dist/release/render-pool.js'

/** A process of its own, built and plain, so that nothing else is in its memory: all of a campaign once, then 2,000 renders of words that change. */
const RENDERS = 2000
const EARLY = 500

const file = process.argv[2] ?? ''
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
const draw = (list) => eachJob(list, ({ channel, target }) => groundOf(channel, target), pool.atOnce, one)

await draw(jobs(0))
// Slow encoders say nothing about memory that the first round did not: the long run leaves them out.
const quick = new Set(['png', 'webp', 'jpg', 'svg', 'html', 'pdf', 'zip'])
const light = (run) =>
  jobs(run)
    .filter(
      ({ channel, target }) => (channel === 'web-banner' && !/\d{4}/.test(target.size)) || (channel === 'flyer' && target.size === 'a5'),
    )
    .map((job) => ({ ...job, target: { ...job.target, formats: job.target.formats.filter((format) => quick.has(format)) } }))

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
