import { expectThat, type Fault } from './fault.ts'

const IMAGE = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8'

export const fault: Fault = {
  number: 17,
  title: 'a browser gets the light picture, a reader JSON, both compressed where that helps, and a typing mistake is told',
  async check(hub) {
    const directory = await hub.json('GET', '/v1')
    const { key = '' } =
      (directory.body.touchpoints as { key: string; channel: string }[]).find(({ channel }) => channel === 'web-banner') ?? {}
    const path = `/v1/touchpoints/${key}?locale=en`
    const image = await hub.ask('GET', path, { headers: { accept: IMAGE } })
    const type = image.headers.get('content-type') ?? ''
    expectThat(/avif|webp/.test(type), `a browser's picture was ${type}`)
    expectThat(image.headers.get('vary') === 'Accept', `it varies by ${image.headers.get('vary') ?? 'nothing'}`)
    const view = await hub.json('GET', path, { headers: { accept: 'application/json' } })
    const renditions = (view.body.renditions ?? []) as { url: string; bytes: number }[]
    expectThat(renditions.length > 0, `the view as JSON lists no files: ${JSON.stringify(view.body).slice(0, 200)}`)
    const packed = await hub.ask('GET', '/v1', { headers: { 'accept-encoding': 'br' } })
    expectThat(packed.headers.get('content-encoding') === 'br', 'JSON came as it is')
    const typo = await hub.json('GET', `${path}&fromat=png`)
    expectThat(
      typo.status === 400 && String(typo.body.detail ?? typo.body.text).includes('fromat'),
      `a typing mistake answered ${typo.status}`,
    )
  },
}
