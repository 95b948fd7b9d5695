import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 22,
  title: 'every line of a message ends with CRLF, and a moved date is known as newer by calendars and mail programs',
  check(hub) {
    const { out } = hub.render(campaignFor('en', { summary: 'One line.\nAnd another.' }))
    const message = readFileSync(join(out, 'mail/en/email.eml'), 'latin1')
    const bare = message.replaceAll('\r\n', '').match(/[\r\n]/g)?.length ?? 0
    expectThat(bare === 0, `${bare} lines of the message end otherwise`)
    const dated = (validUntil: string) => campaignFor('en', { validFrom: '2026-06-05T10:00:00+02:00', validUntil })
    const first = hub.render(dated('2026-06-07T22:00:00+02:00'))
    const read = (file: string) => readFileSync(join(first.out, 'mail/en', file), 'utf8')
    const versions = () => [
      /SEQUENCE:\d+/.exec(read('email.ics'))?.[0],
      /DTSTAMP:\S+/.exec(read('email.ics'))?.[0],
      /^Date: .*/m.exec(read('email.eml'))?.[0],
    ]
    const before = versions()
    hub.render(dated('2026-06-08T22:00:00+02:00'), '--out', first.out)
    const after = versions()
    expectThat(
      after.every((version, at) => version !== before[at]),
      `moved from ${before.join(', ')} to ${after.join(', ')}`,
    )
    return Promise.resolve()
  },
}
