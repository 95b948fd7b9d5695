import { expect, test } from 'vitest'
import { hashOfBytes } from '../../../src/content/document/hash.ts'
import type { Failure } from '../../../src/release/ports/failure.ts'
import { readManifest } from '../../../src/release/plan/manifest.ts'
import type { Renderer } from '../../../src/release/render/renderer.ts'
import { aBench, renditionsOf, wordsOf, type Bench } from '../a-reconciler.ts'
import { aCampaign } from '../a-campaign.ts'

const pointerOf = (bench: ReturnType<typeof aBench>) => bench.stores.pointers.all().then(([pointer]) => pointer)

test('a published campaign goes live whole: every touchpoint, locale, size and format under one number', async () => {
  const bench = aBench([aCampaign()])
  expect(await bench.boot().run()).toMatchObject([{ campaign: 'festival', result: 'released', release: 1, rendered: 8, problems: [] }])
  const manifest = await bench.manifest('festival')
  expect(manifest).toMatchObject({ release: 1, campaign: { slug: 'festival' }, brand: { key: 'sofia' } })
  expect(renditionsOf(manifest)).toHaveLength(8)
  for (const { sha256, bytes } of renditionsOf(manifest)) {
    const stored = await (await bench.stores.blobs.open(sha256))?.bytes()
    expect(stored && hashOfBytes(stored)).toBe(sha256)
    expect(stored?.byteLength).toBe(bytes)
  }
  expect(await bench.stores.blobs.has(manifest.snapshot)).toBe(true)
  expect(bench.stores.releases.entries).toMatchObject([{ number: 1, status: 'live', renditions: 8 }])
})

test('a run without changes does nothing, also in a new process', async () => {
  const bench = aBench([aCampaign()])
  const first = bench.boot()
  await first.run()
  const pointer = await pointerOf(bench)
  expect(await first.run()).toMatchObject([{ result: 'unchanged', release: 1 }])
  expect(await bench.boot().run({ verify: true })).toMatchObject([{ result: 'unchanged', release: 1, rendered: 0 }])
  expect(await pointerOf(bench)).toEqual(pointer)
  expect(bench.drawn).toHaveLength(6)
})

test('a changed price reaches every touchpoint with one new number, and the old price is nowhere', async () => {
  const bench = aBench([aCampaign({ price: '9.90' })])
  const reconciler = bench.boot()
  await reconciler.run()
  bench.published[0] = aCampaign({ price: '7.50' })
  expect(await reconciler.run()).toMatchObject([{ result: 'released', release: 2 }])
  const words = await wordsOf(await bench.manifest('festival'), bench.stores)
  expect(words).toHaveLength(8)
  for (const text of words) {
    expect(text).toContain('7.50 EUR')
    expect(text).not.toContain('9.90')
  }
  expect(JSON.stringify(await bench.manifest('festival'))).not.toContain('9.90')
  expect(bench.stores.releases.entries.map(({ number, status }) => [number, status])).toEqual([
    [1, 'superseded'],
    [2, 'live'],
  ])
})

test('going back to an older price costs no drawing, and still counts up', async () => {
  const bench = aBench([aCampaign({ price: '9.90' })])
  const reconciler = bench.boot()
  await reconciler.run()
  bench.published[0] = aCampaign({ price: '7.50' })
  await reconciler.run()
  bench.published[0] = aCampaign({ price: '9.90' })
  expect(await reconciler.run()).toMatchObject([{ result: 'released', release: 3, rendered: 0, reused: 8 }])
})

test('an unpublished campaign is withdrawn, which is a release too, and can come back', async () => {
  const bench = aBench([aCampaign()])
  const reconciler = bench.boot()
  await reconciler.run()
  const [taken] = bench.published.splice(0)
  expect(await reconciler.run()).toMatchObject([{ campaign: 'festival', result: 'withdrawn', release: 2 }])
  expect(await pointerOf(bench)).toMatchObject({ state: 'withdrawn', release: 2 })
  expect(await reconciler.run()).toEqual([])
  if (taken) bench.published.push(taken)
  expect(await reconciler.run()).toMatchObject([{ result: 'released', release: 3, rendered: 0 }])
  expect(bench.stores.releases.entries.map(({ status }) => status)).toEqual(['superseded', 'withdrawn', 'live'])
})

