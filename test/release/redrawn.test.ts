import { expect, test } from 'vitest'
import { hashOf } from '../../src/content/document/hash.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { registeredChannels } from '../../src/release/ports/channel-set.ts'
import { planOf } from '../../src/release/plan/plan.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'

async function keysByLocale(document: CampaignDocument): Promise<Map<string, string>> {
  const { snapshot } = await snapshotOf(document)
  const locales = planOf(snapshot, hashOf(snapshot), registeredChannels).windows.flatMap(({ touchpoints }) =>
    touchpoints.flatMap((touchpoint) => touchpoint.locales),
  )
  const keys = new Map<string, string>()
  for (const { locale, renditions } of locales) keys.set(locale, `${keys.get(locale) ?? ''}${renditions.map(({ key }) => key).join()}`)
  return keys
}

test('one language’s headline changes what is drawn in that language only, also if it is the brand’s main one', async () => {
  const document = restaurantDocument()
  const one = { ...document, touchpoints: document.touchpoints.map((touchpoint) => ({ ...touchpoint, sides: 1 as const })) }
  const before = await keysByLocale(one)
  const headline = { ...one.campaign.headline, [one.brand.defaultLocale]: 'Друго' }
  const after = await keysByLocale({ ...one, campaign: { ...one.campaign, headline } })
  expect([...before.keys()].filter((locale) => before.get(locale) !== after.get(locale))).toEqual([one.brand.defaultLocale])
})
