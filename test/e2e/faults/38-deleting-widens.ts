import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 38,
  title: 'what a campaign names cannot be deleted: deleting its only touchpoint put it on all others',
  async check(hub) {
    const list = await hub.json('GET', '/api/touchpoints?depth=0&limit=1', { as: 'admin' })
    const [touchpoint] = list.body.docs as { id: string; brand: string }[]
    expectThat(touchpoint !== undefined, 'there is no touchpoint')
    const json = { brand: touchpoint.brand, headline: 'Only here', touchpoints: [touchpoint.id] }
    const made = await hub.json('POST', '/api/campaigns?draft=true', { as: 'publisher', json })
    const { id } = made.body.doc as { id: string }
    const gone = await hub.json('DELETE', `/api/touchpoints/${touchpoint.id}`, { as: 'admin' })
    const [refusal] = (gone.body.errors ?? []) as { message: string }[]
    expectThat(gone.status === 409, `deleting it answered ${gone.status}`)
    expectThat(refusal?.message.includes('“Only here”') === true, `nobody is told who names it: ${String(refusal?.message)}`)
    const kept = await hub.json('GET', `/api/campaigns/${id}?draft=true&depth=0`, { as: 'publisher' })
    const named = kept.body.touchpoints as string[]
    expectThat(named.length === 1 && named[0] === touchpoint.id, `the campaign names ${JSON.stringify(named)}`)
  },
}