test('a slug stands for its campaign: another one that has come to it is blocked, and what was released is withdrawn', async () => {
  const bench = aBench([aCampaign({ id: 'first' })])
  const reconciler = bench.boot()
  await reconciler.run()
  bench.published[0] = aCampaign({ id: 'second', brand: 'other', headline: 'Somebody else' })
  const outcomes = await reconciler.run()
  expect(outcomes.map(({ campaign, result }) => [campaign, result])).toEqual([['festival', 'withdrawn']])
  expect(bench.stores.releases.entries.find(({ status }) => status === 'blocked')?.problems).toMatchObject([{ place: 'campaign.slug' }])
  expect(await pointerOf(bench)).toMatchObject({ owner: 'first', brand: 'sofia', state: 'withdrawn' })
  bench.published[0] = aCampaign({ id: 'first' })
  expect(await reconciler.run()).toMatchObject([{ result: 'released' }])
})

test('a row of before there were owners is its campaign’s from the next run on, without a new release', async () => {
  const bench = aBench([aCampaign({ id: 'first' })])
  await bench.boot().run()
  const pointer = await pointerOf(bench)
  if (!pointer) throw new Error('nothing was released')
  await bench.stores.pointers.compareAndSet(pointer, { ...pointer, owner: '', revision: pointer.revision + 1 })
  expect(await bench.boot().run()).toMatchObject([{ result: 'unchanged', release: 1 }])
  expect(await pointerOf(bench)).toMatchObject({ owner: 'first', state: 'live', release: 1 })
  expect(bench.stores.releases.entries).toMatchObject([{ status: 'live' }])
})

test('a release with nothing in it never goes live: what was live stays, and people are told why', async () => {
  const bench = aBench([aCampaign()])
  const reconciler = bench.boot()
  await reconciler.run()
  bench.published[0] = aCampaign({ touchpoints: [] })
  expect(await reconciler.run()).toMatchObject([{ result: 'blocked', release: 2, problems: [{ place: 'campaign.touchpoints' }] }])
  expect(await pointerOf(bench)).toMatchObject({ state: 'live', release: 1 })
  expect(
    await aBench([aCampaign({ touchpoints: [] })])
      .boot()
      .run(),
  ).toMatchObject([{ result: 'blocked' }])
})

test('a failed read of what is published withdraws nothing', async () => {
  const bench = aBench([aCampaign()])
  await bench.boot().run()
  const broken = { ...bench.authored, campaigns: () => Promise.reject(new Error('the database is away')) }
  await expect(bench.boot({ authored: broken }).run()).rejects.toThrow('the database is away')
  expect(await pointerOf(bench)).toMatchObject({ state: 'live', release: 1 })
})

test('a render error leaves the previous release live and says which touchpoint, locale, size and template line failed', async () => {
  const bench = aBench([aCampaign({ price: '9.90' })])
  const reconciler = bench.boot()
  await reconciler.run()
  const error = Object.assign(new Error('Unknown value "prise"'), { file: 'picture/default.svg.hbs', line: 12, column: 3 })
  bench.mischief.failIn = { locale: 'bg', error }
  bench.published[0] = aCampaign({ price: '7.50' })
  expect(await reconciler.run()).toMatchObject([{ result: 'blocked', release: 2 }])
  expect(await pointerOf(bench)).toMatchObject({ state: 'live', release: 1 })
  const [, blocked] = bench.stores.releases.entries
  expect(blocked).toMatchObject({ number: 2, status: 'blocked' })
  expect(blocked?.problems).toContainEqual({
    touchpoint: 'window-picture',
    locale: 'bg',
    phase: 'live',
    size: 'm',
    format: 'png',
    template: 'picture/default.svg.hbs',
    line: 12,
    column: 3,
    message: 'Unknown value "prise"',
  })
  expect((await wordsOf(await bench.manifest('festival'), bench.stores)).join()).not.toContain('7.50')
})

test('a blocked release is not drawn again and again, but after a change and at boot', async () => {
  const bench = aBench([aCampaign()])
  const reconciler = bench.boot()
  bench.mischief.failIn = { locale: 'bg', error: new Error('no') }
  await reconciler.run()
  const drawn = bench.drawn.length
  expect(await reconciler.run()).toMatchObject([{ result: 'blocked', release: 1 }])
  expect(bench.drawn).toHaveLength(drawn)
  await reconciler.run({ retry: true })
  expect(bench.drawn.length).toBeGreaterThan(drawn)
  bench.mischief.failIn = undefined
  expect(await reconciler.run()).toMatchObject([{ result: 'blocked' }])
  expect(await bench.boot().run({ verify: true })).toMatchObject([{ result: 'released', release: 1 }])
  expect(bench.stores.releases.entries).toMatchObject([{ status: 'live', problems: [] }])
})

