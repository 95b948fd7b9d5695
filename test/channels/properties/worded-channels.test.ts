import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../src/channels/contract/channel.ts'
import { email } from '../../../src/channels/email/index.ts'
import { facebookPost } from '../../../src/channels/facebook-post/index.ts'
import { checkDocument } from '../../../src/content/checks/check.ts'
import { measureOf } from '../../../src/content/text/counting/count.ts'
import { subjectOf } from '../../conformance/subjects.ts'
import { snapshotOf } from '../../fixtures/index.ts'
import { anyCampaign, locales } from './any-campaign.ts'
import { expectCareful, expectLimits, unstated } from './careful-words.ts'

/** The words of each; pictures say nothing, and take the time. */
const worded: readonly (readonly [Channel, readonly string[], number])[] = [
  [facebookPost as Channel, ['txt'], 60],
  [email as Channel, ['txt', 'html'], 12],
]

describe('any campaign', () => {
  it('that the tests make up may be published', () => {
    fc.assert(
      fc.property(anyCampaign, (document) => {
        expect(checkDocument(document).filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it.each(worded.map(([channel, formats, numRuns]) => [channel.name, channel, formats, numRuns] as const))(
    'says in a %s each of its facts, byte for byte, carefully and within its limits',
    async (_name, channel, formats, numRuns) => {
      await fc.assert(
        fc.asyncProperty(anyCampaign, fc.constantFrom(...locales), async (document, locale) => {
          const { snapshot, sources, touchpoint } = await subjectOf(channel, document)
          const view = channel.compose(snapshot, touchpoint, locale)
          const [size = ''] = Object.keys(channel.spec.sizes)
          const outputs = await channel.render(view, { size, formats }, sources)
          expect(outputs.map(({ format }) => format)).toEqual(formats)
          for (const { format, text } of outputs) {
            expect(unstated(view, text, channel.spec.facts.must), `${locale} ${format}: ${text}`).toEqual([])
            // Two texts beside each other in a row of HTML are held apart by no-break spaces.
            expectCareful(format === 'html' ? text.replace(/[ \u00a0]{2,}/g, ' ') : text, `${locale} ${format}`)
          }
          for (const slot of Object.keys(channel.spec.slots)) {
            const said: unknown = Reflect.get(view, slot)
            if (typeof said === 'string') expectCareful(said, `${locale} ${slot}`)
          }
          expectLimits(channel, view, outputs)
        }),
        { numRuns },
      )
    },
    120_000,
  )

  it('keeps a post within what Facebook takes, however long its words', async () => {
    const { snapshot } = await snapshotOf(fc.sample(anyCampaign, { numRuns: 1, seed: 7 })[0] ?? ({} as never))
    const hard = facebookPost.spec.slots.message?.hard ?? 0
    const long = { ...snapshot, campaign: { ...snapshot.campaign, summary: { bg: 'Добра супа за всички. '.repeat(9000) } } }
    const [touchpoint] = snapshot.touchpoints
    expect(touchpoint).toBeDefined()
    if (touchpoint === undefined) return
    const view = facebookPost.compose(long, touchpoint, 'bg')
    const [output] = await facebookPost.render(
      view,
      { size: '', formats: ['txt'] },
      { read: () => Promise.reject(new Error('no picture')) },
    )
    expect(measureOf()(output?.text ?? '')).toBeLessThanOrEqual(hard)
  })
})
