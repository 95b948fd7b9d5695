import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hubOf, type Hub } from '../../src/runtime/hub-of.ts'
import { svg } from '../fixtures/svgs.ts'
import { startHost, type Answer, type Host } from './a-host.ts'
import { brandData, upload } from './authoring.ts'

/** A look that lasts until it is let go, and how many have begun. */
function aLongLook() {
  const facts = { type: 'image/svg+xml', width: 80, height: 40 }
  const waiting: (() => void)[] = []
  let begun: () => void = () => undefined
  const first = new Promise<void>((resolve) => (begun = resolve))
  const look = () => {
    begun()
    return new Promise<typeof facts>((resolve) => waiting.push(() => resolve(facts)))
  }
  const letGo = () => waiting.splice(0).forEach((one) => one())
  return { look, first, letGo, count: () => waiting.length }
}

describe('A picture that is long to look into', () => {
  let host: Host
  let editor: string
  let inspector: Hub['inspector']
  beforeAll(async () => {
    host = await startHost()
    editor = await host.account('editor')
    inspector = hubOf(host.payload).inspector
  })
  afterAll(() => host.stop())
  const lookedIntoBy = (look: Hub['inspector']['look']) => Object.assign(hubOf(host.payload), { inspector: { ...inspector, look } })
  const put = (as?: string): Promise<Answer> =>
    upload(host, 'pictures', { name: 'a.svg', type: 'image/svg+xml', bytes: svg('<rect width="9" height="9"/>') }, { alt: 'A' }, as)

  it('holds up no save of others', async () => {
    const { look, first, letGo } = aLongLook()
    lookedIntoBy(look)
    const uploaded = put(editor)
    await first
    const publisher = await host.account('publisher')
    const { status } = await host.rest('POST', '/brands?locale=en', { as: publisher, json: brandData('beside') })
    expect(status).toBe(201)
    letGo()
    expect((await uploaded).status).toBe(201)
  })

  it('is one at a time, a few of each person wait, and more are told to come again', async () => {
    const { look, first, letGo, count } = aLongLook()
    lookedIntoBy(look)
    const all = Array.from({ length: 9 }, () => put(editor))
    await first
    let answered = 0
    // One is looked into and four wait; nothing more is told until the others were refused.
    await new Promise<void>((refused) => {
      for (const one of all) void one.then(() => (answered += 1) === 4 && refused())
    })
    expect(count()).toBe(1)
    const others = Promise.all(all)
    while (answered < all.length) {
      letGo()
      await new Promise(setImmediate)
    }
    const statuses = (await others).map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(5)
    const told = (await others).find(({ status }) => status === 429)
    expect(JSON.stringify(told?.body)).toContain('you have sent too many at once. Try again in a moment.')
  })

  it('is not looked into for those who may not upload', async () => {
    const { look, count } = aLongLook()
    lookedIntoBy(look)
    expect((await put()).status).toBe(403)
    expect(count()).toBe(0)
  })

  it('is told of what took too much, and nothing of it is stored', async () => {
    lookedIntoBy(() => Promise.reject(new Error('It takes more than 10 seconds to draw.')))
    const { status, body } = await put(editor)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('It takes more than 10 seconds to draw.')
    expect((await host.payload.find({ collection: 'pictures', where: { alt: { equals: 'B' } } })).docs).toEqual([])
  })
})
