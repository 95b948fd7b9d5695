import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BaseView } from '../../../src/channels/contract/channel.ts'
import { createRenderPool } from '../../../src/release/index.ts'
import type { RenderJob, RenderResult } from '../../../src/release/render/render-job.ts'
import type { Task } from '../../../src/release/render/task.ts'
import type { TaskOptions } from '../../../src/release/render/task-queue.ts'

/** What is said here is thrown in all threads, outside of any job. */
const STRAY = 'thrown in threads that draw'
let folder: string
let workerFile: string
/** Has a line for each thread that was started. */
let started: string
const view = { channel: 'x', touchpoint: 't', campaign: 'c', locale: 'en', direction: 'ltr', facts: {}, findings: [] } satisfies BaseView
const job = (channel: string): RenderJob => ({ channel, view, target: { size: 's', formats: ['txt'] } })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitmotif-pool-'))
  workerFile = join(folder, 'worker.mjs')
  started = join(folder, 'started')
  // Stands in for the built worker: the same protocol, over the real ports.
  const source = (name: string) => new URL(`../../../src/release/render/${name}`, import.meta.url).href
  await writeFile(
    workerFile,
    `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}
register()
const { runTask } = await import('${source('task.ts')}')
const { drawTask } = await import('${source('render-job.ts')}')
const { threadId } = await import('node:worker_threads')
const { appendFileSync } = await import('node:fs')
const { askSources } = await import('${source('source-port.ts')}')
appendFileSync(${JSON.stringify(started)}, threadId + '\\n')
new BroadcastChannel('${STRAY}').onmessage = ({ data }) => { throw new Error(data) }
export default async function ({ task, input, port }) {
  const renderView = async (channel, view, target, sources) => {
    if (channel === 'dies') process.exit(3)
    if (channel === 'loops') for (;;);
    if (channel === 'template') throw Object.assign(new Error('bad value'), { file: 'x/y.hbs', line: 4, column: 2 })
    const bytes = await sources.read(channel)
    return [{ format: 'txt', size: 's', type: 't', extension: 'txt', bytes, text: String(threadId), findings: [] }]
  }
  const compose = (word) => {
    if (word === 'loops') for (;;);
    if (word === 'template') throw Object.assign(new Error('bad value'), { file: 'x/y.hbs', line: 4, column: 2 })
    return { word, thread: threadId }
  }
  const tasks = { draw: drawTask, compose: { name: 'compose', run: compose } }
  const tools = { sources: askSources(port), renderView }
  try { return await runTask(tasks[task], input, tools) } finally { port.close() }
}
`,
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const sources = {
  read: (sha256: string) =>
    sha256 === 'gone' ? Promise.reject(new Error('not there')) : Promise.resolve(new TextEncoder().encode(sha256)),
}

test('worker threads read sources of this thread, and their errors come back with file and line', async () => {
  const pool = createRenderPool({ workers: 2, sources, workerFile })
  const results = await Promise.all([job('a'), job('b'), job('template'), job('gone')].map((one) => pool.render(one)))
  expect(results.map((result) => result.ok && new TextDecoder().decode(result.outputs[0]?.bytes))).toEqual(['a', 'b', false, false])
  expect(results[2]).toEqual({ ok: false, failure: { kind: 'template', message: 'bad value', template: 'x/y.hbs', line: 4, column: 2 } })
  expect(results[3]).toMatchObject({ ok: false, failure: { kind: 'source', message: expect.stringContaining('not there') } })
  await pool.close()
})

/** Sources that answer when they are let go, so that threads stay busy for as long as a test wants. */
function heldSources() {
  const held: (() => void)[] = []
  const read = async (): Promise<Uint8Array> => {
    await new Promise<void>((resolve) => held.push(resolve))
    return new Uint8Array()
  }
  const letGo = async (count: number): Promise<void> => {
    await expect.poll(() => held.length, { timeout: 20_000 }).toBe(count)
    for (const go of held.splice(0)) go()
  }
  return { read, letGo }
}
/** So many jobs, no two of which share a ground. */
const asManyAs = (count: number, name: string): RenderJob[] => Array.from({ length: count }, (_, at) => job(`${name}${at}`))
const threadOf = (result: RenderResult): string => (result.ok ? (result.outputs[0]?.text ?? '') : result.failure.message)

test('a size is drawn by the thread that drew it before, whose memory has its photo, whatever the order', async () => {
  const { read, letGo } = heldSources()
  const pool = createRenderPool({ workers: 2, sources: { read }, workerFile })
  const drawn = (names: readonly string[]) => Promise.all(names.map(async (name) => threadOf(await pool.render(job(name)))))
  const first = drawn(['a', 'b'])
  await letGo(2)
  const [a, b] = await first
  expect(a).not.toBe(b)
  expect(await drawn(['b', 'a'])).toEqual([b, a])
  expect(await drawn(['a'])).toEqual([a])
  expect(await drawn(['b'])).toEqual([b])
  await pool.close()
})

test('a thread draws the next picture while others are encoded', async () => {
  const { read, letGo } = heldSources()
  const pool = createRenderPool({ workers: 1, sources: { read }, workerFile })
  const results = [...asManyAs(pool.atOnce, 'a'), job('last')].map((one) => pool.render(one))
  expect(pool.atOnce).toBeGreaterThan(1)
  await letGo(pool.atOnce)
  await letGo(1)
  expect(new Set((await Promise.all(results)).map(threadOf)).size).toBe(1)
  await pool.close()
})

test('a thread that has nothing to do helps the other one', async () => {
  const { read, letGo } = heldSources()
  const pool = createRenderPool({ workers: 2, sources: { read }, workerFile })
  const results = Array.from({ length: pool.atOnce }, () => pool.render(job('a')))
  // All of them draw the same, which is read once for both threads.
  await letGo(1)
  expect(new Set((await Promise.all(results)).map(threadOf)).size).toBe(2)
  await pool.close()
})

test('what yields takes one place of a thread while a release draws, and all when none does', async () => {
  const { read, letGo } = heldSources()
  const pool = createRenderPool({ workers: 1, sources: { read }, workerFile })
  const { atOnce } = pool
  const done: string[] = []
  const drawn = async (names: readonly RenderJob[], yields: boolean) => {
    const one = async (named: RenderJob) => {
      await pool.render(named, { yields })
      done.push(named.channel)
    }
    await Promise.all(names.map(one))
  }
  const all = [drawn(asManyAs(2 * atOnce, 'release'), false), drawn(asManyAs(atOnce, 'look'), true)]
  const lookedAt = (): string[] => done.filter((name) => name.startsWith('look'))
  await letGo(atOnce)
  await expect.poll(() => done.length).toBe(atOnce)
  expect(lookedAt()).toEqual([])
  await letGo(atOnce)
  await expect.poll(() => done.length).toBe(2 * atOnce)
  expect(lookedAt()).toHaveLength(1)
  await letGo(atOnce)
  await Promise.all(all)
  await pool.close()
})

test('what is not wanted any more before its turn is never drawn', async () => {
  const { read, letGo } = heldSources()
  const pool = createRenderPool({ workers: 1, sources: { read }, workerFile })
  const typing = new AbortController()
  const first = asManyAs(pool.atOnce, 'a').map((one) => pool.render(one))
  const dropped = pool.render(job('b'), { yields: true, signal: typing.signal })
  typing.abort(new Error('Somebody has typed on.'))
  expect(await dropped).toMatchObject({ ok: false, failure: { message: 'Somebody has typed on.' } })
  expect(await pool.render(job('c'), { signal: typing.signal })).toMatchObject({ ok: false })
  await letGo(pool.atOnce)
  expect((await Promise.all(first)).every(({ ok }) => ok)).toBe(true)
  await pool.close()
})

/** The threads that were started since it was asked last. */
async function startedNow(): Promise<string[]> {
  const lines = (await readFile(started, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '')
  await rm(started, { force: true })
  return lines
}

test('a thread that is wanted at once is started before anything is drawn, and draws the first; any other is started for the first', async () => {
  await startedNow()
  const eager = createRenderPool({ workers: 1, sources, workerFile, eager: true })
  const begun: string[] = []
  await expect.poll(async () => begun.push(...(await startedNow())), { timeout: 20_000 }).toBe(1)
  expect(threadOf(await eager.render(job('a')))).toBe(begun[0])
  await eager.close()
  const usual = createRenderPool({ workers: 1, sources, workerFile })
  expect(threadOf(await usual.render(job('a')))).not.toBe(begun[0])
  expect(await startedNow()).toHaveLength(1)
  await usual.close()
})

/** The stub composes; a thread knows it by name. */
const compose: Task<string, { readonly word: string; readonly thread: number }> = {
  name: 'compose',
  kind: 'composing',
  run: (word) => ({ word, thread: 0 }),
}

test('what is composed is composed in a thread, with the errors of drawing, and waits for no picture', async () => {
  const { read, letGo } = heldSources()
  const pool = createRenderPool({ workers: 1, sources: { read }, workerFile })
  const drawn = asManyAs(2 * pool.atOnce, 'a').map((one) => pool.render(one))
  const composed = await pool.run(compose, 'words')
  expect(composed).toMatchObject({ ok: true, output: { word: 'words' } })
  expect(composed.ok && composed.output.thread).toBeGreaterThan(0)
  const failure = { kind: 'template', message: 'bad value', template: 'x/y.hbs', line: 4, column: 2 }
  expect(await pool.run(compose, 'template')).toEqual({ ok: false, failure })
  await letGo(pool.atOnce)
  await letGo(pool.atOnce)
  expect((await Promise.all(drawn)).every(({ ok }) => ok)).toBe(true)
  await pool.close()
})

test('what is looked at and what releases are composed of take turns, and what nobody wants any more is not composed', async () => {
  const pool = createRenderPool({ workers: 1, sources, workerFile })
  const done: string[] = []
  const composed = async (word: string, options: TaskOptions) => {
    const { ok } = await pool.run(compose, word, options)
    done.push(`${word} ${ok}`)
  }
  const typing = new AbortController()
  const looks = ['look 1', 'look 2', 'look 3'].map((word) => composed(word, { yields: true }))
  const dropped = composed('dropped', { yields: true, signal: typing.signal })
  const releases = ['release 1', 'release 2'].map((word) => composed(word, {}))
  typing.abort(new Error('Somebody has typed on.'))
  await Promise.all([...looks, dropped, ...releases])
  expect(done).toEqual(['dropped false', 'look 1 true', 'look 2 true', 'release 1 true', 'look 3 true', 'release 2 true'])
  await pool.close()
})

test('composing that never ends is ended with its thread and says so, and what was drawn beside it is drawn all the same', async () => {
  const pool = createRenderPool({ workers: 1, sources, workerFile, limitMs: 3000 })
  const failure = { kind: 'late', message: expect.stringMatching(/longer than 3 seconds to compose\. Look at what channels/) as unknown }
  const late = pool.run(compose, 'loops')
  expect(await pool.render(job('a'))).toMatchObject({ ok: true })
  expect(await late).toMatchObject({ ok: false, failure })
  expect(await pool.run(compose, 'next')).toMatchObject({ ok: true, output: { word: 'next' } })
  expect(await pool.close()).toBe(true)
})

test('without workers, what waits for ever is given up after the same time, and others have its turn', async () => {
  const waiting: Task<string, string> = {
    name: 'waiting',
    kind: 'composing',
    run: (word) => (word === 'ever' ? new Promise<never>(() => undefined) : word),
  }
  const pool = createRenderPool({ workers: 0, sources, limitMs: 20 })
  const [late, next] = await Promise.all([pool.run(waiting, 'ever'), pool.run(waiting, 'next')])
  expect(late).toMatchObject({ ok: false, failure: { kind: 'late' } })
  expect(next).toEqual({ ok: true, output: 'next' })
  await pool.close()
})

test('closing ends what is drawn and what waits with a failure', async () => {
  const { read } = heldSources()
  const pool = createRenderPool({ workers: 1, sources: { read }, workerFile })
  const results = [job('a'), job('b')].map((one) => pool.render(one))
  await pool.close()
  expect((await Promise.all(results)).map(({ ok }) => ok)).toEqual([false, false])
})

test('a worker that dies is a failure of its job, and the next job gets a new one', async () => {
  const pool = createRenderPool({ workers: 1, sources, workerFile })
  expect(await pool.render(job('dies'))).toMatchObject({ ok: false, failure: { kind: 'render' } })
  expect(await pool.render(job('a'))).toMatchObject({ ok: true })
  await pool.close()
})

test('a job that never ends is ended with its thread, and says so', async () => {
  const pool = createRenderPool({ workers: 1, sources, workerFile, limitMs: 1000 })
  expect(await pool.render(job('loops'))).toMatchObject({ ok: false, failure: { message: expect.stringMatching(/longer than 1 seconds/) } })
  expect(await pool.close()).toBe(true)
})

test('a thread that fails between two jobs, as what an added channel left behind may have it, is told of and replaced', async () => {
  const pool = createRenderPool({ workers: 1, sources, workerFile })
  expect(await pool.render(job('a'))).toMatchObject({ ok: true })
  const warnings: string[] = []
  const listen = ({ message }: Error) => warnings.push(message)
  process.on('warning', listen)
  const stray = new BroadcastChannel(STRAY)
  stray.postMessage('a timer of a channel')
  await expect.poll(() => warnings).toContainEqual(expect.stringContaining('a timer of a channel'))
  process.off('warning', listen)
  stray.close()
  expect(await pool.render(job('b'))).toMatchObject({ ok: true })
  await pool.close()
})

test('without workers it draws in this thread, with the same answers', async () => {
  const pool = createRenderPool({
    workers: 0,
    sources,
    renderView: async (_channel, _view, _target, from) => [
      { format: 'txt', size: '', type: 't', extension: 'txt', bytes: await from.read('gone'), text: '', findings: [] },
    ],
  })
  expect(await pool.render(job('a'))).toMatchObject({ ok: false, failure: { kind: 'source' } })
  await pool.close()
})

/** Why threads cannot start, and what is said of it. */
const broken: [string, string, RegExp][] = [
  ['imports what is not there', `import 'left-out-of-the-build'`, /left-out-of-the-build/],
  ['throws while it loads', `throw new Error('no engine here')`, /no engine here/],
  ['ends while it loads', `process.exit(0)`, /starting/],
]
test.for(broken)('a worker that %s fails every job with the reason, and is tried again', async ([, source, reason]) => {
  const file = join(folder, 'broken.mjs')
  await writeFile(file, source)
  const pool = createRenderPool({ workers: 1, sources, workerFile: file })
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const results = await Promise.all([pool.render(job('a')), pool.render(job('b'))])
    for (const result of results) {
      expect(result).toMatchObject({ ok: false, failure: { kind: 'thread', message: expect.stringMatching(reason) } })
    }
  }
  await pool.close()
})

test('a worker that was left out of a build is told by its place, with what to do', async () => {
  const pool = createRenderPool({ workers: 1, sources, workerFile: join(folder, 'nowhere.js') })
  expect(await pool.render(job('a'))).toMatchObject({
    ok: false,
    failure: { kind: 'thread', message: expect.stringMatching(/nowhere\.js.*withLeitmotif/) },
  })
  await pool.close()
})
