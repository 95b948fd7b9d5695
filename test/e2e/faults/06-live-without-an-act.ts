import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 6,
  title: 'a write that publishes nothing leaves what is live as it is',
  async check(hub) {
    const list = await hub.json('GET', '/api/campaigns?where[_status][equals]=published&depth=0&limit=1', { as: 'publisher' })
    const [live] = list.body.docs as { id: string; headline: string }[]
    expectThat(live !== undefined, 'no campaign is live')
    await hub.json('PATCH', `/api/campaigns/${live.id}?draft=true`, { as: 'editor', json: { headline: 'Tomorrow' } })
    await hub.json('PATCH', `/api/campaigns/${live.id}`, { as: 'publisher', json: { priority: 1 } })
    const { body } = await hub.json('GET', `/api/campaigns/${live.id}?depth=0`, { as: 'publisher' })
    expectThat(body._status === 'published' && body.headline === live.headline, `"${String(body.headline)}" is ${String(body._status)} now`)
  },
}