test('a blocker among the findings keeps a release from going live, a warning does not', async () => {
  const bench = aBench([aCampaign()])
  const finding = { rule: 'text-fits', severity: 'warning' as const, place: 'headline', message: 'Does not fit.' }
  bench.mischief.finding = { locale: 'bg', finding }
  expect(await bench.boot().run()).toMatchObject([{ result: 'released' }])
  expect(renditionsOf(await bench.manifest('festival')).filter(({ findings }) => findings.length > 0)).toHaveLength(4)

  const other = aBench([aCampaign()])
  other.mischief.finding = { locale: 'bg', finding: { ...finding, severity: 'blocker' } }
  expect(await other.boot().run()).toMatchObject([{ result: 'blocked' }])
  expect(other.stores.releases.entries[0]?.problems[0]).toMatchObject({
    touchpoint: 'door-note',
    locale: 'bg',
    rule: 'text-fits',
    place: 'headline',
  })
})

test('a release that was drawn whole and is blocked keeps its manifest, to be looked at; one that failed to be drawn has none', async () => {
  const bench = aBench([aCampaign()])
  const finding = { rule: 'text-fits', severity: 'blocker' as const, place: 'headline', message: 'Does not fit.' }
  bench.mischief.finding = { locale: 'bg', finding }
  await bench.boot().run()
  const [entry] = bench.stores.releases.entries
  const manifest = readManifest(entry?.manifest ?? '', bench.stores.blobs.kept.get(entry?.manifest ?? '') ?? new Uint8Array())
  expect(renditionsOf(manifest).filter(({ findings }) => findings.length > 0)).toHaveLength(4)
  expect((await bench.stores.pointers.all())[0]).toMatchObject({ state: 'withdrawn', manifest: '' })

  bench.mischief.failIn = { locale: 'en', error: new Error('The paint is dry.') }
  bench.mischief.renderer = '2'
  await bench.boot().run()
  expect(bench.stores.releases.entries.at(-1)).toMatchObject({ status: 'blocked', manifest: '' })
})

test('a document that the checks refuse blocks with the place, and other campaigns go on', async () => {
  const bad = aCampaign({ slug: 'bad' })
  bad.document.campaign.offer.validFrom = '2026-06-09T00:00:00Z'
  bad.document.campaign.offer.validUntil = '2026-06-05T00:00:00Z'
  const bench = aBench([bad, aCampaign({ slug: 'good' })])
  expect(await bench.boot().run()).toMatchObject([
    { campaign: 'bad', result: 'blocked', problems: [{ place: 'campaign.offer.validUntil' }] },
    { campaign: 'good', result: 'released' },
  ])
})

test('a touchpoint whose channel does not exist blocks and names it', async () => {
  const bench = aBench([aCampaign({ touchpoints: [{ key: 'sky', channel: 'sky-writing' }] })])
  expect(await bench.boot().run()).toMatchObject([
    { result: 'blocked', problems: [{ touchpoint: 'sky', message: expect.stringContaining('sky-writing') }] },
  ])
})

test('an image is kept with its release, and is no file of it; one that is gone blocks and names its field', async () => {
  const withImage = aCampaign()
  withImage.document.campaign.images = [{ asset: { file: 'grill.png' }, focal: { x: 0.5, y: 0.5 }, alt: { en: 'Grill', bg: 'Скара' } }]
  const bytes = new TextEncoder().encode('a picture')
  const bench = aBench([withImage], undefined, { 'grill.png': bytes })
  expect(await bench.boot().run()).toMatchObject([{ result: 'released' }])
  expect((await bench.manifest('festival')).snapshot).not.toBe('')
  expect(await bench.stores.blobs.has(hashOfBytes(bytes))).toBe(true)
  expect(await bench.stores.renditions.ofBlob(hashOfBytes(bytes))).toBeUndefined()

  expect(await aBench([withImage]).boot().run()).toMatchObject([{ result: 'blocked', problems: [{ place: 'campaign.images.0.asset' }] }])
})

test('two reconcilers at once flip once', async () => {
  const bench = aBench([aCampaign()])
  const outcomes = await Promise.all([bench.boot().run(), bench.boot().run(), bench.boot().run()])
  expect(outcomes.flat().filter(({ result }) => result === 'released')).toHaveLength(1)
  expect(await pointerOf(bench)).toMatchObject({ revision: 1, release: 1, state: 'live' })
  expect(bench.stores.releases.entries.map(({ status }) => status)).toEqual(['live'])
})

