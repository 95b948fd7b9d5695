import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BaseView, Channel } from '../../../src/channels/contract/channel.ts'
import { flyer } from '../../../src/channels/flyer/index.ts'
import { webBanner } from '../../../src/channels/web-banner/index.ts'
import { mustState } from '../../../src/channels/shared/copy/unstated-facts.ts'
import { subjectOf } from '../../conformance/subjects.ts'
import { anyCampaign, locales } from './any-campaign.ts'
import { expectCareful, unstated } from './careful-words.ts'

const drawn: readonly (readonly [Channel, readonly string[]])[] = [
  [webBanner as Channel, ['300x250', '728x90', '1200x628', '160x600', '320x50']],
  [flyer as Channel, ['a6', 'dl']],
]

/** Every text that a layout may choose for a place, the first few of each ladder. */
function candidatesOf(view: BaseView): string[] {
  const texts = [
    ...Object.values(Reflect.get(view, 'words') as Record<string, string | readonly string[]>),
    Reflect.get(view, 'alt') as unknown,
  ]
  return texts.flatMap((text) => (Array.isArray(text) ? (text.slice(0, 6) as string[]) : typeof text === 'string' ? [text] : []))
}

/** Why a picture may say less: its words are too long for their place, or no font has a sign. */
const excuses = new Set(['text-fits', 'emoji-dropped', 'font-coverage'])

describe.each(drawn.map(([channel, sizes]) => [channel.name, channel, sizes] as const))('any campaign as a %s', (_name, channel, sizes) => {
  it('offers careful words for every place, with nothing left unfilled', async () => {
    await fc.assert(
      fc.asyncProperty(anyCampaign, fc.constantFrom(...locales), async (document, locale) => {
        const { snapshot, touchpoint } = await subjectOf(channel, document)
        const view = channel.compose(snapshot, touchpoint, locale)
        for (const text of candidatesOf(view)) expectCareful(text, `${locale} ${channel.name}`)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('states each of its facts, byte for byte, or says why it does not', async () => {
    await fc.assert(
      fc.asyncProperty(anyCampaign, fc.constantFrom(...locales), fc.constantFrom(...sizes), async (document, locale, size) => {
        const { snapshot, sources, touchpoint } = await subjectOf(channel, document)
        const view = channel.compose(snapshot, touchpoint, locale)
        const [output] = await channel.render(view, { size, formats: ['png'] }, sources)
        expect(output).toBeDefined()
        if (output === undefined) return
        const silent = unstated(view, output.text, mustState(channel.spec, output)).filter(
          (name) => !output.findings.some(({ rule, place }) => excuses.has(rule) && place === name),
        )
        expect(silent, `${locale} ${size}: ${output.text}`).toEqual([])
        for (const { rule, field } of output.findings)
          if (rule === 'text-fits' && field !== undefined)
            expect(field).toMatch(new RegExp(`^((campaign|brand)\\..*\\.${locale}|brand\\.name|campaign\\.offer\\.(coupon|phone))$`))
      }),
      { numRuns: 8 },
    )
  }, 120_000)
})
