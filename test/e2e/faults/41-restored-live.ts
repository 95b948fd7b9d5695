import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 41,
  title: 'restoring an older version makes a draft of it',
  async check(hub) {
    const list = await hub.json('GET', '/api/campaigns?where[_status][equals]=published&depth=0&limit=1', { as: 'publisher' })
    const [live] = list.body.docs as { id: string }[]
    expectThat(live !== undefined, 'no campaign is live')
    await hub.json('PATCH', `/api/campaigns/${live.id}?draft=true`, { as: 'editor', json: { headline: 'Tomorrow' } })
    const where = `where[parent][equals]=${live.id}&where[version._status][equals]=draft`
    const versions = await hub.json('GET', `/api/campaigns/versions?${where}&depth=0&limit=1`, { as: 'publisher' })
    const [draft] = versions.body.docs as { id: string }[]
    const { status } = await hub.json('POST', `/api/campaigns/versions/${draft?.id}?draft=false`, { as: 'publisher' })
    const { body } = await hub.json('GET', `/api/campaigns/${live.id}?depth=0`, { as: 'publisher' })
    expectThat(status === 200 && body._status === 'published', `it answered ${status}, and the campaign is ${String(body._status)}`)
  },
}
