import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expectThat, type Fault } from './fault.ts'

const SCHEMA = Buffer.from('"schema":"leitmotif/manifest/')

export const fault: Fault = {
  number: 11,
  title: '/readyz tells of lost manifests, and what is live is answered before the rest of a start',
  async check(hub) {
    const folder = join(hub.dataDir, 'renditions')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const manifests = files.map((entry) => join(entry.parentPath, entry.name)).filter((path) => readFileSync(path).includes(SCHEMA))
    expectThat(manifests.length > 0, 'the store has no manifest')
    for (const path of manifests) rmSync(path)
    const told = await hub.json('GET', '/readyz')
    expectThat(told.status === 503, `without any manifest /readyz answered ${told.status}`)
    expectThat(String(told.body.detail ?? told.body.text).includes('manifest'), `it gave no reason: ${JSON.stringify(told.body)}`)
    let status = 0
    for (let second = 0; second < 60 && status !== 200; second += 1) {
      await delay(1000)
      ;({ status } = await hub.ask('GET', '/readyz'))
    }
    expectThat(status === 200, 'the manifests were not made again within a minute')
    const before = hub.said().length
    await hub.restart()
    const said = hub.said().slice(before)
    const [live, ready] = [said.indexOf('What is live is answered'), said.indexOf('is ready')]
    expectThat(live !== -1 && live < ready, 'what is live waited for the whole start')
  },
}