test('what a second round releases is not called failed because the first one failed', async () => {
  const bench = aBench([aCampaign({ slug: 'calm' }), aCampaign({ slug: 'busy', price: '9.90' })])
  let reads = 0
  const slow = {
    ...bench.authored,
    campaigns: async () => {
      reads += 1
      const read = await bench.authored.campaigns()
      if (reads > 1) return read
      // Another reconciler is faster with one campaign while the disk refuses the other.
      bench.mischief.failIn = undefined
      bench.published.splice(0, 2, aCampaign({ slug: 'busy', price: '7.50' }))
      await bench.boot().run()
      bench.published.unshift(aCampaign({ slug: 'calm' }))
      return read
    },
  }
  let puts = 0
  const blobs = {
    ...bench.stores.blobs,
    put: (...asked: Parameters<typeof bench.stores.blobs.put>) => {
      puts += 1
      return puts === 1 ? Promise.reject(new Error('disk busy')) : bench.stores.blobs.put(...asked)
    },
  }
  const outcomes = await bench.boot({ authored: slow, blobs }).run()
  expect(outcomes).toMatchObject([{ campaign: 'calm', result: 'released', release: 1 }, { campaign: 'busy' }])
})

test('a reconciler that read an older price never overwrites a newer one', async () => {
  const bench = aBench([aCampaign({ price: '9.90' })])
  // It reads the old campaign, and before it goes on another reconciler releases the new one.
  let isFirst = true
  const slow = {
    ...bench.authored,
    campaigns: async () => {
      const old = await bench.authored.campaigns()
      if (isFirst) {
        isFirst = false
        bench.published[0] = aCampaign({ price: '7.50' })
        await bench.boot().run()
        return old
      }
      return bench.authored.campaigns()
    },
  }
  await bench.boot({ authored: slow }).run()
  expect((await wordsOf(await bench.manifest('festival'), bench.stores)).join()).not.toContain('9.90')
  expect(await pointerOf(bench)).toMatchObject({ revision: 1 })
})

test('a missing or damaged blob is drawn again at boot and restored when it is the same to the byte', async () => {
  const bench = aBench([aCampaign()])
  await bench.boot().run()
  const [first, second] = renditionsOf(await bench.manifest('festival'))
  const before = await pointerOf(bench)
  bench.stores.blobs.kept.delete(first?.sha256 ?? '')
  bench.stores.blobs.kept.set(second?.sha256 ?? '', new TextEncoder().encode('damaged'))
  bench.stores.blobs.kept.delete(before?.manifest ?? '')
  bench.stores.blobs.kept.delete(before?.snapshot ?? '')
  expect(await bench.boot().run({ verify: true })).toMatchObject([{ result: 'unchanged', release: 1, rendered: 2 }])
  expect(await pointerOf(bench)).toEqual(before)
  for (const [sha256, bytes] of bench.stores.blobs.kept) expect(hashOfBytes(bytes)).toBe(sha256)
  expect(await bench.stores.blobs.has(first?.sha256 ?? '')).toBe(true)
})

test('a damaged blob that cannot be made again to the byte gives a new release', async () => {
  const bench = aBench([aCampaign()])
  bench.mischief.isInKey = false
  await bench.boot().run()
  const lost = renditionsOf(await bench.manifest('festival'))[0]?.sha256 ?? ''
  bench.stores.blobs.kept.delete(lost)
  bench.mischief.renderer = '2'
  expect(await bench.boot().run({ verify: true })).toMatchObject([{ result: 'released', release: 2 }])
  const now = renditionsOf(await bench.manifest('festival'))
  expect(now.map(({ sha256 }) => sha256)).not.toContain(lost)
  for (const { sha256 } of now) expect(await bench.stores.blobs.has(sha256)).toBe(true)
})

