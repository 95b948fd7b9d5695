import { expectThat, type Fault } from './fault.ts'

const svg = (inside: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40">${inside}<rect width="80" height="40" fill="#c00"/></svg>`
const dtd = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
const shadow = '<filter id="f"><feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.25 0"/></filter>'

export const fault: Fault = {
  number: 28,
  title: 'SVG as tools export it is taken, and text that every machine draws otherwise is told',
  async check(hub) {
    const upload = async (source: string) => {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ alt: 'A mark' }))
      form.set('file', new Blob([source], { type: 'image/svg+xml' }), 'mark.svg')
      const answer = await hub.ask('POST', '/api/pictures?locale=en', { as: 'publisher', body: form })
      return { status: answer.status, said: await answer.text() }
    }
    const inDoctype = await upload(svg('', dtd))
    expectThat(inDoctype.status === 201, `a document type: ${inDoctype.status} ${inDoctype.said}`)
    const shadowed = await upload(svg(shadow))
    expectThat(shadowed.status === 201, `a shadow: ${shadowed.status} ${shadowed.said}`)
    const written = await upload(svg('<text y="20">Jarra</text>'))
    expectThat(written.status === 400 && written.said.includes('live text'), `live text: ${written.status} ${written.said}`)
  },
}
