import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PreviewLine } from '../../src/collections/preview-endpoint.ts'
import { hubOf } from '../../src/hub-of.ts'
import type { DrawnCard, Wall } from '../../src/preview/wall.ts'
import { databases, startHost, titleOf, type Host } from './a-host.ts'
import { draftCampaign, publishedBrand, publishedCampaign, upload } from './authoring.ts'

const hostile = '<script>parent.hacked = 1</script><img src=x onerror="parent.hacked = 1">'

/** The lines of an answer. */
async function linesOf(response: Response): Promise<PreviewLine[]> {
  expect(response.status).toBe(200)
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as PreviewLine)
}
const wallIn = (lines: readonly PreviewLine[]): Wall | undefined => lines.find((line) => line.kind === 'wall')
const cardsIn = (lines: readonly PreviewLine[]): DrawnCard[] => lines.filter((line) => line.kind === 'card')
const problemsIn = (lines: readonly PreviewLine[]) => lines.flatMap((line) => (line.kind === 'problems' ? line.problems : []))

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`the preview of a campaign, on ${titleOf(database)}`, () => {
    let host: Host
    let brand: string | number
    let campaign: string | number
    let editor: string

    beforeAll(async () => {
      host = await startHost({ database: database.name })
      brand = await publishedBrand(host.payload)
      campaign = await draftCampaign(host.payload, brand)
      editor = await host.account('editor')
    })
    afterAll(async () => {
      await hubOf(host.payload).stop()
      await host.stop()
    })

    const ask = (json: object, id: string | number | undefined = campaign) =>
      host.fetch('POST', id === undefined ? '/campaigns/preview' : `/campaigns/${id}/preview`, { as: editor, json })
    const banner = { touchpoint: 'linden-banners', size: '300x250', format: 'webp' }
    const post = { touchpoint: 'linden-facebook', size: '', format: 'txt' }
    const email = { touchpoint: 'linden-newsletter', size: '', format: 'html' }

    it('tells what there is to see, a light picture of each size first', async () => {
      const wall = wallIn(await linesOf(await ask({ locale: 'bg', data: {} })))
      expect(wall).toMatchObject({ locale: 'bg', locales: ['en', 'bg'], direction: 'ltr', phases: [{ phase: 'live', name: 'Live' }] })
      const shown = wall?.touchpoints.map(({ kind, sizes: [first], beside }) => [kind, first?.size, first?.cards[0]?.format, beside[0]?.label])
      expect(shown).toEqual([
        ['Web banner', '728x90', 'webp', 'Alternative text'],
        ['Facebook post', '', 'txt', 'Alternative text'],
        ['Flyer', 'a5', 'png', undefined],
        ['Email', '', 'html', 'Subject'],
      ])
    })

    it('shows what was typed and not saved, in the language of the form, and stores nothing', async () => {
      const before = await host.payload.find({ collection: 'releases', pagination: false })
      const data = { headline: 'Вечеря под звездите', offer: { price: { amount: '7.50', currency: 'EUR' } } }
      const lines = await linesOf(await ask({ locale: 'bg', data, draw: [post, banner, email] }))
      const [text, picture, page] = [post, banner, email].map((place) => cardsIn(lines).find(({ format }) => format === place.format))
      expect(text?.content).toContain('Вечеря под звездите')
      expect(text?.content).toMatch(/7,50/)
      expect(page?.content).toContain('Вечеря под звездите')
      expect(picture).toMatchObject({ shows: 'picture', type: 'image/webp', isLive: false })
      expect(Buffer.from(picture?.content ?? '', 'base64').subarray(8, 12).toString()).toBe('WEBP')
      const english = await linesOf(await ask({ locale: 'bg', data, show: { locale: 'en' }, draw: [post] }))
      expect(cardsIn(english)[0]?.content).toContain('Lunch under the lindens')
      expect(cardsIn(english)[0]?.content).toContain('7.50')

      const stored = await host.payload.findByID({ collection: 'campaigns', id: campaign, draft: true, locale: 'bg', depth: 0 })
      expect(stored).toMatchObject({ headline: 'Обяд под липите', offer: { price: { amount: '9.90' } } })
      const after = await host.payload.find({ collection: 'releases', pagination: false })
      expect(after.totalDocs).toBe(before.totalDocs)
      const { payload } = host
      expect((await payload.count({ collection: 'leitmotif-renditions' as 'releases', overrideAccess: true })).totalDocs).toBe(0)
    })

    it('draws nothing again that is seen already', async () => {
      const [first] = cardsIn(await linesOf(await ask({ locale: 'en', data: {}, draw: [banner] })))
      const again = await linesOf(await ask({ locale: 'en', data: { priority: 3 }, draw: [banner], has: [first?.key] }))
      expect(again.filter(({ kind }) => kind === 'same')).toEqual([{ ...banner, kind: 'same', key: first?.key }])
      expect(cardsIn(again)).toEqual([])
      const changed = await linesOf(await ask({ locale: 'en', data: { headline: 'Supper' }, draw: [banner], has: [first?.key] }))
      expect(cardsIn(changed)).toMatchObject([{ ...banner }])
    })
  })
}
