import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 24,
  title: 'text is kept as it was meant, lost letters and endless keys are refused',
  async check(hub) {
    const spaced = hub.render(campaignFor('en', { headline: 'Fresh from\nthe  kiln ' }))
    expectThat(spaced.code === 0 && !spaced.said.includes('is not said'), `stray spaces end with ${spaced.code}: ${spaced.said}`)
    const lost = hub.render(campaignFor('en', { headline: 'Caf\ufffd' }))
    expectThat(lost.code === 2 && lost.said.includes('campaign.headline.en: Letters were lost'), `lost letters: ${lost.said}`)

    const named = await hub.json('POST', '/api/clients', {
      as: 'admin',
      json: { name: ' Website\n of  Sofia ', brands: [await brandOf()] },
    })
    expectThat((named.body.doc as { name?: string } | undefined)?.name === 'Website of Sofia', `a name: ${JSON.stringify(named)}`)
    const key = 'a'.repeat(300)
    const touchpoint = { name: 'Long', key, brand: await brandOf(), channel: 'email', goal: 'visit', stage: 'before' }
    const { status } = await hub.json('POST', '/api/touchpoints', { as: 'admin', json: touchpoint })
    expectThat(status === 400, `a key of 300 characters: ${status}`)

    async function brandOf(): Promise<unknown> {
      const { body } = await hub.json('GET', '/api/brands?limit=1&depth=0', { as: 'admin' })
      return (body.docs as { id: unknown }[] | undefined)?.[0]?.id
    }
  },
}
