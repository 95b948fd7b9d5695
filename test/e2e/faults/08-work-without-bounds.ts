import { expectThat, type Fault } from './fault.ts'
import type { Hub } from './hub.ts'

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400">${inside}</svg>`
const shape = (more: string): string => `<circle cx="200" cy="200" r="180" ${more}/>`

/** What once took minutes or gigabytes, small as a file. */
const bombs: Readonly<Record<string, string>> = {
  filters: svg(`<filter id="f"><feMorphology radius="500"/></filter>${shape('filter="url(#f)"').repeat(400)}`),
  masks: svg(
    `${Array.from({ length: 400 }, (_, at) => `<mask id="m${at}">${shape(`mask="url(#m${at - 1})"`)}</mask>`).join('')}${shape('mask="url(#m399)"')}`,
  ),
  patterns: svg(
    `${Array.from({ length: 12 }, (_, at) => `<pattern id="p${at + 1}" width="9" height="9"><g fill="url(#p${at})">${shape('').repeat(4)}</g></pattern>`).join('')}${shape('fill="url(#p12)"')}`,
  ),
}

async function costly(hub: Hub): Promise<void> {
  for (const [name, source] of Object.entries(bombs)) {
    const body = new FormData()
    body.append('file', new Blob([source], { type: 'image/svg+xml' }), `${name}.svg`)
    body.append('_payload', JSON.stringify({ alt: 'A test picture' }))
    const { status } = await hub.ask('POST', '/api/pictures', { as: 'publisher', body, waitMs: 30_000 })
    expectThat(status === 400, `an SVG of too many ${name} was answered ${status}`)
  }
}

async function previews(hub: Hub): Promise<void> {
  const { body } = await hub.json('GET', '/api/campaigns?limit=1&depth=0', { as: 'editor' })
  const [campaign] = body.docs as { readonly id: string }[]
  const draw = [{ touchpoint: 'none', size: '', format: 'html' }]
  const preview = async (): Promise<number> => {
    const answer = await hub.ask('POST', `/api/campaigns/${campaign?.id ?? ''}/preview`, {
      as: 'editor',
      json: { locale: 'en', data: {}, draw },
    })
    await answer.text()
    if (answer.status === 429) expectThat(answer.headers.has('retry-after'), 'a preview that was refused says no time to wait')
    return answer.status
  }
  const all = Promise.all(Array.from({ length: 300 }, preview))
  const pulls: number[] = []
  for (let pull = 0; pull < 20; pull += 1) pulls.push((await hub.ask('GET', '/v1', { waitMs: 10_000 })).status)
  const statuses = await all
  expectThat(
    pulls.every((status) => status === 200),
    `pulls beside previews were answered ${pulls.join(', ')}`,
  )
  expectThat(
    statuses.includes(200) && statuses.includes(429) && statuses.every((status) => [200, 429, 503].includes(status)),
    `300 previews at once were answered ${[...new Set(statuses)].join(', ')}`,
  )
}

export const fault: Fault = {
  number: 8,
  title: 'what would take minutes to draw is refused, and previews at once are few for each person',
  async check(hub) {
    await costly(hub)
    await previews(hub)
  },
}
