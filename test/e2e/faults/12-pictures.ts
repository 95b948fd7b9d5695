import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 12,
  title: 'pictures collide with no media of a host, and addresses of before lead to them',
  async check(hub) {
    const pictures = await hub.json('GET', '/api/pictures?limit=1', { as: 'admin' })
    expectThat(pictures.status === 200, `/api/pictures answered ${pictures.status}`)
    const media = await hub.ask('GET', '/api/media', { as: 'admin' })
    expectThat(media.status === 404, `/api/media answered ${media.status} instead of 404`)
    const [picture] = pictures.body.docs as { filename: string }[]
    const name = encodeURIComponent(picture?.filename ?? '')
    const moved = await hub.ask('GET', `/api/media/file/${name}`, { as: 'admin' })
    const to = moved.headers.get('location') ?? ''
    expectThat(moved.status === 308 && to === `/api/pictures/file/${name}`, `the old address answered ${moved.status} and "${to}"`)
    const file = await hub.ask('GET', to, { as: 'admin' })
    expectThat(file.status === 200, `the new address answered ${file.status}`)
  },
}
