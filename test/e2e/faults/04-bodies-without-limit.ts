import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { expectThat, type Fault } from './fault.ts'
import type { Hub } from './hub.ts'

/** Bodies of which the end does not come, as many and as large as the hub has room for. */
async function slowBodies(hub: Hub): Promise<void> {
  const { port } = new URL(hub.origin)
  const clients: Socket[] = []
  const begin = async (length: number, sent: number): Promise<void> => {
    const client = connect({ port: Number(port), host: 'localhost' })
    clients.push(client.on('error', () => undefined).resume())
    client.write(`POST /api/campaigns HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`)
    await new Promise<void>((resolve) => client.write(Buffer.alloc(sent, ' '), () => resolve()))
  }
  try {
    for (let body = 0; body < 16; body += 1) await begin(4_000_000, 3_999_900)
    await delay(1000)
    for (let body = 0; body < 30; body += 1) await begin(20_000, 150)
    await delay(1000)
    const { status } = await hub.ask('POST', '/api/users/login', { json: hub.account('editor') })
    expectThat(status === 200, `a sign-in beside bodies that do not come to their end was answered ${status}`)
  } finally {
    for (const client of clients) client.destroy()
  }
}

export const fault: Fault = {
  number: 4,
  title: 'a body is as large as its route needs, however it comes, and slow ones keep nobody out',
  async check(hub) {
    const headers = { 'content-type': 'application/json' }
    const flood = `[${'{},'.repeat(1_000_000)}{}]`
    const login = await hub.ask('POST', '/api/users/login', { body: flood, headers })
    const document = await hub.ask('POST', '/api/campaigns', { body: flood, headers, as: 'publisher' })
    const deep = await hub.ask('POST', '/api/campaigns', { body: `${'['.repeat(5000)}${']'.repeat(5000)}`, headers, as: 'publisher' })
    const statuses = [login, document, deep].map(({ status }) => status)
    expectThat(
      statuses.every((status) => status === 413),
      `answered ${statuses.join(', ')} instead of 413`,
    )
    const { status } = await hub.ask('GET', '/v1')
    expectThat(status === 200, `and /v1 answered ${status} afterwards`)
    await slowBodies(hub)
  },
}
