import { beforeAll, describe, expect, it } from 'vitest'
import type { BaseView, Rendered } from '../../src/channels/contract/channel.ts'
import { channels } from '../../src/channels/registry.ts'
import { pathOf } from '../../src/render/path-of.ts'
import { targetsOf } from '../../src/channels/contract/targets.ts'
import { mustState, states } from '../../src/channels/shared/copy/unstated-facts.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { measureOf } from '../../src/content/text/counting/count.ts'
import { endlessTexts, hostileTexts, restaurantDocument, withEveryText } from '../fixtures/index.ts'
import { expectSound } from './hostile-output.ts'
import { demands, type Demand } from './demands.ts'
import { allWork, documents, nameOf, plainTargets, subjectOf, workOn, type Work } from './subjects.ts'

/** Why a picture may leave a part of a text out: it is too long for its place, or no font has the sign. */
const excuses = new Set(['text-fits', 'emoji-dropped', 'font-coverage'])

/** The first and the last of a list, once each. */
const endsOf = <Item>(list: readonly Item[]): Item[] => [...list.slice(0, 1), ...list.slice(1).slice(-1)]

describe.each(channels.map((channel) => [channel.name, channel] as const))('the channel %s', (name, channel) => {
  let work: readonly Work[] = []
  beforeAll(async () => {
    work = await allWork(channel)
  })

  const demand = (which: Demand, test: () => Promise<void> | void): void => it(demands[which], test)
  const rulesOf = (output: Rendered, view: BaseView): string[] => [...view.findings, ...output.findings].map(({ rule }) => rule)
  /** A fact of hostile words is stated byte for byte like any other, or the output says why it is not. */
  const expectSlogan = (output: Rendered, view: BaseView): void => {
    if (!mustState(channel.spec, output).includes('slogan') || output.text.includes(view.facts.slogan?.text ?? '')) return
    const said = rulesOf(output, view).filter((rule) => excuses.has(rule))
    expect(said, `${nameOf(output)}: ${output.text.slice(0, 400)}`).not.toEqual([])
  }
  const ofDocument = ({ campaign }: CampaignDocument): Work => {
    const found = work.find(({ view }) => view.campaign === campaign.slug)
    if (found === undefined) throw new Error(`nothing was made of ${campaign.slug}`)
    return found
  }
  const mostOf = (output: Rendered): number => channel.spec.formats[output.format]?.maxWeight?.[output.size]?.bytes ?? Infinity

  demand('formats', () => {
    for (const { subject, view, outputs } of work) {
      const promised = targetsOf(channel, subject.touchpoint).flatMap(({ size, formats }) =>
        formats.filter((format) => channel.makes?.(view, format) ?? true).map((format) => `${size}|${format}`),
      )
      expect(outputs.map(({ size, format }) => `${size}|${format}`).sort()).toEqual(promised.sort())
      for (const { format, type, extension } of outputs) expect(channel.spec.formats[format]).toMatchObject({ type, extension })
    }
    expect(Object.keys(channel.spec.formats)).toContain(channel.spec.defaultFormat)
    // Every output has a file of its own in a folder.
    const place = { phase: 'live', touchpoint: 't', channel: name, locale: 'en' }
    const paths = Object.keys(channel.spec.sizes)
      .concat('')
      .flatMap((size) =>
        Object.entries(channel.spec.formats).map(([format, { extension }]) => pathOf({ ...place, size, format, extension })),
      )
    expect(new Set(paths).size).toBe(paths.length)
  })

  demand('locales', () => {
    for (const { subject, view } of work) {
      const first = work.find((other) => other.subject === subject)
      expect(Object.keys(view.facts).sort()).toEqual(Object.keys(first?.view.facts ?? {}).sort())
      expect(view.facts.coupon).toEqual(first?.view.facts.coupon)
    }
  })

  demand('facts', () => {
    for (const { view, outputs, locale } of work) {
      for (const output of outputs) {
        for (const fact of mustState(channel.spec, output)) {
          const said = view.facts[fact]
          expect(
            said === undefined || states(output.text, said),
            `${nameOf(output, locale)} states the ${fact} "${said?.text}": ${output.text}`,
          ).toBe(true)
        }
      }
    }
  })

  demand('never', () => {
    for (const { view, outputs } of work) {
      for (const output of outputs) {
        for (const fact of channel.spec.facts.never ?? []) expect(output.text).not.toContain(view.facts[fact]?.text ?? '\u0000')
      }
    }
  })

  demand('limits', () => {
    for (const { view, outputs, locale } of work) {
      for (const [slot, { hard = Infinity, counts }] of Object.entries(channel.spec.slots)) {
        const text: unknown = Reflect.get(view, slot)
        if (typeof text === 'string') expect(measureOf(counts)(text), `${slot} in ${locale}`).toBeLessThanOrEqual(hard)
      }
      for (const output of outputs) expect(output.bytes.byteLength, nameOf(output, locale)).toBeLessThanOrEqual(mostOf(output))
    }
  })

  demand('own', async () => {
    const { view, subject } = ofDocument(restaurantDocument())
    const noticed = { rule: 'test/of-the-view', severity: 'warning', place: 'headline', message: 'Noticed when composing.' } as const
    const [target] = targetsOf(channel, subject.touchpoint)
    if (target === undefined) throw new Error('it makes nothing')
    const outputs = await channel.render({ ...view, findings: [...view.findings, noticed] }, target, subject.sources)
    expect(outputs.filter(({ findings }) => findings.some(({ rule }) => rule === noticed.rule)).map((output) => nameOf(output))).toEqual([])
  })

  demand('quiet', () => {
    const findings = work.flatMap(({ view, outputs }) => [view, ...outputs].flatMap((one) => one.findings))
    expect(findings.filter(({ severity }) => severity === 'blocker')).toEqual([])
  })

  demand('tags', async () => {
    const [tag, meant] = ['{{first_name}}', '[[offer]]']
    const taggedWith = (sign: string) => withEveryText(restaurantDocument(), (text) => (text.trim() === '' ? text : `${text} ${sign}`))
    const found = async (sign: string) => {
      const subject = await subjectOf(channel, taggedWith(sign))
      const { locales } = subject.snapshot.brand
      const said: { locale: string; output: Rendered; severities: string[]; fields: (string | undefined)[] }[] = []
      for (const locale of locales) {
        const { view, outputs } = await workOn(channel, subject, locale, endsOf(plainTargets(channel, subject.touchpoint)))
        for (const output of outputs.filter(({ text }) => text.includes(sign))) {
          const own = [...view.findings, ...output.findings].filter(({ rule }) => rule === 'merge-tag')
          said.push({ locale, output, severities: own.map(({ severity }) => severity), fields: own.map(({ field }) => field) })
        }
      }
      return said
    }
    for (const { locale, output, severities, fields } of await found(tag)) {
      const isFilled = channel.spec.fillsMergeTags === true && output.format !== 'ics'
      expect(severities, nameOf(output, locale)).toEqual(isFilled ? [] : ['blocker', ...severities.slice(1).map(() => 'blocker')])
      if (channel.spec.fillsMergeTags) continue
      expect(fields, nameOf(output, locale)).toContain(`campaign.headline.${locale}`)
      expect(new Set(fields).size).toBe(fields.length)
    }
    for (const { severities } of await found(meant)) expect(severities).not.toContain('blocker')
  })

  demand('determinism', async () => {
    for (const document of documents) {
      const subject = await subjectOf(channel, document)
      const again = await workOn(channel, subject, subject.snapshot.brand.defaultLocale)
      const before = work.find(({ locale, view }) => locale === again.locale && view.campaign === again.view.campaign)
      expect(before?.view).toEqual(again.view)
      const same = again.outputs.map((output, index) => Buffer.from(output.bytes).equals(before?.outputs[index]?.bytes ?? Buffer.alloc(0)))
      expect(again.outputs.filter((_, index) => !same[index]).map((output) => nameOf(output))).toEqual([])
    }
  })

  demand('json', async () => {
    for (const document of documents) {
      const { view, outputs, subject } = ofDocument(document)
      const stored = JSON.parse(JSON.stringify(view)) as typeof view
      for (const target of endsOf(targetsOf(channel, subject.touchpoint))) {
        const again = await channel.render(stored, target, subject.sources)
        expect(again.length).toBeGreaterThan(0)
        for (const { bytes, format, size } of again) {
          const before = outputs.find((output) => output.format === format && output.size === size)
          expect(Buffer.from(bytes).equals(before?.bytes ?? Buffer.alloc(0)), nameOf({ size, format } as Rendered)).toBe(true)
        }
      }
    }
  })

  // The texts alternate between the campaigns, and sizes between the first and the last: each is tried in both directions of writing.
  demand('hostile', async () => {
    for (const [index, text] of Object.values(hostileTexts).entries()) {
      const document = documents[index % documents.length] ?? restaurantDocument()
      const subject = await subjectOf(
        channel,
        withEveryText(document, () => text),
      )
      const targets = plainTargets(channel, subject.touchpoint)
      const { view, outputs } = await workOn(channel, subject, subject.snapshot.brand.defaultLocale, endsOf(targets))
      for (const output of outputs) {
        await expectSound(output)
        expect(output.text).not.toContain('\u202e')
        expectSlogan(output, view)
      }
    }
  })

  demand('endless', async () => {
    for (const text of Object.values(endlessTexts)) {
      const subject = await subjectOf(
        channel,
        withEveryText(restaurantDocument(), () => text),
      )
      const { view, outputs } = await workOn(
        channel,
        subject,
        subject.snapshot.brand.defaultLocale,
        plainTargets(channel, subject.touchpoint),
      )
      for (const output of outputs) {
        await expectSound(output)
        expectSlogan(output, view)
        if (output.bytes.byteLength > mostOf(output)) expect(rulesOf(output, view), nameOf(output)).toContain('weight')
      }
    }
  })
})

describe('the suite', () => {
  it('runs over every channel, each under a name of its own', () => {
    expect(channels.map(({ name }) => name).toSorted()).toEqual(['email', 'facebook-post', 'flyer', 'web-banner'])
  })
})
