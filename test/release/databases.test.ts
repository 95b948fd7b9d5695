import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReleaseEntry } from '../../src/release/ports/ports.ts'
import { databases, titleOf } from '../storage/a-payload.ts'
import { durableReconciler, type Durable } from './durable.ts'

const child = fileURLToPath(new URL('killed-child.ts', import.meta.url))

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`releasing on ${titleOf(database)}`, () => {
    let folder: string
    let payload: Payload
    let price: string | undefined = '9.90'
    let bench: Durable

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'leitmotif-release-'))
      payload = await database.open(folder)
      bench = durableReconciler(payload, folder, () => price)
    })
    afterAll(async () => {
      await payload?.destroy()
      await rm(folder, { recursive: true, force: true })
    })

    const history = async () => {
      const { docs } = await payload.find({ collection: 'releases' as never, sort: 'number', limit: 0, overrideAccess: true })
      return (docs as unknown as ReleaseEntry[]).map(({ number, status }) => [number, status])
    }

    /** Runs a process of its own to its end. @returns the signal that ended it, or null. */
    const runChild = (amount: string, nth: number) =>
      new Promise<NodeJS.Signals | null>((resolve, reject) => {
        const running = spawn(process.execPath, ['--import', 'tsx', child, database.name, folder, amount, String(nth)], {
          stdio: ['ignore', 'ignore', 'pipe'],
        })
        let said = ''
        running.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
        running.on('error', reject)
        running.on('exit', (code, signal) => (code === 0 || signal === 'SIGKILL' ? resolve(signal) : reject(new Error(said))))
      })

    test('a price change and a withdrawal go through, and three reconcilers at once flip once', async () => {
      const run = async () => (await Promise.all([bench.boot().run(), bench.boot().run(), bench.boot().run()])).flat()
      const flips = async () => (await run()).filter(({ result }) => result === 'released' || result === 'withdrawn')
      expect(await flips()).toMatchObject([{ result: 'released', release: 1 }])
      price = '7.50'
      expect(await flips()).toMatchObject([{ result: 'released' }])
      const second = await bench.manifest()
      expect((await bench.words()).every((words) => words.includes('7.50 EUR') && !words.includes('9.90'))).toBe(true)
      price = undefined
      expect(await flips()).toMatchObject([{ result: 'withdrawn' }])
      const [pointer] = await bench.stores.pointers.all()
      expect(pointer).toMatchObject({ state: 'withdrawn', revision: 3 })
      expect(pointer?.release).toBeGreaterThan(second.release)
      const statuses = (await history()).map(([, status]) => status)
      expect(statuses.filter((status) => status === 'live')).toEqual([])
      expect(statuses.at(-1)).toBe('withdrawn')
    })

    test('killed with SIGKILL at any step, it shows one price everywhere, and the next run ends what was begun', async () => {
      price = '1.00'
      await bench.boot().run()
      // After beginning, between bytes and rows, before the links, before the flip, after the flip, and while the history is written.
      const steps = [3, 13, 32, 36, 38, 40]
      for (const [index, nth] of steps.entries()) {
        const before = price
        price = `2.${index}0`
        expect(await runChild(price, nth)).toBe('SIGKILL')
        const between = new Set((await bench.words()).map((words) => /[\d.]+ EUR/.exec(words)?.[0]))
        expect([`${before} EUR`, `${price} EUR`]).toContain([...between].join())
        await bench.boot().run()
        expect((await bench.words()).every((words) => words.includes(`${price ?? ''} EUR`))).toBe(true)
        const statuses = (await history()).map(([, status]) => status)
        expect(statuses.filter((status) => status === 'live')).toHaveLength(1)
        expect(statuses.filter((status) => status === 'built' || status === 'ready')).toEqual([])
      }
      const numbers = (await history()).map(([number]) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
    })

    test('a process of its own and this one release the same change once', async () => {
      price = '5.00'
      const [pointer] = await bench.stores.pointers.all()
      const here = bench.boot().run()
      expect(await runChild('5.00', 0)).toBeNull()
      await here
      expect((await bench.stores.pointers.all())[0]?.revision).toBe((pointer?.revision ?? 0) + 1)
      expect((await bench.words()).every((words) => words.includes('5.00 EUR'))).toBe(true)
    })
  })
}
