import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 22,
  title: 'every line of a message ends with CRLF',
  check(hub) {
    const { out } = hub.render(campaignFor('en', { summary: 'One line.\nAnd another.' }))
    const message = readFileSync(join(out, 'mail/en/email.eml'), 'latin1')
    const bare = message.replaceAll('\r\n', '').match(/[\r\n]/g)?.length ?? 0
    expectThat(bare === 0, `${bare} lines of the message end otherwise`)
    return Promise.resolve()
  },
}
