import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 23,
  title: 'links keep what was typed, and addresses in other scripts are in ASCII for machines',
  check(hub) {
    const document = campaignFor('en', {}) as { campaign: object }
    Object.assign(document.campaign, { callToAction: { label: { en: 'Go' }, url: 'https://shop.example/?q=caf%E9&sig=a+b==#top' } })
    const { out } = hub.render(document, '--base-url', 'https://bücher.example/pfad/')
    const manifest = readFileSync(join(out, 'manifest.json'), 'utf8')
    expectThat(/shop\.example\/\?q=caf%E9&sig=a\+b==&utm_[^"#]*#top"/.test(manifest), 'the tracked link is not what was typed')
    expectThat(manifest.includes('"baseUrl": "https://xn--bcher-kva.example/pfad"'), 'the public address is not in ASCII')
    expectThat(manifest.includes('"text": "https://bücher.example/pfad/l/'), 'the link is not readable in text')
    const refused = hub.render(document, '--base-url', 'https://hub.example/?a=1')
    expectThat(refused.code === 2, `a base address with a query ended with ${refused.code}`)
    return Promise.resolve()
  },
}
