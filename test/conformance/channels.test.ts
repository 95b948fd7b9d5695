import { describe, expect, it } from 'vitest'
import type { BaseView, Rendered } from '../../src/channels/channel.ts'
import { channels } from '../../src/channels/index.ts'
import { targetsOf } from '../../src/channels/targets.ts'
import { graphemes } from '../../src/content/ladder.ts'
import { endlessTexts, hostileTexts, restaurantDocument, withEveryText } from '../fixtures/index.ts'
import { expectSound } from './hostile-output.ts'
import { demands, skips, type Demand } from './skips.ts'
import { documents, mustOf, nameOf, renderAll, subjectOf } from './subjects.ts'

describe.each(channels.map((channel) => [channel.name, channel] as const))('the channel %s', (name, channel) => {
  const demand = (which: Demand, test: () => Promise<void>): void => {
    const reason = skips[name]?.[which]
    if (reason === undefined) it(demands[which], test)
    else it.skip(`${demands[which]} (skipped: ${reason})`, test)
  }
  /** Runs a test on every campaign of the fixtures. */
  const onEach = async (test: (subject: Awaited<ReturnType<typeof subjectOf>>) => Promise<void> | void): Promise<void> => {
    for (const document of Object.values(documents)) await test(await subjectOf(channel, document()))
  }

  /** A fact of hostile words is stated byte for byte like any other, or the output says that it does not fit. */
  const expectSlogan = (output: Rendered, view: BaseView): void => {
    if (!mustOf(channel, output).includes('slogan') || output.text.includes(view.facts.slogan?.text ?? '')) return
    expect(
      [...view.findings, ...output.findings].map(({ rule }) => rule),
      `${nameOf(output)}: ${output.text.slice(0, 400)}`,
    ).toContain('text-fits')
  }

  demand('formats', () =>
    onEach(async (subject) => {
      const view = channel.compose(subject.snapshot, subject.touchpoint, subject.snapshot.brand.defaultLocale)
      const outputs = await renderAll(channel, view, subject)
      const promised = targetsOf(channel, subject.touchpoint).flatMap(({ size, formats }) => formats.map((format) => `${size}|${format}`))
      expect(outputs.map(({ size, format }) => `${size}|${format}`).sort()).toEqual(promised.sort())
      for (const { format, type, extension } of outputs) expect(channel.spec.formats[format]).toMatchObject({ type, extension })
      expect(Object.keys(channel.spec.formats)).toContain(channel.spec.defaultFormat)
    }),
  )

  demand('locales', () =>
    onEach(({ snapshot, touchpoint }) => {
      const stated = snapshot.brand.locales.map((locale) => Object.keys(channel.compose(snapshot, touchpoint, locale).facts).sort())
      for (const facts of stated) expect(facts).toEqual(stated[0])
    }),
  )

  demand('facts', () =>
    onEach(async (subject) => {
      for (const locale of subject.snapshot.brand.locales) {
        const view = channel.compose(subject.snapshot, subject.touchpoint, locale)
        for (const output of await renderAll(channel, view, subject)) {
          for (const fact of mustOf(channel, output)) {
            const said = view.facts[fact]
            const isStated =
              said === undefined || output.text.includes(said.text) || (said.short !== undefined && output.text.includes(said.short))
            expect(isStated, `${nameOf(output)} in ${locale} states the ${fact} "${said?.text}": ${output.text}`).toBe(true)
          }
        }
      }
    }),
  )

  demand('never', () =>
    onEach(async (subject) => {
      const view = channel.compose(subject.snapshot, subject.touchpoint, subject.snapshot.brand.defaultLocale)
      for (const output of await renderAll(channel, view, subject)) {
        for (const fact of channel.spec.facts.never ?? []) expect(output.text).not.toContain(view.facts[fact]?.text ?? '\u0000')
      }
    }),
  )

  demand('limits', () =>
    onEach(async (subject) => {
      for (const locale of subject.snapshot.brand.locales) {
        const view = channel.compose(subject.snapshot, subject.touchpoint, locale)
        for (const [slot, { hard = Infinity }] of Object.entries(channel.spec.slots)) {
          const text: unknown = Reflect.get(view, slot)
          if (typeof text === 'string') expect(graphemes(text), `${slot} in ${locale}`).toBeLessThanOrEqual(hard)
        }
        for (const output of await renderAll(channel, view, subject)) {
          const most = channel.spec.formats[output.format]?.maxBytes?.[output.size] ?? Infinity
          expect(output.bytes.byteLength, nameOf(output)).toBeLessThanOrEqual(most)
        }
      }
    }),
  )

  demand('quiet', () =>
    onEach(async (subject) => {
      for (const locale of subject.snapshot.brand.locales) {
        const view = channel.compose(subject.snapshot, subject.touchpoint, locale)
        const findings = [view, ...(await renderAll(channel, view, subject))].flatMap((one) => one.findings)
        expect(findings.filter(({ severity }) => severity === 'blocker')).toEqual([])
      }
    }),
  )

  demand('determinism', () =>
    onEach(async (subject) => {
      const draw = async () => {
        const view = channel.compose(subject.snapshot, subject.touchpoint, subject.snapshot.brand.defaultLocale)
        return (await renderAll(channel, view, subject)).map(({ bytes }) => Buffer.from(bytes).toString('base64'))
      }
      const first = await draw()
      expect((await draw()).map((bytes, index) => bytes === first[index])).toEqual(first.map(() => true))
    }),
  )

  demand('json', () =>
    onEach(async (subject) => {
      const view = channel.compose(subject.snapshot, subject.touchpoint, subject.snapshot.brand.defaultLocale)
      const stored = JSON.parse(JSON.stringify(view)) as typeof view
      const [target] = targetsOf(channel, subject.touchpoint)
      if (!target) return
      const bytesOf = async (given: typeof view) =>
        (await channel.render(given, target, subject.sources)).map(({ bytes }) => Buffer.from(bytes))
      expect(await bytesOf(stored)).toEqual(await bytesOf(view))
    }),
  )

  demand('hostile', async () => {
    for (const text of Object.values(hostileTexts)) {
      for (const document of Object.values(documents)) {
        const subject = await subjectOf(
          channel,
          withEveryText(document(), () => text),
        )
        const view = channel.compose(subject.snapshot, subject.touchpoint, subject.snapshot.brand.defaultLocale)
        for (const output of await renderAll(channel, view, subject)) {
          await expectSound(output)
          expect(output.text).not.toContain('\u202e')
          expectSlogan(output, view)
        }
      }
    }
  })

  demand('endless', async () => {
    for (const text of Object.values(endlessTexts)) {
      const subject = await subjectOf(
        channel,
        withEveryText(restaurantDocument(), () => text),
      )
      const view = channel.compose(subject.snapshot, subject.touchpoint, subject.snapshot.brand.defaultLocale)
      for (const output of await renderAll(channel, view, subject)) {
        await expectSound(output)
        expectSlogan(output, view)
        const most = channel.spec.formats[output.format]?.maxBytes?.[output.size] ?? Infinity
        if (output.bytes.byteLength > most)
          expect(
            output.findings.map(({ rule }) => rule),
            nameOf(output),
          ).toContain('weight')
      }
    }
  })
})

describe('the suite', () => {
  it('gives a reason for every demand that it skips', () => {
    for (const reasons of Object.values(skips))
      for (const reason of Object.values(reasons)) expect(reason.trim().length).toBeGreaterThan(20)
  })

  it('runs over every channel, under names and templates of their own', () => {
    expect(new Set(channels.map(({ name }) => name)).size).toBe(channels.length)
    expect(channels.length).toBeGreaterThan(0)
  })
})
