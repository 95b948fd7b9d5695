import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 3,
  title: 'GraphQL is off unless asked for, and costs nothing to ask',
  async check(hub) {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => hub.ask('POST', '/api/graphql', { json: { query: '{ Campaigns { totalDocs } }' }, waitMs: 10_000 })),
    )
    const statuses = [...new Set(answers.map(({ status }) => status))]
    expectThat(statuses.join() === '404', `answered ${statuses.join()} instead of 404`)
  },
}
