import { describe, expect, it } from 'vitest'
import { cardId, createPreviewFeed, type PreviewFeed } from '../../../src/admin/preview/preview-feed.ts'
import type { PreviewLine } from '../../../src/collections/campaigns/preview-endpoint.ts'
import type { CardPlace, DrawnCard, Wall } from '../../../src/preview/wall.ts'

const banner: CardPlace = { touchpoint: 'site', size: '300x250', format: 'webp' }
const flyer: CardPlace = { touchpoint: 'flyer', size: 'a5', format: 'png' }
const wall: Wall = { kind: 'wall', locales: ['en'], locale: 'en', direction: 'ltr', phases: [], phase: 'live', touchpoints: [] }
const drawn = (place: CardPlace, key: string): DrawnCard => ({
  ...place,
  kind: 'card',
  key,
  shows: 'picture',
  type: 'image/webp',
  content: key,
  name: '',
  weight: 1,
  findings: [],
  isLive: false,
})

/** A question to the server, as a test answers it. */
interface Question {
  readonly body: { readonly data: { readonly headline: string }; readonly draw: readonly CardPlace[]; readonly has: readonly string[] }
  readonly signal: AbortSignal
  say(...lines: PreviewLine[]): void
  end(error?: Error): void
}

/** A server whose answers the test gives, line by line. */
function aServer() {
  const questions: Question[] = []
  const feed = createPreviewFeed(async function* (body, signal) {
    const lines: PreviewLine[] = []
    let [isOver, wake] = [false, (): void => undefined]
    let failure: Error | undefined
    questions.push({
      body: body as Question['body'],
      signal,
      say(...said) {
        lines.push(...said)
        wake()
      },
      end(error) {
        ;[isOver, failure] = [true, error]
        wake()
      },
    })
    for (;;) {
      for (const line of lines.splice(0)) yield line
      if (failure) throw failure
      if (isOver) return
      await new Promise<void>((resolve) => (wake = resolve))
    }
  })
  return { feed, questions, nth: async (at: number) => (await expect.poll(() => questions[at]).toBeDefined(), questions[at] as Question) }
}
const draft = (headline: string) => ({ locale: 'en', data: { headline }, show: {} })
const cardOf = (feed: PreviewFeed, place: CardPlace) => feed.state().cards.get(cardId(place))

describe('what keeps the wall up to date', () => {
  it('asks for the wall first, and for what comes into sight together', async () => {
    const { feed, nth } = aServer()
    feed.show(draft('Lunch'))
    const first = await nth(0)
    expect(first.body).toMatchObject({ data: { headline: 'Lunch' }, draw: [], has: [] })
    first.say(wall)
    first.end()
    await expect.poll(() => feed.state()).toMatchObject({ wall, isBusy: false })
    feed.look(banner, true)
    feed.look(flyer, true)
    expect((await nth(1)).body.draw).toEqual([banner, flyer])
    expect(feed.state().isBusy).toBe(true)
  })

  it('gives up what was asked of an older draft, keeps what was drawn last until the next is there, and asks for no more than is in sight', async () => {
    const { feed, nth, questions } = aServer()
    feed.look(banner, true)
    feed.look(flyer, true)
    feed.show(draft('Lunch'))
    const first = await nth(0)
    first.say(wall, drawn(banner, 'one'))
    await expect.poll(() => cardOf(feed, banner)).toMatchObject({ isCurrent: true, drawn: { key: 'one' } })
    feed.look(flyer, false)
    feed.show(draft('Supper'))
    const second = await nth(1)
    expect(first.signal.aborted).toBe(true)
    expect(second.body).toMatchObject({ draw: [banner], has: ['one'] })
    expect(cardOf(feed, banner)).toMatchObject({ isCurrent: false, drawn: { key: 'one' } })
    first.say(drawn(banner, 'late'))
    second.say(drawn(banner, 'two'))
    await expect.poll(() => cardOf(feed, banner)).toMatchObject({ isCurrent: true, drawn: { key: 'two' } })
    feed.show(draft('Supper'))
    expect(questions.length).toBe(2)
  })

  it('asks for many in turn', async () => {
    const { feed, nth } = aServer()
    for (let width = 1; width <= 50; width++) feed.look({ ...banner, size: `${width}x1` }, true)
    feed.show(draft('Lunch'))
    const first = await nth(0)
    expect(first.body.draw.length).toBe(40)
    first.end()
    expect((await nth(1)).body.draw.map(({ size }) => size)).toEqual(Array.from({ length: 10 }, (_, index) => `${index + 41}x1`))
  })

  it('shows at once what it remembers, where the server says that it is the same', async () => {
    const { feed, nth } = aServer()
    feed.look(banner, true)
    feed.show(draft('Lunch'))
    ;(await nth(0)).say(wall, drawn(banner, 'one'))
    await expect.poll(() => cardOf(feed, banner)?.isCurrent).toBe(true)
    feed.show(draft('Lunch!'))
    ;(await nth(1)).say({ ...banner, kind: 'same', key: 'one', isLive: true })
    await expect.poll(() => cardOf(feed, banner)).toMatchObject({ isCurrent: true, drawn: { key: 'one', isLive: true } })
  })

  it('asks again for what it has forgotten while the answer was on its way', async () => {
    const { feed, nth } = aServer()
    feed.look(banner, true)
    feed.show(draft('Lunch'))
    ;(await nth(0)).say(wall, drawn(banner, 'one'))
    await expect.poll(() => cardOf(feed, banner)?.isCurrent).toBe(true)
    feed.show(draft('Supper'))
    const second = await nth(1)
    const many = Array.from({ length: 80 }, (_, index) => drawn({ ...flyer, size: `${index}` }, `flyer ${index}`))
    second.say(...many, { ...banner, kind: 'same', key: 'one', isLive: false })
    second.end()
    const third = await nth(2)
    expect(third.body.draw).toEqual([banner])
    expect(third.body.has).not.toContain('one')
    third.say(drawn(banner, 'one'))
    await expect.poll(() => cardOf(feed, banner)).toMatchObject({ isCurrent: true, drawn: { key: 'one' } })
  })

  it('says why nothing comes, and asks again when told to', async () => {
    const { feed, nth } = aServer()
    feed.show(draft('Lunch'))
    ;(await nth(0)).end(new Error('The server answered 502.'))
    await expect.poll(() => feed.state()).toMatchObject({ failure: 'The server answered 502.', isBusy: false })
    feed.retry()
    ;(await nth(1)).say(wall)
    await expect.poll(() => feed.state()).toMatchObject({ failure: undefined, wall })
  })
})
