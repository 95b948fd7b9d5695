// Packs the library into two hosts, builds each of them once as a standalone server, and runs it on every database: a table, a line each.
// `npm run test:hosts` runs all, `npm run test:hosts -- blank sqlite` what is named.
import { rmSync } from 'node:fs'
import { databases, type Database } from './databases.ts'
import { hostNames, installed, type HostName } from './install.ts'
import { notReached, runOn, serverOf, STEPS, verdictOf, type Verdicts } from './run-on.ts'

const wanted = process.argv.slice(2)
const namesOfDatabases = databases.map(({ name }) => name)
const unknown = wanted.filter((name) => ![...hostNames, ...namesOfDatabases].some((known) => known === name))
if (unknown.length > 0) throw new Error(`There is no host and no database ${unknown.join(', ')}.`)
const isWanted = (name: string, all: readonly string[]): boolean => !wanted.some((one) => all.includes(one)) || wanted.includes(name)

const count = { passed: 0, failed: 0, skipped: 0 }
const rows: string[][] = [['host', 'database', ...STEPS]]

function note(host: HostName, database: Database, verdicts: Verdicts): void {
  rows.push([
    host,
    database.name,
    ...STEPS.map((step) => {
      const { problem, seconds } = verdicts[step] ?? notReached
      if (problem === undefined) count.passed += 1
      else {
        count.failed += 1
        if (verdicts[step]) console.log(`${host} on ${database.name}, ${step}: ${problem}`)
      }
      return problem === undefined ? `ok ${Math.round(seconds)} s` : verdicts[step] ? 'FAILED' : 'not reached'
    }),
  ])
}

for (const host of hostNames.filter((name) => isWanted(name, hostNames))) {
  const here = databases.filter(({ name }) => isWanted(name, namesOfDatabases))
  const folders: string[] = []
  try {
    const [install, place] = await verdictOf(() => installed(host, (folder) => folders.push(folder, serverOf(folder))))
    for (const database of here) {
      const missing = database.missing()
      if (missing !== undefined) {
        count.skipped += STEPS.length
        rows.push([host, database.name, `skipped: ${missing}`])
      } else note(host, database, place === undefined ? { install } : { install, ...(await runOn(place, database)) })
    }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}
const widths = (rows[0] ?? []).map((_, column) =>
  rows.reduce((most, row) => (row.length > 3 ? Math.max(most, row[column]?.length ?? 0) : most), 0),
)
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
console.log('Times of install and build are of the first database; the others use what it built.')
console.log(`hosts: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0
