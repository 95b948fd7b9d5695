import { expectThat, type Fault } from './fault.ts'

interface Listed {
  readonly key: string
  readonly brand: string
  readonly live: { readonly campaign: string } | null
}

export const fault: Fault = {
  number: 7,
  title: 'what is made private is private at once, everywhere, and the future is read by a right of its own',
  async check(hub) {
    const listed = (await hub.json('GET', '/v1')).body.touchpoints as Listed[]
    const shown = listed.find(({ live }) => live !== null)
    const [key, slug] = [shown?.key ?? '', shown?.live?.campaign ?? '']
    const found = (await hub.json('GET', `/api/touchpoints?where[key][equals]=${key}&depth=0`, { as: 'admin' })).body.docs as {
      id: string
    }[]
    const save = async (isPublic: boolean) =>
      hub.ask('PATCH', `/api/touchpoints/${found[0]?.id ?? ''}`, { as: 'admin', json: { public: isPublic } })
    await save(false)
    try {
      const copied = await hub.ask('GET', `/_next/image?url=${encodeURIComponent(`/api/v1/touchpoints/${key}`)}&w=640&q=75`)
      expectThat(copied.status === 404, `a copy for the admin answered ${copied.status}`)
      const answer = await hub.ask('GET', `/v1/touchpoints/${key}`)
      expectThat(answer.status === 401, `a private touchpoint answered ${answer.status}`)
      for (const path of ['/v1', `/v1/campaigns/${slug}`, '/']) {
        const said = await (await hub.ask('GET', path)).text()
        expectThat(!said.includes(`/v1/touchpoints/${key}"`) && !said.includes(`"key":"${key}"`), `${path} still shows it`)
      }
    } finally {
      await save(true)
    }
    const open = await hub.ask('GET', `/v1/touchpoints/${key}`)
    expectThat(open.status === 200, `made public again it answered ${open.status}`)
    expectThat(/no-cache/.test(open.headers.get('cache-control') ?? ''), 'caches may go on showing it')

    const brands = (await hub.json('GET', '/api/brands?depth=0', { as: 'admin' })).body.docs as { id: string; key: string }[]
    const phasesFor = async (brand: string, mayReadAhead: boolean): Promise<number> => {
      const id = brands.find((one) => one.key === brand)?.id
      const made = await hub.json('POST', '/api/clients', { as: 'admin', json: { name: 'Reader', brands: [id], mayReadAhead } })
      const { body } = await hub.json('POST', `/api/clients/${(made.body.doc as { id: string }).id}/key`, { as: 'admin' })
      const answer = await hub.json('GET', `/v1/campaigns/${slug}`, { headers: { 'x-api-key': String(body.key) } })
      return (answer.body.windows as unknown[] | undefined)?.length ?? 0
    }
    const other = brands.find((one) => one.key !== shown?.brand)?.key ?? ''
    const seen = [await phasesFor(shown?.brand ?? '', false), await phasesFor(other, true)]
    expectThat(
      seen.every((count) => count === 1),
      `keys without the right were told ${seen.join(' and ')} windows`,
    )
  },
}
