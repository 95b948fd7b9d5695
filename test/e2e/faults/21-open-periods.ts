import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 21,
  title: 'an open period has the words of its language, and its own digits alone',
  async check(hub) {
    const emailIn = (locale: string, period: object): string =>
      readFileSync(join(hub.render(campaignFor(locale, period)).out, 'mail', locale, 'email.txt'), 'utf8')
    const german = emailIn('de', { validUntil: '2027-06-06T00:00:00+02:00' })
    expectThat(german.includes('bis Samstag, 5. Juni'), `in German: ${german}`)
    const persian = emailIn('fa', { validFrom: '2026-06-05T09:00:00+02:00' })
    expectThat(persian.includes('۰۹:۰۰'), `in Persian: ${persian}`)
    const { said } = hub.render(campaignFor('mt', { validFrom: '2026-06-05T09:00:00+02:00' }))
    expectThat(said.includes('no word for "from" in Maltese'), `in Maltese: ${said}`)
  },
}
