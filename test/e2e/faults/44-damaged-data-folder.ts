import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectThat, type Fault } from './fault.ts'
import { freePort } from './hub.ts'

/** What a start on a folder says that cannot go on. */
async function startOn(dataDir: string): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()), HOST: '127.0.0.1' }
  const { status, stdout, stderr } = spawnSync('npm', ['start', '--silent'], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
    killSignal: 'SIGKILL',
  })
  expectThat(status === 1, `a start on a damaged data folder ended with ${status}: ${stdout}${stderr}`)
  return stderr
}

export const fault: Fault = {
  number: 44,
  title: 'a damaged data folder is told in a sentence, and left as it is',
  async check() {
    const dataDir = mkdtempSync(join(tmpdir(), 'leitmotif-damaged-'))
    const [secret, database] = [join(dataDir, 'secret'), join(dataDir, 'leitmotif.db')]
    try {
      writeFileSync(secret, '')
      const ofSecret = await startOn(dataDir)
      expectThat(ofSecret.includes(secret) && !/^\s+at /m.test(ofSecret), `an empty secret is told as ${ofSecret}`)
      expectThat(readFileSync(secret, 'utf8') === '', 'an empty secret was replaced unasked')
      writeFileSync(secret, 'a secret of some length\n')
      writeFileSync(database, 'SQLite format 3\0'.padEnd(8192, 'x'))
      truncateSync(database, 5000)
      const ofDatabase = await startOn(dataDir)
      expectThat(ofDatabase.includes(database) && !/^\s+at /m.test(ofDatabase), `a damaged database is told as ${ofDatabase}`)
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}
