// Looks for every fault that the hub once had again, from outside, on a hub that `npm start` started: a line each.
// `npm run test:faults` looks for all, `npm run test:faults -- 1 5` for some.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Fault } from './fault.ts'
import { startHub } from './hub.ts'

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname
const wanted = new Set(
  process.argv
    .slice(2)
    .filter((argument) => /^\d+$/.test(argument))
    .map(Number),
)
const files = readdirSync(here).filter((name) => /^\d+-.*\.ts$/.test(name))
const modules = await Promise.all(files.map(async (name) => (await import(pathToFileURL(join(here, name)).href)) as { fault: Fault }))
const faults = modules
  .map(({ fault }) => fault)
  .filter(({ number }) => wanted.size === 0 || wanted.has(number))
  .toSorted((a, b) => a.number - b.number)

const count = { passed: 0, failed: 0, skipped: 0 }
const tell = (fault: Fault, verdict: string): void =>
  console.log(`${String(fault.number).padStart(2)}  ${verdict.padEnd(7)}  ${fault.title}`)
const hub = await startHub()
try {
  for (const fault of faults) {
    if (fault.missing !== undefined) {
      count.skipped += 1
      tell(fault, 'skipped')
      console.log(`             ${fault.missing}`)
      continue
    }
    try {
      await fault.check(hub)
      count.passed += 1
      tell(fault, 'holds')
    } catch (error) {
      count.failed += 1
      tell(fault, 'FAILED')
      console.log(`             ${error instanceof Error ? error.message : String(error)}`)
    }
  }
} finally {
  await hub.stop()
}
console.log(`faults: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0
