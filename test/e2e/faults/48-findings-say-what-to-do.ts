import { expectThat, type Fault } from './fault.ts'

interface Found {
  readonly rule: string
  readonly title?: string
  readonly whatToDo?: string
}

export const fault: Fault = {
  number: 48,
  title: 'every finding of a release says what its rule means and what to do',
  async check(hub) {
    const { body } = await hub.json('GET', '/api/campaigns?depth=0', { as: 'editor' })
    const campaigns = body.docs as { readonly id: string | number }[]
    const answers = campaigns.map(({ id }) => hub.json('GET', `/api/campaigns/${id}/findings`, { as: 'editor' }))
    const found = (await Promise.all(answers)).flatMap((answer) => answer.body.findings as Found[])
    expectThat(found.length > 0, 'the examples have no findings, not even of links that work on this computer only')
    const untold = found.filter(({ title = '', whatToDo = '' }) => title === '' || whatToDo === '')
    expectThat(untold.length === 0, `of these only the message is told: ${untold.map(({ rule }) => rule).join(', ')}`)
  },
}
