import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 34,
  title: 'emails have one ground, a family that Outlook has, edges that are seen, and their small print before the cut',
  check(hub) {
    const { out } = hub.render(campaignFor('en', { headline: 'Lunch', validUntil: '2026-06-07T22:00:00+02:00' }))
    const html = readFileSync(join(out, 'mail/en/email.html'), 'utf8')
    const grounds = html.match(/bgcolor="#ffffff"/g)?.length ?? 0
    expectThat(grounds === 1, `${grounds} tables have the paper's colour`)
    expectThat(/<!--\[if mso\]><style>\s*body[^}]*font-family: Segoe UI,/.test(html), 'Outlook is told no family that it has')
    expectThat(/\.box table table \{ border-color: #/.test(html), 'the box has no border in the dark')
    const end = Buffer.byteLength(html.slice(0, html.indexOf('{{unsubscribe_url}}')))
    expectThat(end > 0 && end < 102 * 1024, `the way to unsubscribe stands at byte ${end}`)
    return Promise.resolve()
  },
}
