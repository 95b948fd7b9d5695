import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRoom } from '../../../src/server/http/room.ts'

describe('a room that clients share', () => {
  it('is never over its size, and only who has most gives way', () => {
    const step = fc.record({
      network: fc.constantFrom('a', 'b', 'c'),
      client: fc.nat({ max: 4 }),
      amount: fc.nat({ max: 60 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const room = createRoom(100)
        const amounts = new Map<string, number>()
        const held = new Map<string, ReturnType<typeof room.hold>>()
        const of = (network: string) => [...amounts].reduce((sum, [name, amount]) => (name.startsWith(network) ? sum + amount : sum), 0)
        for (const { network, client, amount } of steps) {
          const name = `${network}${client}`
          const giveWay = (): void => {
            const mine = of(network)
            expect(['a', 'b', 'c'].every((other) => of(other) <= mine)).toBe(true)
            expect([...amounts].every(([other, has]) => !other.startsWith(network) || has <= (amounts.get(name) ?? 0))).toBe(true)
            amounts.delete(name)
            held.delete(name)
          }
          const share = held.get(name) ?? room.hold(network, giveWay)
          held.set(name, share)
          amounts.set(name, amount)
          share.resize(amount)
          expect([...amounts.values()].reduce((sum, has) => sum + has, 0)).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  it('lets many who take little in beside one who has taken all', () => {
    const gone: string[] = []
    const room = createRoom(100)
    room.hold('greedy', () => gone.push('greedy')).resize(100)
    for (let client = 0; client < 50; client += 1) room.hold(`modest ${client}`, () => gone.push(`modest ${client}`)).resize(1)
    expect(gone).toEqual(['greedy'])
  })

  it('has place again for what was released, once', () => {
    const gone: string[] = []
    const room = createRoom(10)
    const first = room.hold('a', () => gone.push('first'))
    first.resize(10)
    first.release()
    first.release()
    first.resize(10)
    room.hold('b', () => gone.push('second')).resize(10)
    expect(gone).toEqual([])
  })
})
