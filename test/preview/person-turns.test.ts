import fc from 'fast-check'
import { expect, it } from 'vitest'
import { personTurns, type NoTurn, type Turn } from '../../src/preview/person-turns.ts'

const limits = { atOnce: 2, each: 1, waitingEach: 3, waiting: 6 }
const here = new AbortController().signal
const taken = (turn: Turn | NoTurn): Turn => {
  if ('tooMany' in turn) throw new Error(`There are too many of ${turn.tooMany}`)
  return turn
}
/** A turn that says when it has begun. */
function watched(turn: Turn | NoTurn, signal = here) {
  const watch = { begun: false, leave: () => taken(turn).leave() }
  taken(turn)
    .begin(signal)
    .then(
      () => (watch.begun = true),
      () => undefined,
    )
  return watch
}
const turned = () => new Promise((resolve) => setImmediate(resolve))

it('who asks for much waits for themselves: another begins at once', async () => {
  const turns = personTurns(limits)
  const many = Array.from({ length: 4 }, () => watched(turns.take('ana')))
  const other = watched(turns.take('ben'))
  await turned()
  expect([...many, other].map(({ begun }) => begun)).toEqual([true, false, false, false, true])
  many[0]?.leave()
  await turned()
  expect(many.map(({ begun }) => begun)).toEqual([true, true, false, false])
})

it('more than a person can look at is refused, and more than all can, with the time to wait', () => {
  const turns = personTurns(limits)
  for (const person of ['ana', 'ana', 'ana', 'ana']) taken(turns.take(person))
  expect(turns.take('ana')).toEqual({ tooMany: 'person', seconds: 2 })
  for (const person of ['ben', 'eva', 'eva', 'eva']) taken(turns.take(person))
  expect(turns.take('ida')).toEqual({ tooMany: 'all', seconds: 5 })
})

it('whoever goes away makes room, whether their turn had come or not', async () => {
  const turns = personTurns(limits)
  const [first, gone] = [new AbortController(), new AbortController()]
  watched(turns.take('ana'), first.signal)
  watched(turns.take('ana'), gone.signal)
  const last = watched(turns.take('ana'))
  gone.abort(new Error('typed on'))
  first.abort(new Error('typed on'))
  await turned()
  expect(last.begun).toBe(true)
})

it('never works more than it may, serves everybody, and forgets nobody’s place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('ana', 'ben', 'eva'), { maxLength: 30 }), async (people) => {
      const turns = personTurns({ ...limits, waitingEach: 30, waiting: 90 })
      const now = new Map<string, number>()
      let [most, served] = [0, 0]
      await Promise.all(
        people.map(async (person) => {
          const turn = taken(turns.take(person))
          await turn.begin(new AbortController().signal)
          now.set(person, (now.get(person) ?? 0) + 1)
          expect(now.get(person)).toBe(1)
          most = Math.max(
            most,
            [...now.values()].reduce((sum, one) => sum + one, 0),
          )
          await turned()
          now.set(person, (now.get(person) ?? 0) - 1)
          served += 1
          turn.leave()
          turn.leave()
        }),
      )
      expect(most).toBeLessThanOrEqual(2)
      expect(served).toBe(people.length)
    }),
  )
})
