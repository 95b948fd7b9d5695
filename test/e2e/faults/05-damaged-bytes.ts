import { createHash } from 'node:crypto'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expectThat, type Fault } from './fault.ts'
import type { Hub } from './hub.ts'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Mended within a minute, and never answered wrong meanwhile. */
async function expectMended(hub: Hub, asset: string, sha256: string): Promise<void> {
  let refused = 0
  for (let second = 0; second < 60; second += 1) {
    const answer = await hub.ask('GET', asset)
    const hash = hashOf(new Uint8Array(await answer.arrayBuffer()))
    if (answer.status === 200) {
      expectThat(hash === sha256, `${asset} was sent with other bytes than its name says`)
      expectThat(refused > 0, 'the damage was never noticed')
      return
    }
    expectThat(answer.status === 503 && answer.headers.has('retry-after'), `damaged bytes were answered with ${answer.status}`)
    refused += 1
    await delay(1000)
  }
  throw new Error(`${asset} was not mended within a minute`)
}

export const fault: Fault = {
  number: 5,
  title: 'damaged bytes are not sent, and are made again at once; a range past the end is 416',
  async check(hub) {
    const { body } = await hub.json('GET', '/v1')
    const banner = (body.touchpoints as { key: string; channel: string }[]).find(({ channel }) => channel === 'web-banner')
    const shown = await hub.ask('GET', `/v1/touchpoints/${banner?.key ?? ''}?format=webp`)
    const asset = shown.headers.get('content-location') ?? ''
    const sha256 = /[0-9a-f]{64}/.exec(asset)?.[0] ?? ''
    const path = join(hub.dataDir, 'renditions', sha256.slice(0, 2), sha256)
    const bytes = readFileSync(path)
    const damages = [
      () => truncateSync(path, bytes.byteLength - 10),
      () => truncateSync(path, 0),
      () =>
        writeFileSync(
          path,
          bytes.map((byte) => byte ^ 1),
        ),
      () => rmSync(path),
    ]
    for (const damage of damages) {
      damage()
      await expectMended(hub, asset, sha256)
      // What is lost is told once in five seconds.
      await delay(6000)
    }
    for (const range of [`bytes=${bytes.byteLength}-`, `bytes=${bytes.byteLength}-5`, 'Bytes= 99999999-, 999999999-']) {
      const answer = await hub.ask('GET', asset, { headers: { range } })
      expectThat(answer.status === 416, `the range "${range}" of ${bytes.byteLength} bytes answered ${answer.status}`)
    }
  },
}
