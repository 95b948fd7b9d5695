import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ExtensionError, loadedExtensions, loadExtensions } from '../../src/channels/extensions.ts'
import type { BaseView } from '../../src/channels/contract/channel.ts'
import { allChannels, channelNamed } from '../../src/channels/registry.ts'
import { ruleNamed } from '../../src/channels/rule-named.ts'
import { factsOf } from '../../src/content/facts/facts.ts'
import type { Touchpoint } from '../../src/content/schema/snapshot.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'

/** A whole channel, but for what a test takes away or changes. */
const source = (name: string, more = '') => `
  const spec = { label: 'Sign', description: '', sizes: {}, formats: { txt: { type: 'text/plain', extension: 'txt' } }, defaultFormat: 'txt', slots: {}, facts: { must: [] }, templates: 'sign' }
  export default { name: '${name}', spec, compose: () => ({}), render: async () => [], ${more} }
`

describe('channels and templates of a user’s own', () => {
  let folder: string
  const written = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitmotif-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('come beside ours, once however often they are named, and are known to later threads', async () => {
    const sign = await written('sign.mjs', source('sign'))
    await loadExtensions({ channels: [sign], templates: [folder] })
    await loadExtensions({ channels: [sign], templates: [folder] })
    expect(channelNamed('sign')?.spec.label).toBe('Sign')
    expect(allChannels().filter(({ name }) => name === 'sign')).toHaveLength(1)
    expect(loadedExtensions().channels).toEqual([expect.stringContaining('/sign.mjs')])
    expect(loadedExtensions().templates).toEqual([folder])
  })

  it('are refused by name where they are missing, torn or no channel', async () => {
    const refused = (channel: string) => expect(loadExtensions({ channels: [channel] })).rejects
    await refused('./nowhere.mjs').toThrow(/nowhere\.mjs cannot be loaded/)
    await refused('no-such-package').toThrow(/no package that exports "no-such-package".*"\.\/no-such-package"/)
    await refused(await written('torn.mjs', 'export default {')).toThrow(ExtensionError)
    await refused(await written('empty.mjs', 'export const channel = 1')).toThrow(/does not export a channel as its default/)
    await refused(await written('half.mjs', source('half', "render: 'later'"))).toThrow(/render: This is not a function/)
    await refused(await written('up.mjs', source('up').replace("extension: 'txt'", "extension: '../txt'"))).toThrow(
      /spec\.formats\.txt\.extension: This is not an extension like "txt"/,
    )
    await refused(await written('other.mjs', source('Ein Schild'))).toThrow(/name: This is not a name like "shop-sign"/)
    await expect(loadExtensions({ templates: [join(folder, 'nowhere')] })).rejects.toThrow(/no folder .*nowhere/)
  })

  it('may be written as the manual shows one', async () => {
    const shown = /```js\n(import \{ chooserOf[\s\S]+?)```/.exec(await readFile('docs/channels.md', 'utf8'))?.[1] ?? ''
    const built = new URL('../../dist/exports/channel.js', import.meta.url).href
    await loadExtensions({ channels: [await written('sms.mjs', shown.replace('leitmotif/channel', built))] })
    const { snapshot, sources } = await snapshotOf(restaurantDocument())
    const touchpoint = { ...snapshot.touchpoints[0], key: 'guests', channel: 'sms' } as Touchpoint
    const sms = channelNamed('sms')
    const view = sms?.compose(snapshot, touchpoint, 'bg')
    if (!sms || !view) throw new Error('the manual shows no channel')
    const [said] = await sms.render(view, { size: '', formats: ['txt'] }, sources)
    const { headline } = snapshot.campaign
    expect(said?.text).toContain(`${headline.bg ?? ''}: ${factsOf(snapshot, touchpoint, 'bg').price?.text ?? ''}, `)
    expect(said?.findings).toEqual([])
    const wordy = { ...snapshot, campaign: { ...snapshot.campaign, headline: { bg: 'Обяд под липите '.repeat(20) } } }
    expect(sms.compose(wordy, touchpoint, 'bg')).toMatchObject({ message: said?.text.replace(`${headline.bg ?? ''}: `, ''), findings: [] })
  })

  it('may be instances of a class, with all their functions', async () => {
    const lines = source('board').replace(/export default [\s\S]*/, '')
    const board = `${lines}
  class Board {
    #formats = ['txt']
    name = 'board'
    spec = spec
    compose() { return {} }
    makes(view, format) { return this.#formats.includes(format) }
    async render() { return [] }
  }
  export default new Board()`
    await loadExtensions({ channels: [await written('board.mjs', board)] })
    const { makes, render } = channelNamed('board') ?? {}
    const view = {} as BaseView
    expect([makes?.(view, 'txt'), makes?.(view, 'ics')]).toEqual([true, false])
    expect(await render?.(view, { size: '', formats: ['txt'] }, { read: () => Promise.reject(new Error('nothing is read')) })).toEqual([])
  })

  it('cannot promise facts that there are none of', async () => {
    const typo = source('typo').replace('facts: { must: [] }', "facts: { must: ['price'], perSize: { '': ['prize'] } }")
    await expect(loadExtensions({ channels: [await written('typo.mjs', typo)] })).rejects.toThrow(/spec\.facts\.perSize\.\.0: .*"price"/)
    expect(channelNamed('typo')).toBeUndefined()
  })

  it('have rules of their own, and are told of a finding of none', async () => {
    const said = (rule: string) => `{ title: 'T', severity: ['info', 'warning'], whatToDo: 'Do.' }`.replace('T', rule)
    const rules = (name: string) => source(name).replace("templates: 'sign'", `templates: 'sign', rules: { 'loud/much': ${said('Much')} }`)
    const view = `{ channel: 'x', touchpoint: 'x', campaign: 'x', locale: 'en', direction: 'ltr', facts: {}, findings: [finding] }`
    const loud = rules('loud').replace('compose: () => ({})', `compose: (finding) => (${view})`)
    await loadExtensions({ channels: [await written('loud.mjs', loud)] })
    expect(ruleNamed('loud/much')?.title).toBe('Much')
    expect([ruleNamed('weight')?.title, ruleNamed('loud/little'), ruleNamed('gone/much'), ruleNamed('toString')]).toEqual([
      'A file is too heavy',
      undefined,
      undefined,
      undefined,
    ])
    const composed = (rule: string, severity: string) =>
      Reflect.apply(channelNamed('loud')?.compose ?? String, undefined, [
        { rule, severity, place: 'headline', message: 'Loud.' },
      ]) as BaseView
    expect(composed('loud/much', 'info').findings).toHaveLength(1)
    expect(composed('weight', 'blocker').findings).toHaveLength(1)
    expect(() => composed('weigth', 'warning')).toThrow(/findings\.0\.rule: there is no rule "weigth"; add it to spec\.rules/)
    expect(() => composed('loud/much', 'blocker')).toThrow(/severity: a finding of the rule "loud\/much" is info or warning/)

    await expect(loadExtensions({ channels: [await written('quiet.mjs', rules('quiet'))] })).rejects.toThrow(
      /spec\.rules\.loud\/much: begins with the channel's name: "quiet\/loud\/much"/,
    )
    const untold = await written('untold.mjs', rules('loud').replace("whatToDo: 'Do.'", "whatToDo: ''"))
    await expect(loadExtensions({ channels: [untold] })).rejects.toThrow(/spec\.rules\.loud\/much\.whatToDo: /)
  })

  it('cannot take the name of a channel that is there', async () => {
    const taken = await written('taken.mjs', source('email'))
    await expect(loadExtensions({ channels: [taken] })).rejects.toThrow(/calls its channel "email"/)
    expect(channelNamed('email')?.spec.label).toBe('Email')
  })

  it('are told what their functions should have returned', async () => {
    const { snapshot } = await snapshotOf(restaurantDocument())
    const [touchpoint] = snapshot.touchpoints
    if (!touchpoint) throw new Error('the fixture has no touchpoint')
    const view = `{ channel: 'x', touchpoint: 'x', campaign: 'x', locale: 'en', direction: 'ltr', facts: {}, findings: [] }`
    const called = async (name: string, more: string) => {
      await loadExtensions({ channels: [await written(`${name}.mjs`, source(name, more))] })
      const channel = channelNamed(name)
      if (!channel) throw new Error(`${name} was not added`)
      return channel
    }
    const composed = async (name: string, more: string) => (await called(name, more)).compose(snapshot, touchpoint, 'en')
    await expect(composed('bare', `compose: () => ({ ...${view}, findings: undefined })`)).rejects.toThrow(
      /^compose of the channel "bare" did not return what it should: findings: /,
    )
    await expect(composed('late', `compose: async () => (${view})`)).rejects.toThrow(/has to choose words at once/)
    await expect(composed('lively', `compose: () => ({ ...${view}, say: () => 'x' })`)).rejects.toThrow(
      /^compose of the channel "lively" did not return what it should: the view: This is not plain data \(.*could not be cloned/,
    )
    expect(await composed('sound', `compose: () => (${view})`)).toMatchObject({ locale: 'en' })

    const drawn = async (name: string, more: string) => {
      const none = { read: () => Promise.reject(new Error('nothing is read')) }
      return (await called(name, more)).render({} as BaseView, { size: '', formats: ['txt'] }, none)
    }
    await expect(drawn('silent', 'render: async () => undefined')).rejects.toThrow(
      /^render of the channel "silent" did not return what it should: the list of outputs: /,
    )
    const output = `{ format: 'txt', size: '', type: 'text/plain', extension: 'txt', text: 'x', findings: []`
    await expect(drawn('worded', `render: async () => [${output}, bytes: 'x' }]`)).rejects.toThrow(
      /: 0\.bytes: This is not a Uint8Array\.$/,
    )
    await expect(drawn('unsaid', `render: async () => [${output}, bytes: new Uint8Array(1), findings: undefined }]`)).rejects.toThrow(
      /: 0\.findings: /,
    )
    await expect(drawn('fine', `render: async () => [${output}, bytes: new Uint8Array(1) }]`)).resolves.toHaveLength(1)
  })
})