test('a store that is full fails clearly, flips nothing, and the next run heals', async () => {
  const bench = aBench([aCampaign({ price: '9.90' })])
  await bench.boot().run()
  bench.published[0] = aCampaign({ price: '7.50' })
  let room = 3
  const full = {
    ...bench.stores.blobs,
    putIfAbsent: (sha256: string, bytes: Uint8Array) => {
      room -= 1
      return room < 0 ? Promise.reject(new Error('There is no room left')) : bench.stores.blobs.putIfAbsent(sha256, bytes)
    },
  }
  const reconciler = bench.boot({ blobs: full })
  expect(await reconciler.run()).toMatchObject([{ result: 'failed', problems: [{ message: 'There is no room left' }] }])
  expect(await pointerOf(bench)).toMatchObject({ release: 1, state: 'live' })
  expect(bench.stores.releases.entries[1]).toMatchObject({ status: 'built', problems: [{ message: 'There is no room left' }] })
  room = Infinity
  expect(await reconciler.run()).toMatchObject([{ result: 'released', release: 2 }])
  expect(bench.stores.releases.entries[1]).toMatchObject({ status: 'live', problems: [] })
})

test('where no thread can be started the release says why, blocks nothing, and goes on once one can', async () => {
  const bench = aBench([aCampaign({ price: '9.90' })])
  const message = 'No thread could be started to draw: an engine is missing'
  const render = () => Promise.resolve({ ok: false as const, failure: { kind: 'thread' as const, message } })
  expect(await bench.boot({ renderer: { ...bench.ports.renderer, render } }).run()).toMatchObject([
    { result: 'failed', problems: [{ message }] },
  ])
  expect(bench.stores.releases.entries).toMatchObject([{ status: 'built', problems: [{ message }] }])
  expect(await bench.boot().run()).toMatchObject([{ result: 'released', release: 1 }])
})

test('a new renderer makes a new release, but not of a campaign that is over', async () => {
  const bench = aBench([aCampaign({ slug: 'on' }), aCampaign({ slug: 'over', until: '2026-05-01T00:00:00Z' })])
  await bench.boot().run()
  bench.mischief.renderer = '2'
  expect(await bench.boot().run()).toMatchObject([
    { campaign: 'on', result: 'released', release: 2 },
    { campaign: 'over', result: 'unchanged', release: 1 },
  ])
})

test('each phase has its own renditions, made beforehand, and what does not change with it is drawn once', async () => {
  const phases = [
    { name: 'teaser' as const, from: '2026-06-01T00:00:00Z', until: '2026-06-05T00:00:00Z', headline: { en: 'Soon', bg: 'Скоро' } },
    { name: 'live' as const, from: '2026-06-05T00:00:00Z', until: null },
    { name: 'last-day' as const, from: '2026-06-07T00:00:00Z', until: null },
  ]
  const bench = aBench([aCampaign({ phases, until: '2026-06-08T00:00:00Z' })])
  await bench.boot().run()
  const { windows } = await bench.manifest('festival')
  expect(windows.map(({ phase, from, until }) => [phase, from, until])).toEqual([
    ['teaser', '2026-06-01T00:00:00Z', '2026-06-05T00:00:00Z'],
    ['live', '2026-06-05T00:00:00Z', '2026-06-07T00:00:00Z'],
    ['last-day', '2026-06-07T00:00:00Z', '2026-06-08T00:00:00Z'],
  ])
  expect((await pointerOf(bench))?.windows).toHaveLength(3)
  const texts = await wordsOf(await bench.manifest('festival'), bench.stores)
  expect(texts.filter((words) => words.includes('Soon'))).toHaveLength(4)
  // Two sets of words for three phases: the last day says what the live phase says.
  expect(bench.drawn).toHaveLength(12)
})

test('the manifest says which texts a locale borrowed from another one', async () => {
  const campaign = aCampaign()
  campaign.document.campaign.summary = { en: 'Only in English' }
  const bench = aBench([campaign])
  await bench.boot().run()
  const { windows, fallbackRule } = await bench.manifest('festival')
  expect(fallbackRule).toMatch(/default locale/)
  const [english, bulgarian] = windows[0]?.touchpoints[0]?.locales ?? []
  expect(english?.fallbacks).toEqual({})
  expect(bulgarian).toMatchObject({ locale: 'bg', fallbacks: { 'campaign.summary': 'en' } })
})

/** A renderer that cannot compose, and how often it was asked to. */
function composingFails(bench: Bench, failure: Failure) {
  const asked: string[] = []
  const renderer: Renderer = {
    ...bench.ports.renderer,
    run: async ({ name }) => {
      asked.push(name)
      return { ok: false, failure }
    },
  }
  return { asked, reconciler: bench.boot({ renderer }) }
}

