import { expectThat, type Fault } from './fault.ts'
import type { Hub } from './hub.ts'

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40">${inside}</svg>`

/** Small files that take gigabytes, or minutes, at whatever size they are drawn. */
const costly: readonly string[] = [
  svg('<path d="M0 20H100000000" stroke="#000" stroke-dasharray="0.01 0.01"/>'),
  svg(`<path d="M0 0${'A1e7 1e7 0 1 1 9 9A1e7 1e7 0 1 0 0 0'.repeat(2500)}"/>`),
  svg(`<path d="M0 0${'L9 9L0 9'.repeat(4000)}" fill="none" stroke="#000" stroke-width="1e6" stroke-linejoin="round"/>`),
]

async function upload(hub: Hub, source: string): Promise<{ status: number; said: string }> {
  const body = new FormData()
  body.append('file', new Blob([source], { type: 'image/svg+xml' }), 'costly.svg')
  body.append('_payload', JSON.stringify({ alt: 'A test picture' }))
  const answer = await hub.ask('POST', '/api/pictures', { as: 'publisher', body, waitMs: 180_000 })
  return { status: answer.status, said: await answer.text() }
}

export const fault: Fault = {
  number: 45,
  title: 'a picture that would take gigabytes or minutes is refused, and saves go on meanwhile',
  async check(hub) {
    const { body } = await hub.json('GET', '/api/campaigns?limit=1&depth=0', { as: 'editor' })
    const [campaign] = body.docs as { readonly id: string }[]
    let underWay = true
    const uploads = Promise.all(costly.map((source) => upload(hub, source))).finally(() => (underWay = false))
    const saves: number[] = []
    do {
      const saved = await hub.json('PATCH', `/api/campaigns/${campaign?.id ?? ''}?draft=true&locale=en`, {
        as: 'editor',
        json: { summary: `Saved beside uploads, ${saves.length}` },
        waitMs: 15_000,
      })
      saves.push(saved.status)
    } while (underWay)
    expectThat(
      saves.every((status) => status === 200),
      `saves beside uploads were answered ${saves.join(', ')}`,
    )
    for (const { status, said } of await uploads) expectThat(status === 400, `a costly SVG was answered ${status}: ${said.slice(0, 300)}`)
  },
}
