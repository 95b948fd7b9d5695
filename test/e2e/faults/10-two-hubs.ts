import { spawnSync } from 'node:child_process'
import { expectThat, type Fault } from './fault.ts'
import { freePort } from './hub.ts'

export const fault: Fault = {
  number: 10,
  title: 'a second hub on the same folder is refused, with the reason',
  async check(hub) {
    const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: hub.dataDir }
    const { status, stderr } = spawnSync('npm', ['start', '--silent'], { env, encoding: 'utf8', timeout: 60_000 })
    expectThat(status === 1 && stderr.includes('Another hub is running'), `it ended with ${status} and said: ${stderr}`)
  },
}