test('a campaign that takes too long to compose is blocked with the reason, and not composed again before somebody changes something', async () => {
  const bench = aBench([aCampaign()])
  const { asked, reconciler } = composingFails(bench, { kind: 'late', message: 'It was ended.' })
  const blocked = [{ result: 'blocked', release: 1, problems: [{ message: 'It was ended.' }] }]
  expect(await reconciler.run()).toMatchObject(blocked)
  expect(await reconciler.run()).toMatchObject(blocked)
  expect(asked).toHaveLength(1)
  expect(await reconciler.run({ retry: true })).toMatchObject(blocked)
  expect(asked).toHaveLength(2)
  bench.published[0] = aCampaign({ headline: 'Changed' })
  expect(await reconciler.run()).toMatchObject([{ result: 'blocked', release: 2 }])
  expect(asked).toHaveLength(3)
  expect(await bench.boot().run()).toMatchObject([{ result: 'released', release: 3 }])
})

test('where no thread can be started to compose in, nothing is blocked, and the next run tries again', async () => {
  const bench = aBench([aCampaign()])
  const { reconciler } = composingFails(bench, { kind: 'thread', message: 'No thread.' })
  expect(await reconciler.run()).toMatchObject([{ result: 'failed', problems: [{ message: 'No thread.' }] }])
  expect(await bench.boot().run()).toMatchObject([{ result: 'released', release: 1 }])
})

test('stopped while it draws, it blocks nothing and goes on at the next start where it left off', async () => {
  const touchpoints = Array.from({ length: 8 }, (_, at) => ({ key: `door-${at}`, channel: 'note' }))
  const jobs = 2 * touchpoints.length
  const bench = aBench([aCampaign({ touchpoints }), aCampaign({ slug: 'another', touchpoints })])
  const stopping = new AbortController()
  const { render } = bench.ports.renderer
  const renderer: Renderer = {
    ...bench.ports.renderer,
    async render(job, options) {
      const result = await render(job, options)
      if (bench.drawn.length >= 2) stopping.abort()
      return result
    },
  }
  const stopped = await bench.boot({ renderer }).run({ signal: stopping.signal })
  expect(new Set(stopped.map(({ result }) => result))).toEqual(new Set(['failed']))
  expect(bench.drawn.length).toBeLessThan(jobs)
  expect(await bench.boot().run()).toMatchObject([{ result: 'released', release: 1 }, { result: 'released' }])
  expect(bench.drawn).toHaveLength(2 * jobs)
})

test('one campaign that is long in drawing holds up no other, in the same run or a later one', async () => {
  const bench = aBench([aCampaign()])
  let draw: () => void = () => undefined
  const held = new Promise<void>((resolve) => (draw = resolve))
  let isDrawing = false
  const { render } = bench.ports.renderer
  const slow = async (job: Parameters<typeof render>[0]) => {
    if (job.view.campaign === 'festival') {
      isDrawing = true
      await held
    }
    return render(job)
  }
  const reconciler = bench.boot({ renderer: { ...bench.ports.renderer, render: slow } })
  const moved: string[] = []
  const first = reconciler.run({ onMoved: ({ campaign }) => moved.push(campaign) })
  await expect.poll(() => isDrawing).toBe(true)
  bench.published.push(aCampaign({ slug: 'another' }))
  const busy: string[] = []
  const later = await reconciler.run({ onBusy: (campaign) => busy.push(campaign) })
  expect([busy, later.map(({ campaign, result }) => [campaign, result])]).toEqual([['festival'], [['another', 'released']]])
  expect(moved).toEqual([])
  draw()
  await first
  expect(moved).toContain('festival')
})

test('two processes with two addresses do not release everything anew for ever: it is told', async () => {
  const bench = aBench([aCampaign()])
  const [here, there] = [bench.boot(), bench.boot({ baseUrl: 'https://other.example.org' })]
  expect(await here.run()).toMatchObject([{ result: 'released', release: 1 }])
  expect(await there.run()).toMatchObject([{ result: 'released', release: 2 }])
  const told = [{ result: 'failed', problems: [{ message: expect.stringContaining('https://other.example.org') as unknown }] }]
  expect(await here.run()).toMatchObject(told)
  expect(await here.run({ verify: true, retry: true })).toMatchObject(told)
  expect(await there.run()).toMatchObject([{ result: 'unchanged', release: 2 }])
})

test('a new address of the only process releases everything once', async () => {
  const bench = aBench([aCampaign()])
  await bench.boot().run()
  const moved = bench.boot({ baseUrl: 'https://new.example.org' })
  expect(await moved.run()).toMatchObject([{ result: 'released', release: 2 }])
  expect(await moved.run()).toMatchObject([{ result: 'unchanged', release: 2 }])
})
