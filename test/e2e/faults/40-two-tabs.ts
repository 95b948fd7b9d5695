import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 40,
  title: 'the second of two who save does not wipe what the first saved',
  async check(hub) {
    const as = 'publisher'
    for (const [collection, field] of [
      ['campaigns', 'tone'],
      ['brands', 'voice'],
      ['touchpoints', 'name'],
    ] as const) {
      const list = await hub.json('GET', `/api/${collection}?depth=0&limit=1`, { as })
      const [{ id } = { id: '' }] = list.body.docs as { id: string }[]
      const path = `/api/${collection}/${id}`
      const opened = await hub.json('GET', `${path}?draft=true&depth=0&locale=en`, { as })
      const { revision } = opened.body
      expectThat(typeof revision === 'string', `${collection} say no revision`)
      const save = (value: string, locale: string, headers = {}) =>
        hub.json('PATCH', `${path}?locale=${locale}&draft=true`, {
          as,
          json: { [field]: value, ...('if-match' in headers ? {} : { revision }) },
          headers,
        })
      const first = await save('formal', 'en')
      const second = [await save('playful', 'bg'), await save('playful', 'bg', { 'if-match': `"${revision}"` })].map(({ status }) => status)
      const { body } = await hub.json('GET', `${path}?draft=true&depth=0`, { as })
      expectThat(first.status === 200, `the first of ${collection} was answered ${first.status}`)
      expectThat(second.join() === '409,412' && body[field] === 'formal', `the second of ${collection} was answered ${second.join()}`)
    }
  },
}
