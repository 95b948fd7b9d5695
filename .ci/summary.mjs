// Adds up the test reports of a run, names what failed or was skipped and prints the closing line; a failed step without a failed test counts as
// one failure.
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const [folder, failedSteps] = [process.argv[2], Number(process.argv[3])]
const sum = { passed: 0, failed: 0, skipped: 0 }
for (const name of ['tests', 'tests-lts', 'tests-browser']) {
  const file = join(folder, `${name}.json`)
  if (!existsSync(file)) {
    console.log(`${name}: no report`)
    continue
  }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  sum.passed += report.numPassedTests
  sum.failed += report.numFailedTests
  sum.skipped += report.numPendingTests + report.numTodoTests
  for (const suite of report.testResults) {
    if (suite.status === 'failed' && suite.message) console.log(`failed (${name}): ${relative('.', suite.name)}: ${suite.message}`)
    for (const test of suite.assertionResults) {
      if (test.status === 'pending' || test.status === 'skipped') console.log(`skipped (${name}): ${test.fullName}`)
      if (test.status === 'failed')
        console.log(`failed (${name}): ${relative('.', suite.name)}: ${test.fullName}\n${test.failureMessages.join('\n').slice(0, 4000)}`)
    }
  }
}
for (const name of ['faults', 'hosts']) {
  const file = join(folder, `${name}.txt`)
  const line = new RegExp(`^${name}: (\\d+) passed, (\\d+) failed, (\\d+) skipped$`, 'm')
  const counted = existsSync(file) && line.exec(readFileSync(file, 'utf8'))
  if (counted) {
    const [, passed, failed, skipped] = counted.map(Number)
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  } else console.log(`${name}: no report`)
}
const failed = sum.failed > 0 ? sum.failed : failedSteps
console.log(`${sum.passed} passed, ${failed} failed, ${sum.skipped} skipped`)
process.exitCode = failed > 0 || sum.passed === 0 ? 1 : 0
