import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channelNamed } from '../../src/channels/registry.ts'
import { startHost, type Host } from './a-host.ts'
import { brandData, publishedBrand } from './authoring.ts'

describe('a new brand', () => {
  let host: Host
  beforeAll(async () => {
    host = await startHost()
  })
  afterAll(() => host.stop())

  const touchpointsOf = async (brand: string | number) =>
    (await host.payload.find({ collection: 'touchpoints', where: { brand: { equals: brand } }, depth: 0, sort: 'key' })).docs

  it('has a touchpoint of every channel by itself, also as a draft', async () => {
    const { id } = await host.payload.create({ collection: 'brands', draft: true, locale: 'en', data: brandData('fresh') })
    const made = await touchpointsOf(id)
    expect(new Set(made.map(({ channel }) => channel))).toEqual(new Set(['facebook-post', 'email', 'flyer', 'web-banner']))
    expect(made.map(({ key }) => key)).toContain('fresh-facebook')
    for (const { channel } of made) expect(channelNamed(channel as string), String(channel)).toBeDefined()
  })

  it('does not get them again when it is changed', async () => {
    const id = await publishedBrand(host.payload, 'steady')
    const before = await touchpointsOf(id)
    await host.payload.update({ collection: 'brands', id, data: { name: 'Steady & Co', _status: 'published' } })
    expect(await touchpointsOf(id)).toHaveLength(before.length)
  })

  it('is not made at all when its touchpoints cannot be', async () => {
    const first = await publishedBrand(host.payload, 'holder')
    const refused = host.payload.create({ collection: 'brands', locale: 'en', data: { ...brandData('holder'), _status: 'published' } })
    await expect(refused).rejects.toThrow()
    expect((await host.payload.find({ collection: 'brands', where: { key: { equals: 'holder' } } })).docs.map(({ id }) => id)).toEqual([
      first,
    ])
  })
})
