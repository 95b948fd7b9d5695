import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 1,
  title: 'a forgotten password holds up nobody who writes',
  async check(hub) {
    const forgotten = hub.ask('POST', '/api/users/forgot-password', { json: { email: hub.account('admin').email }, waitMs: 20_000 })
    const login = hub.ask('POST', '/api/users/login', { json: hub.account('editor'), waitMs: 20_000 })
    const statuses = (await Promise.all([forgotten, login])).map(({ status }) => status)
    expectThat(
      statuses.every((status) => status === 200),
      `answered ${statuses.join(' and ')} instead of 200 and 200`,
    )
  },
}
