import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 4,
  title: 'a body is as large as its route needs, however it comes',
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
  },
}
