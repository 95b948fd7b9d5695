import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 42,
  title: 'a time without offset is read on the brand’s clocks, and one that they skip is told',
  async check(hub) {
    const as = 'publisher'
    const list = await hub.json('GET', '/api/brands?where[timeZone][equals]=Europe/Sofia&depth=0&limit=1', { as })
    const [brand] = list.body.docs as { id: string }[]
    expectThat(brand !== undefined, 'no brand is in Sofia')
    const write = (validFrom: string) =>
      hub.json('POST', '/api/campaigns?draft=true&depth=0', { as, json: { headline: 'Soon', brand: brand.id, offer: { validFrom } } })
    const { body } = await write('2027-06-05T18:00')
    const stored = (body.doc as { offer: { validFrom: string } } | undefined)?.offer.validFrom
    expectThat(stored === '2027-06-05T15:00:00.000Z', `18:00 in Sofia is stored as ${stored}`)
    const skipped = await write('2027-03-28T03:30')
    expectThat(skipped.status === 400 && JSON.stringify(skipped.body).includes('never show'), `03:30 was answered ${skipped.status}`)
  },
}
