import { expectThat, type Fault } from './fault.ts'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path fill="#c33" d="M0 0h40v30z"/></svg>'

export const fault: Fault = {
  number: 43,
  title: 'an uploaded SVG is for taking away, and runs nothing',
  async check(hub) {
    const body = new FormData()
    body.append('file', new Blob([drawing], { type: 'image/svg+xml' }), 'clean.svg')
    body.append('_payload', JSON.stringify({ alt: 'A test drawing' }))
    const { status, body: made } = await hub.json('POST', '/api/pictures', { as: 'publisher', body })
    expectThat(status === 201, `the upload was answered ${status}`)
    const { url } = made.doc as { url: string }
    const { headers } = await hub.ask('GET', new URL(url, hub.origin).pathname, { as: 'publisher' })
    const said = ['x-content-type-options', 'content-disposition', 'content-security-policy'].map((name) => headers.get(name) ?? '')
    expectThat(/^nosniff attachment.* .*sandbox/.test(said.join(' ')), `it is served with "${said.join('", "')}"`)
  },
}
