import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 47,
  title: 'a merge tag that nobody fills in keeps a campaign from being rendered, and is told with its text',
  check(hub) {
    const tagged = hub.render(campaignFor('en', { headline: 'Supper, {{first_name}}' }))
    expectThat(tagged.code === 1 && tagged.said.includes('merge-tag'), `a tag in the headline ends with ${tagged.code}: ${tagged.said}`)
    const plain = hub.render(campaignFor('en', { headline: 'Supper, {every day}', validFrom: '2026-06-05T08:00:00Z' }))
    expectThat(plain.code === 0 && !plain.said.includes('merge-tag'), `a plain brace ends with ${plain.code}: ${plain.said}`)
    return Promise.resolve()
  },
}
