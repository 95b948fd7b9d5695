import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../src/content/checks/check.ts'
import { paragraphsOf } from '../../src/content/blocks/blocks.ts'
import { windowsOf } from '../../src/content/time/phases.ts'
import { readDocument } from '../../src/content/reading/read-document.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { checkImage } from '../../src/drawing/images/check-image.ts'

const root = fileURLToPath(new URL('../../examples/', import.meta.url))
const files = ['park-festival/campaign.json', 'park-festival/evergreen.json', 'jarra-ceramics/campaign.json']

const read = async (file: string): Promise<CampaignDocument> => readDocument(JSON.parse(await readFile(join(root, file), 'utf8')))

describe.each(files)('the example %s', (file) => {
  it('has nothing wrong with it, not even a warning', async () => {
    expect(checkDocument(await read(file))).toEqual([])
  })

  it('says everything in every one of its languages', async () => {
    const { brand, campaign } = await read(file)
    const optional = [campaign.offer.terms, ...campaign.phases.flatMap(({ headline, summary }) => [headline ?? {}, summary ?? {}])]
    const written = optional.filter((text) => Object.keys(text).length > 0)
    const texts = [brand.slogan, brand.legalLine, campaign.headline, campaign.summary, campaign.callToAction.label]
    const placed = [campaign.place.name, campaign.place.address, ...campaign.images.map(({ alt }) => alt)]
    for (const text of [...texts, ...placed, ...written]) expect(Object.keys(text).sort()).toEqual([...brand.locales].sort())
    for (const locale of brand.locales) expect(paragraphsOf(campaign.body[locale] ?? []).length).toBeGreaterThan(1)
    for (const { phrases } of brand.tones) {
      for (const locale of brand.locales) expect(Object.keys(phrases[locale] ?? {})).toEqual(['opening', 'callToAction', 'closing'])
    }
  })

  it('has another slogan in every language, each short enough for a banner', async () => {
    const slogans = Object.values((await read(file)).brand.slogan)
    expect(new Set(slogans).size).toBe(slogans.length)
    for (const slogan of slogans) expect(slogan?.length).toBeLessThanOrEqual(40)
  })

  it('writes no fact into its words, so that a changed price or date cannot leave a stale one behind', async () => {
    const { campaign } = await read(file)
    const words = JSON.stringify([
      campaign.headline,
      campaign.summary,
      campaign.body,
      campaign.phases.map(({ headline, summary }) => [headline, summary]),
    ])
    expect(words).not.toMatch(/[0-9€%]/)
    if (campaign.offer.coupon !== null) expect(words).not.toContain(campaign.offer.coupon)
  })

  it('names pictures that can be drawn and refer to nothing outside themselves', async () => {
    const { brand, campaign } = await read(file)
    const assets = [brand.logos.onLight, brand.logos.onDark, ...campaign.images.map(({ asset }) => asset)]
    for (const asset of assets) {
      if (!asset || !('file' in asset)) throw new Error('an example names its pictures by file')
      const bytes = await readFile(join(root, dirname(file), asset.file))
      expect(await checkImage(bytes)).toMatchObject({ type: 'image/svg+xml' })
      expect(bytes.toString('utf8')).not.toMatch(/<(text|script|style|filter|image|use|foreignObject)\b|href=/)
    }
  })
})

describe('the examples together', () => {
  it('hold no picture that no campaign shows', async () => {
    const documents = await Promise.all(files.map(read))
    const shown = documents.flatMap(({ brand, campaign }) => [
      ...Object.values(brand.logos),
      ...campaign.images.map(({ asset }) => asset),
      campaign.place.map?.asset,
    ])
    const names = new Set(shown.flatMap((asset) => (asset && 'file' in asset ? [asset.file] : [])))
    const there = await Promise.all(['park-festival', 'jarra-ceramics'].map((folder) => readdir(join(root, folder, 'images'))))
    for (const file of there.flat()) expect(names).toContain(`images/${file}`)
  })

  it('share one brand, word for word, between the festival and what shows when none is on', async () => {
    const [festival, evergreen] = await Promise.all([read('park-festival/campaign.json'), read('park-festival/evergreen.json')])
    expect(evergreen.brand).toEqual(festival.brand)
    expect(festival.brand.evergreen).toBe(evergreen.campaign.slug)
  })

  it('tease the festival before it begins', async () => {
    const { brand, campaign } = await read('park-festival/campaign.json')
    expect(windowsOf(campaign, brand.timeZone).map(({ phase }) => phase)).toEqual(['teaser', 'live'])
  })
})
