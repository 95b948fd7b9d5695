import { expectThat, type Fault } from './fault.ts'
import { campaignFor } from './campaign-for.ts'

export const fault: Fault = {
  number: 19,
  title: 'a headline that no font has is an error, not a hole',
  async check(hub) {
    const { code, said } = hub.render(campaignFor('en', { headline: '\u{13000}\u{13001}' }))
    expectThat(code !== 0 && said.includes('font-coverage'), `ended with ${code} and said: ${said}`)
  },
}
