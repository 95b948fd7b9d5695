import { expectThat, type Fault } from './fault.ts'

const ADDRESS = /https?:\/\/localhost:\d+\/(?:v1|l|api)\/[\w./-]+\w/g

export const fault: Fault = {
  number: 13,
  title: 'every address that is written is answered, and so are the kinds of problems',
  async check(hub) {
    const directory = (await (await hub.ask('GET', '/v1')).json()) as { touchpoints: { url: string }[] }
    const views = await Promise.all(
      directory.touchpoints.map(async ({ url }) =>
        (await hub.ask('GET', new URL(url).pathname, { headers: { accept: 'application/json' } })).text(),
      ),
    )
    const written = new Set(views.flatMap((view) => view.match(ADDRESS) ?? []))
    expectThat(written.size > 0, 'the touchpoints name no address')
    for (const address of written) {
      const { status } = await hub.ask('GET', address.slice(hub.origin.length))
      expectThat(status === 200 || status === 302, `${address} answered ${status}`)
    }
    const missing = await hub.ask('GET', '/v1/touchpoints/nobody')
    const { type } = (await missing.json()) as { type: string }
    const { status } = await hub.ask('GET', type)
    expectThat(status === 200, `the problem's type ${type} answered ${status}`)
  },
}
