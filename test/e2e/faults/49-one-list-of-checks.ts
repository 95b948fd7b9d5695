import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

interface Told {
  readonly path: string
  readonly severity: string
  readonly message: string
}

const OVER = { validFrom: '2020-06-05T08:00:00Z', validUntil: '2020-06-07T08:00:00Z' }

export const fault: Fault = {
  number: 49,
  title: 'the command line and the admin tell the same of a document, each thing once',
  async check(hub) {
    const document = campaignFor('en', OVER) as { touchpoints: { key: string; sizes?: readonly string[] }[]; campaign: object }
    const words = [{ of: 'mial', slot: 'subject', locale: 'en', text: 'Lunch' }]
    const touchpoints = document.touchpoints.map((one) => (one.key === 'ban' ? { ...one, sizes: ['300x251'] } : one))
    const { code, said } = hub.render({ ...document, touchpoints, campaign: { ...document.campaign, adaptations: words } })
    expectThat(code === 2 && said.includes('error at touchpoints.1.sizes.0: '), `a size that there is not ends with ${code}: ${said}`)
    const nowhere = said.split('\n').filter((line) => line.includes('"mial"')).length
    expectThat(nowhere === 1, `words that show nowhere are told ${nowhere} times: ${said}`)

    const brands = await hub.json('GET', '/api/brands?depth=0&where[key][equals]=fener', { as: 'editor' })
    const [brand] = brands.body.docs as { readonly id: string | number }[]
    const json = { brand: brand?.id, slug: 'told-alike', headline: 'Lunch', offer: OVER }
    const draft = await hub.json('POST', '/api/campaigns?draft=true', { as: 'editor', json })
    expectThat(draft.status === 201, `a draft that is over answered ${draft.status}: ${JSON.stringify(draft.body)}`)
    const { id } = draft.body.doc as { readonly id: string | number }
    const { body } = await hub.json('GET', `/api/campaigns/${id}/problems`, { as: 'editor' })
    await hub.ask('DELETE', `/api/campaigns/${id}`, { as: 'admin' })
    const over = (body.problems as Told[]).find(({ path, severity }) => path === 'offer.validUntil' && severity === 'warning')
    expectThat(
      over !== undefined && said.includes(`warning at campaign.offer.validUntil: ${over.message}`),
      `the admin says ${JSON.stringify(body.problems)} of a campaign that is over, the command line: ${said}`,
    )
  },
}
