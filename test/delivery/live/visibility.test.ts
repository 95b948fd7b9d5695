import { expect, test } from 'vitest'
import type { Guard } from '../../../src/delivery/live/visibility.ts'
import { createVisibility } from '../../../src/delivery/index.ts'

function aVisibility() {
  const it = { at: 0, reads: 0, stored: true, fails: false, errors: 0 }
  const read = (): Promise<Map<string, Guard>> => {
    it.reads += 1
    return it.fails ? Promise.reject(new Error('away')) : Promise.resolve(new Map([['door', { brand: 'sofia', public: it.stored }]]))
  }
  const visibility = createVisibility({ read, clock: () => it.at, onError: () => (it.errors += 1) })
  return { it, visibility, isPublic: async () => (await visibility.now()).get('door')?.public }
}

test('many who ask at once cost one reading a second', async () => {
  const { it, isPublic } = aVisibility()
  await Promise.all(Array.from({ length: 50 }, isPublic))
  expect(it.reads).toBe(1)
  it.at = 1000
  await Promise.all(Array.from({ length: 50 }, isPublic))
  expect(it.reads).toBe(2)
})

test('what is closed is closed before the change is committed, and stays so', async () => {
  const { it, visibility, isPublic } = aVisibility()
  expect(await isPublic()).toBe(true)
  visibility.changed('door', false)
  expect(await isPublic()).toBe(false)
  it.at = 5000
  expect(await isPublic()).toBe(false)
  it.stored = false
  it.at = 7000
  expect(await isPublic()).toBe(false)
  it.stored = true
  it.at = 9000
  expect(await isPublic()).toBe(true)
})

test('a change that was taken back is forgotten, and one by another process is seen within a second', async () => {
  const { it, visibility, isPublic } = aVisibility()
  visibility.changed('door', false)
  await isPublic()
  it.at = 70_000
  await isPublic()
  expect(await isPublic()).toBe(true)
  it.stored = false
  it.at = 71_000
  expect(await isPublic()).toBe(false)
})

test('while the database is away the last that was read holds; without any, nothing is answered', async () => {
  const { it, isPublic } = aVisibility()
  it.fails = true
  await expect(isPublic()).rejects.toThrow('away')
  it.fails = false
  it.at = 2000
  expect(await isPublic()).toBe(true)
  it.fails = true
  it.at = 4000
  expect(await isPublic()).toBe(true)
  expect(it.errors).toBe(1)
})
