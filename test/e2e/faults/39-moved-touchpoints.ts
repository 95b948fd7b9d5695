import { expectThat, type Fault } from './fault.ts'

interface Document {
  readonly id: string | number
  readonly brand: string | number
  readonly locales: readonly string[]
  readonly defaultLocale: string
}

export const fault: Fault = {
  number: 39,
  title: 'a touchpoint stays with its brand, and a brand keeps the languages that its touchpoints speak',
  async check(hub) {
    const docsIn = async (path: string) => (await hub.json('GET', path, { as: 'admin' })).body.docs as Document[]
    const change = async (path: string, json: object) => {
      const { status, body } = await hub.json('PATCH', path, { as: 'admin', json })
      return { status, said: JSON.stringify(body) }
    }
    const brands = await docsIn('/api/brands?depth=0')
    const own = brands.find(({ locales }) => locales.length > 1)
    const other = brands.find(({ id }) => id !== own?.id)
    const [touchpoint] = await docsIn(`/api/touchpoints?where[brand][equals]=${own?.id}&depth=0&limit=1`)
    expectThat(touchpoint !== undefined && own !== undefined && other !== undefined, 'the examples are not there')
    const path = `/api/touchpoints/${touchpoint.id}`

    const moved = await change(path, { brand: other.id })
    expectThat(moved.status === 400 && moved.said.includes('"path":"brand"'), `moving it answered ${moved.status}: ${moved.said}`)
    const lost = own.locales.find((locale) => locale !== own.defaultLocale)
    await change(path, { locales: [lost] })
    try {
      const locales = own.locales.filter((locale) => locale !== lost)
      const taken = await change(`/api/brands/${own.id}`, { locales, _status: 'published' })
      expectThat(taken.status === 400 && taken.said.includes('"path":"locales"'), `taking it answered ${taken.status}: ${taken.said}`)
    } finally {
      await change(path, { locales: touchpoint.locales })
    }
  },
}
