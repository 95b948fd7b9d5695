import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../src/content/checks/check.ts'
import { freeze } from '../../../src/content/freeze/freeze.ts'
import { hashOf } from '../../../src/content/document/hash.ts'
import { AssetError, DocumentError } from '../../../src/content/findings/problem.ts'
import { snapshotSchema, type CampaignDocument, type PinnedAsset } from '../../../src/content/schema/snapshot.ts'
import { restaurantDocument, snapshotOf } from '../../fixtures/index.ts'

const pin = (): Promise<PinnedAsset> => Promise.resolve({ sha256: 'a'.repeat(64), name: 'logo.svg', type: 'image/svg+xml' })
const baseUrl = 'https://hub.example'
const check = checkDocument

async function problemsOf(document: CampaignDocument, ports = { baseUrl, pin, check }): Promise<string[]> {
  try {
    await freeze(document, ports)
    return []
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    return error.problems.map(({ path }) => path)
  }
}

describe('Freezing a campaign', () => {
  it('gives a snapshot that holds to the schema and is the same every time', async () => {
    const { snapshot } = await snapshotOf(restaurantDocument())
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot)
    expect(hashOf((await snapshotOf(restaurantDocument())).snapshot)).toBe(hashOf(snapshot))
    expect(snapshot.touchpoints).toEqual(restaurantDocument().touchpoints)
  })

  it('takes invisible characters out of words and leaves the rest of the document alone', async () => {
    const document = restaurantDocument()
    document.campaign.headline.en = 'Lunch\u0000 \u202eunder\u202c the lindens'
    document.campaign.summary.en = '{{hostile}} </script> 👩‍🍳 <b>'
    const snapshot = await freeze(document, { baseUrl, pin, check })
    expect(snapshot.campaign.headline.en).toBe('Lunch under the lindens')
    expect(snapshot.campaign.summary.en).toBe('{{hostile}} </script> 👩‍🍳 <b>')
    expect(document.campaign.headline.en).toContain('\u202e')
  })

  it('refuses a coupon or a link that it would have to mend', async () => {
    const document = restaurantDocument()
    document.campaign.offer.coupon = 'PARK\u200e\u0007'
    document.campaign.callToAction.url = 'https://shop.example/\u202epark'
    expect(await problemsOf(document)).toEqual(['campaign.offer.coupon', 'campaign.callToAction.url'])
  })

  it('says everything that is wrong at once, and where', async () => {
    const document = restaurantDocument()
    document.campaign.offer.validUntil = '2020-01-01T00:00:00Z'
    document.brand.timeZone = 'Mars/Olympus'
    expect(await problemsOf(document)).toEqual(['brand.timeZone', 'campaign.offer.validUntil'])
    expect(await problemsOf({ ...document, schema: 'leitmotif/9' } as unknown as CampaignDocument)).toEqual(['schema'])
    expect(await problemsOf(restaurantDocument(), { baseUrl: 'hub', pin, check })).toEqual(['baseUrl'])
    for (const address of ['https://hub.example/?a=1', 'https://hub.example/#a', 'https://me:pass@hub.example'])
      expect(await problemsOf(restaurantDocument(), { baseUrl: address, pin, check })).toEqual(['baseUrl'])
  })

  it('puts a file that is not fit at its field, and lets other errors through as they are', async () => {
    const refuses = () => Promise.reject(new AssetError('80 megapixels are too many. Use at most 50.'))
    expect(await problemsOf(restaurantDocument(), { baseUrl, pin: refuses, check })).toContain('campaign.images.0.asset')
    const full = new Error('ENOSPC')
    await expect(freeze(restaurantDocument(), { baseUrl, pin: () => Promise.reject(full), check })).rejects.toBe(full)
  })

  it('takes texts of 100,000 characters', async () => {
    const document = restaurantDocument()
    for (const locale of document.brand.locales) {
      const text = 'Обяд \u2067под\u0007 липите. '.repeat(5000)
      document.campaign.summary[locale] = text
      document.campaign.headline[locale] = text
      document.campaign.body[locale] = [{ type: 'paragraph', content: [{ text }] }]
    }
    const { campaign } = await freeze(document, { baseUrl, pin, check })
    expect(campaign.summary.bg).toBe('Обяд под липите. '.repeat(5000).trim())
  })

  it('keeps the public address without a slash at its end', async () => {
    expect((await freeze(restaurantDocument(), { baseUrl: 'https://hub.example/', pin, check })).baseUrl).toBe('https://hub.example')
  })
})
