import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { browserPool } from './browser-pool.ts'
import { campaignRows } from './campaigns.ts'
import { exampleCampaign } from './example.ts'
import { flyerRows } from './flyers.ts'
import { memoryRows } from './memory.ts'
import { pictureRows } from './pictures.ts'
import { isReached, tableOf, type Row } from './row.ts'
import { pullRows } from './pulls.ts'
import { textRows } from './texts.ts'

/** Measures what the hub draws beside its peers, prints a table and writes it as JSON. Arguments: the parts to measure, default all. */
const RESULT = 'out/bench.json'
const parts = new Set(
  process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['flyers', 'pictures', 'campaigns', 'pulls', 'memory', 'texts'],
)

const example = await exampleCampaign()
const rows: Row[] = []
if (parts.has('flyers') || parts.has('pictures')) {
  const pool = await browserPool(1, example.sources)
  await pool.all([0], async (page) => {
    if (parts.has('flyers')) rows.push(...(await flyerRows(example, page)))
    if (parts.has('pictures')) rows.push(...(await pictureRows(example, page)))
  })
  await pool.close()
}
if (parts.has('campaigns')) {
  const whole = await exampleCampaign({ everything: true })
  rows.push(...(await campaignRows(whole)))
  rmSync(whole.folder, { recursive: true, force: true })
}
if (parts.has('pulls')) rows.push(...(await pullRows()))
if (parts.has('texts')) rows.push(...(await textRows()))
if (parts.has('memory')) rows.push(...(await memoryRows(example)))
rmSync(example.folder, { recursive: true, force: true })

mkdirSync(dirname(RESULT), { recursive: true })
const machine = { node: process.version, platform: process.platform, cores: availableParallelism() }
const results = rows.map((row) => ({ ...row, reached: isReached(row) }))
writeFileSync(RESULT, `${JSON.stringify({ machine, results }, null, 2)}\n`)
console.log(`${tableOf(rows)}\n\nNode ${process.version}, ${machine.cores} cores; written to ${RESULT}`)
