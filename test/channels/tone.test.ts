import { describe, expect, it } from 'vitest'
import { channelNamed } from '../../src/channels/registry.ts'
import type { BaseView } from '../../src/channels/contract/channel.ts'
import { atPhase } from '../../src/content/time/phases.ts'
import { shippedTones } from '../../src/content/tone/tones/index.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'

/** The restaurant's campaign in a tone of ours, with no words of its own on the button. */
async function spokenIn(tone: string) {
  const document = restaurantDocument()
  const campaign = { ...document.campaign, tone, adaptations: [], callToAction: { ...document.campaign.callToAction, label: {} } }
  return (await snapshotOf({ ...document, brand: { ...document.brand, tones: [] }, campaign })).snapshot
}

function viewIn(snapshot: Awaited<ReturnType<typeof spokenIn>>, channel: string, locale: string): BaseView {
  const touchpoint = snapshot.touchpoints.find((one) => one.channel === channel)
  const view = touchpoint && channelNamed(channel)?.compose(snapshot, touchpoint, locale)
  if (!view) throw new Error(`no ${channel}`)
  return view
}

describe('Switching the tone of a campaign', () => {
  it.each(['facebook-post', 'email', 'web-banner', 'flyer'])('changes the words of a %s, and no fact', async (channel) => {
    const views = await Promise.all(shippedTones.map(async ({ key }) => viewIn(await spokenIn(key), channel, 'bg')))
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(shippedTones.length)
    expect(new Set(views.map(({ facts }) => JSON.stringify(facts))).size).toBe(1)
  })
})

describe('The time that is left', () => {
  it('is said in the phases that the tone has a line for', async () => {
    const snapshot = await spokenIn('urgent')
    const said = (phase: 'teaser' | 'live' | 'last-day', channel: string) =>
      Reflect.get(viewIn(atPhase(snapshot, phase), channel, 'bg'), 'urgency')
    for (const channel of ['facebook-post', 'email']) {
      expect(said('teaser', channel)).toBe('Бъди сред първите')
      expect(said('live', channel)).toBe('')
      expect(said('last-day', channel)).toBe('Приключва днес')
    }
  })
})
