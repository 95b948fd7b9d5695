import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

interface Tags {
  readonly openGraph: readonly { readonly property: string; readonly content: string }[]
}

export const fault: Fault = {
  number: 35,
  title: 'the address of a social picture changes with the price',
  async check(hub) {
    const addressWith = (amount: string): string | undefined => {
      const document = campaignFor('en', {}) as { campaign: object; touchpoints: object[] }
      Object.assign(document.campaign, {
        offer: { price: { amount, currency: 'EUR' } },
        callToAction: { label: { en: 'Look' }, url: 'https://jarra.example/' },
      })
      document.touchpoints = [{ key: 'face', name: 'Page', channel: 'facebook-post' }]
      const { said, out } = hub.render(document)
      const file = join(out, 'face/en/facebook-post.json')
      const { openGraph } = JSON.parse(readFileSync(file, 'utf8')) as Tags
      expectThat(openGraph.length > 0, `there are no tags: ${said}`)
      return openGraph.find(({ property }) => property === 'og:image')?.content
    }
    const [before, after, again] = [addressWith('9'), addressWith('8'), addressWith('9')]
    expectThat(before !== undefined && before === again, `the same price gives ${String(before)} and ${String(again)}`)
    expectThat(before !== after, `two prices give ${String(before)}`)
  },
}
