import { get } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { expectThat, type Fault } from './fault.ts'
import type { Hub } from './hub.ts'

/** Connections that ask for much at once and take nothing of it. */
async function nobodyReads(hub: Hub): Promise<void> {
  const { port } = new URL(hub.origin)
  const { body } = await hub.json('GET', '/v1')
  const [touchpoint] = body.touchpoints as { readonly key: string }[]
  const request = `GET /v1/touchpoints/${touchpoint?.key ?? ''} HTTP/1.1\r\nHost: x\r\nAccept: image/*, */*\r\n\r\n`
  const clients = Array.from({ length: 60 }, () => {
    const client = connect({ port: Number(port), host: 'localhost' }).pause()
    client.on('error', () => undefined).write(request.repeat(300))
    return client
  })
  try {
    await delay(1000)
    const { status } = await hub.ask('GET', '/v1', { waitMs: 20_000 })
    expectThat(status === 200, `a pull beside answers that nobody reads was answered ${status}`)
  } finally {
    for (const client of clients) client.destroy()
  }
}

/** Clients that offer another protocol, as those of Java do, are answered in this one. */
async function offers(hub: Hub): Promise<void> {
  for (const protocol of ['h2c', 'websocket']) {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { connection: 'Upgrade', upgrade: protocol }
      const request = get(`${hub.origin}/v1`, { headers, timeout: 20_000 }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      request.on('error', reject).on('timeout', () => request.destroy(new Error(`a pull that offers ${protocol} is not answered`)))
    })
    expectThat(status === 200, `a pull that offers ${protocol} was answered ${status}`)
  }
}

export const fault: Fault = {
  number: 46,
  title: 'answers that nobody takes are not begun, and who offers another protocol is answered',
  async check(hub) {
    await offers(hub)
    await nobodyReads(hub)
  },
}
