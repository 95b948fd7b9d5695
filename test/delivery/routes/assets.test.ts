import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRange } from '../../../src/delivery/http/byte-range.ts'
import { aCampaign } from '../../release/a-campaign.ts'
import { renditionsOf } from '../../release/a-reconciler.ts'
import { served } from '../a-delivery.ts'

async function anAsset() {
  const it = await served([aCampaign()])
  const rendition = renditionsOf(await it.bench.manifest('festival')).find(({ format }) => format === 'png')
  const path = `/v1/assets/${rendition?.sha256 ?? ''}.png`
  const whole = await (await it.get(path)).text()
  return { ...it, rendition, path, whole }
}

test('an asset is immutable, and who knows its hash may read it', async () => {
  const { get, path, rendition, whole } = await anAsset()
  const answer = await get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(answer.headers.get('etag')).toBe(`"${rendition?.sha256 ?? ''}"`)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(whole).toHaveLength(rendition?.bytes ?? -1)
  expect((await get(path, { 'if-none-match': '*' })).status).toBe(304)
})

test('ranges are answered from either end, and one outside with the size', async () => {
  const { get, path, whole } = await anAsset()
  const some = await get(path, { range: 'bytes=2-5' })
  expect(some.status).toBe(206)
  expect(some.headers.get('cache-control')).toContain('no-transform')
  expect(some.headers.get('content-range')).toBe(`bytes 2-5/${whole.length}`)
  expect(some.headers.get('content-length')).toBe('4')
  expect(await some.text()).toBe(whole.slice(2, 6))
  expect(await (await get(path, { range: 'bytes=-3' })).text()).toBe(whole.slice(-3))
  expect(await (await get(path, { range: 'bytes=10-' })).text()).toBe(whole.slice(10))
  const outside = await get(path, { range: 'bytes=99999-' })
  expect(outside.status).toBe(416)
  expect(outside.headers.get('content-range')).toBe(`bytes */${whole.length}`)
  expect((await get(path, { range: 'bytes=0-1', 'if-range': '"something else"' })).status).toBe(200)
  expect((await get(path, { range: 'bytes=0-1,4-5' })).status).toBe(200)
  const head = await get(path, { range: 'bytes=0-1' }, 'HEAD')
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(whole.length), ''])
})

test('snapshots, manifests and wrong extensions are no assets', async () => {
  const { get, bench, path } = await anAsset()
  const [pointer] = await bench.stores.pointers.all()
  for (const file of [
    `${pointer?.snapshot ?? ''}.json`,
    `${pointer?.manifest ?? ''}.json`,
    `${path.slice(11, -4)}.html`,
    'nonsense',
    '..%2F..%2Fetc',
  ]) {
    expect((await get(`/v1/assets/${file}`)).status).toBe(404)
  }
})

test('an older release’s assets stay readable', async () => {
  const { get, bench, update, path } = await anAsset()
  bench.published[0] = aCampaign({ price: '1.00' })
  await update()
  expect(renditionsOf(await bench.manifest('festival')).some(({ sha256 }) => path.includes(sha256))).toBe(false)
  expect((await get(path)).status).toBe(200)
})

test('a range past the end is told so in any form, and several are one where they touch', () => {
  for (const header of [
    'bytes=100-',
    'bytes=100-5',
    'bytes=100-200',
    'Bytes = 100-',
    'bytes= 100-, 200-300',
    'bytes=,100-,',
    'bytes=-0',
    `bytes=${'9'.repeat(40)}-`,
  ]) {
    expect([header, byteRange(header, 100)]).toEqual([header, 'outside'])
  }
  expect(byteRange('bytes=0-4,5-9', 100)).toEqual({ start: 0, end: 9 })
  expect(byteRange('bytes=8-20, 0-9', 100)).toEqual({ start: 0, end: 20 })
  expect(byteRange('bytes=0-4, 500-600', 100)).toEqual({ start: 0, end: 4 })
  for (const header of ['bytes=0-1,50-51', 'bytes=5-2', 'bytes=a-b', 'bytes=', 'items=0-5', `bytes=${'0-,'.repeat(60)}`, null]) {
    expect([header, byteRange(header, 100)]).toEqual([header, undefined])
  }
  expect(byteRange('bytes=0-', 0)).toBe('outside')
})

test('any range lies inside of the bytes', () => {
  fc.assert(
    fc.property(fc.option(fc.nat(200)), fc.option(fc.nat(200)), fc.nat(100), (first, last, size) => {
      const range = byteRange(`bytes=${first ?? ''}-${last ?? ''}`, size)
      if (range === undefined || range === 'outside') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeLessThan(size)
      expect(range.start).toBeLessThanOrEqual(range.end)
    }),
  )
})
