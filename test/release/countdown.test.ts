import { expect, test } from 'vitest'
import { hashOf } from '../../src/content/document/hash.ts'
import { registeredChannels } from '../../src/release/ports/channel-set.ts'
import { planOf } from '../../src/release/plan/plan.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'

test('a countdown is planned as windows, and draws only what says how many days are left', async () => {
  const document = restaurantDocument()
  const campaign = { ...document.campaign, countdown: 3, phases: [], tone: 'urgent' }
  const { snapshot } = await snapshotOf({ ...document, campaign, brand: { ...document.brand, tones: [] } })
  const { windows } = planOf(snapshot, hashOf(snapshot), registeredChannels)
  expect(windows.map(({ phase }) => phase)).toEqual(['live', 'countdown-3', 'countdown-2', 'last-day', 'last-hours'])

  const keysOf = (channel: string) =>
    windows.map(({ touchpoints }) => {
      const [touchpoint] = touchpoints.filter((one) => one.channel === channel)
      return touchpoint?.locales.flatMap(({ renditions }) => renditions.map(({ key }) => key)).join() ?? ''
    })
  for (const channel of ['flyer', 'web-banner']) expect(new Set(keysOf(channel)).size, channel).toBe(1)
  for (const channel of ['facebook-post', 'email']) expect(new Set(keysOf(channel)).size, channel).toBe(windows.length)
  const lines = windows.map(({ touchpoints }) => {
    const email = touchpoints.find((one) => one.channel === 'email')
    return Reflect.get(email?.locales.find(({ locale }) => locale === 'bg')?.view ?? {}, 'urgency')
  })
  expect(lines).toEqual(['', 'Само още 3 дни', 'Само още 2 дни', 'Приключва днес', 'Изтича след часове'])
})
