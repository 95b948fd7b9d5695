import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channelNamed } from '../../../../src/channels/registry.ts'
import { composeView } from '../../../../src/channels/render-view.ts'
import type { CampaignDocument } from '../../../../src/content/schema/snapshot.ts'
import { restaurantDocument, snapshotOf } from '../../../fixtures/index.ts'

type Change = (document: CampaignDocument) => void

/** What is said of merge tags on the first touchpoint of a channel. */
async function tagsOn(channelName: string, change: Change, locale = 'en') {
  const document = restaurantDocument()
  change(document)
  const { snapshot } = await snapshotOf(document)
  const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === channelName)
  const channel = channelNamed(channelName)
  if (!touchpoint || !channel) throw new Error(`the fixture has no ${channelName}`)
  return composeView(channel, snapshot, touchpoint, locale).findings.filter(({ rule }) => rule === 'merge-tag')
}

const unfilled = ['facebook-post', 'flyer', 'web-banner']
const name = fc.stringMatching(/^[a-z][a-z_]{0,14}$/)
const tags = fc.oneof(
  name.map((x) => `{{${x}}}`),
  name.map((x) => `{% if ${x} %}`),
  name.map((x) => `*|${x.toUpperCase()}|*`),
  name.map((x) => `%%${x}%%`),
  name.map((x) => `[[data:${x}]]`),
)

describe('merge tags on a channel that no mailing service sends', () => {
  it.each(unfilled)('block a %s and name the field, in whatever syntax', async (channel) => {
    await fc.assert(
      fc.asyncProperty(tags, async (tag) => {
        const found = await tagsOn(channel, ({ campaign }) => {
          campaign.headline = { ...campaign.headline, en: `Supper, ${tag}` }
        })
        expect(found).toEqual([expect.objectContaining({ severity: 'blocker', field: 'campaign.headline.en' })])
        expect(found[0]?.message).toContain(tag)
      }),
      { numRuns: 15 },
    )
  })

  it.each(unfilled)('let a %s alone that has none: facts, single braces, and words for emails only', async (channel) => {
    const clean: Change = ({ campaign }) => {
      campaign.headline = { ...campaign.headline, en: 'Lunch for {price} {every day}, 100%% fresh' }
      campaign.adaptations = [{ of: 'email', slot: 'headline', locale: 'en', text: 'Lunch for {{first_name}}' }]
      campaign.callToAction.url = 'https://trapeza.example/book?who={{id}}'
    }
    expect(await tagsOn(channel, clean)).toEqual([])
  })

  it.each(unfilled)(
    'are no fault of a text that own words of the %s take the place of, but of own words that have them',
    async (channel) => {
      const own =
        (text: string): Change =>
        ({ campaign }) => {
          campaign.headline = { ...campaign.headline, en: 'Supper, {{first_name}}' }
          campaign.adaptations = [{ of: channel, slot: 'headline', locale: 'en', text }]
        }
      expect(await tagsOn(channel, own('Supper for you'))).toEqual([])
      expect(await tagsOn(channel, own('Dear {{first_name}}'))).toMatchObject([{ field: 'campaign.adaptations.0.text' }])
    },
  )

  it('name the language that is shown, and what a doubled brace may have meant', async () => {
    const change: Change = ({ campaign }) => {
      campaign.summary = { bg: 'Обяд за {{price}}', en: '' }
    }
    const [found] = await tagsOn('web-banner', change)
    expect(found).toMatchObject({ severity: 'blocker', field: 'campaign.summary.bg' })
    expect(found?.message).toContain('{price}')
  })
})
