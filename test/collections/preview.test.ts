import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PreviewLine } from '../../src/collections/campaigns/preview-endpoint.ts'
import { hubOf } from '../../src/runtime/hub-of.ts'
import { defaultSlugs } from '../../src/storage/slugs/slugs.ts'
import type { CardPlace, DrawnCard, Wall } from '../../src/preview/wall.ts'
import { databases, startHost, titleOf, type Host } from './a-host.ts'
import { brandData, draftCampaign, publishedBrand, upload } from './authoring.ts'

const hostile = '<script>parent.hacked = 1</script><img src=x onerror="parent.hacked = 1">'
const banner: CardPlace = { touchpoint: 'linden-banners', size: '300x250', format: 'webp' }
const post: CardPlace = { touchpoint: 'linden-facebook', size: '', format: 'txt' }
const email: CardPlace = { touchpoint: 'linden-newsletter', size: '', format: 'html' }
const flyer: CardPlace = { touchpoint: 'linden-flyer', size: 'a6', format: 'png' }

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
      host = await startHost({ database: database.name, options: { channels: ['./test/fixtures/notice-channel.mjs'] } })
      brand = await publishedBrand(host.payload)
      campaign = await draftCampaign(host.payload, brand)
      editor = await host.account('editor')
      const notice = {
        key: 'linden-notice',
        name: 'Notice',
        brand,
        channel: 'notice',
        stage: 'during',
        goal: 'visit',
        public: false,
      } as const
      await host.payload.create({ collection: 'touchpoints', data: { ...notice, locales: ['en'] } })
      const { docs } = await host.payload.find({ collection: 'touchpoints', where: { key: { equals: flyer.touchpoint } } })
      await host.payload.update({ collection: 'touchpoints', id: docs[0]?.id ?? '', data: { sides: '2' } })
    })
    afterAll(async () => {
      await hubOf(host.payload).stop()
      await host.stop()
    })

    const send = (json: unknown, as: string | undefined = editor, id: string | number = campaign) =>
      host.fetch('POST', `/campaigns/${id}/preview`, { ...(as === undefined ? {} : { as }), json })
    const ask = async (json: object) => linesOf(await send(json))

    it('tells what there is to see, a light picture or the words of each', async () => {
      const wall = wallIn(await ask({ locale: 'bg', data: {} }))
      expect(wall).toMatchObject({ locale: 'bg', locales: ['en', 'bg'], direction: 'ltr', phases: [{ phase: 'live', name: 'Live' }] })
      const shown = wall?.touchpoints.map(({ kind, sizes: [first], beside }) => [
        kind,
        first?.size,
        first?.cards.map(({ side, format }) => side + format).join(),
        beside[0]?.label,
      ])
      expect(shown).toEqual([
        ['Web banner', '728x90', 'webp', undefined],
        ['Facebook post', '', 'txt', undefined],
        ['Flyer', 'a5', 'frontpng,backpng@back', undefined],
        ['Email', '', 'html', 'Subject'],
        ['Notice board', undefined, undefined, undefined],
      ])
      expect(wall?.touchpoints.at(-1)).toMatchObject({ speaks: false, now: null })
      expect(wall?.ownRules).toMatchObject({ 'notice/too-loud': { title: 'The notice shouts' } })
    })

    it('shows what was typed and not saved, in the language of the form and in others, and stores nothing', async () => {
      const { payload } = host
      const count = async (collection: string) =>
        (await payload.count({ collection: collection as 'releases', overrideAccess: true })).totalDocs
      const data = { headline: 'Вечеря под звездите', offer: { price: { amount: '7.50', currency: 'EUR' } } }
      const lines = await ask({ locale: 'bg', data, draw: [post, banner, email] })
      expect(wallIn(lines)?.touchpoints.find(({ key }) => key === email.touchpoint)?.beside[0]?.text).toContain('Вечеря под звездите')
      const [text, picture, page] = [post, banner, email].map(({ format }) => cardsIn(lines).find((card) => card.format === format))
      expect(text).toMatchObject({ shows: 'text', content: expect.stringContaining('Вечеря под звездите') as unknown })
      expect(text?.content).toMatch(/7,50/)
      expect(page).toMatchObject({ shows: 'page', content: expect.stringContaining('Вечеря под звездите') as unknown })
      expect(picture).toMatchObject({ shows: 'picture', type: 'image/webp', isLive: false })
      expect(
        Buffer.from(picture?.content ?? '', 'base64')
          .subarray(8, 12)
          .toString(),
      ).toBe('WEBP')

      const [english] = cardsIn(await ask({ locale: 'bg', data, show: { locale: 'en' }, draw: [post] }))
      expect(english?.content).toContain('Lunch under the lindens')
      expect(english?.content).toContain('7.50')

      const stored = await payload.findByID({ collection: 'campaigns', id: campaign, draft: true, locale: 'bg', depth: 0 })
      expect(stored).toMatchObject({ headline: 'Обяд под липите', offer: { price: { amount: '9.90' } } })
      expect(await Promise.all([defaultSlugs.releases, defaultSlugs.renditions, defaultSlugs.links].map(count))).toEqual([0, 0, 0])
    })

    it('shows a picture that was just uploaded and belongs to no release, in the email too', async () => {
      const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#ff0066' } })
        .jpeg()
        .toBuffer()
      const { body } = await upload(host, 'pictures', { name: 'pink.jpg', type: 'image/jpeg', bytes }, { alt: 'Pink' }, editor)
      const images = [{ id: 'f00', image: (body.doc as { id: string }).id }]
      const square: CardPlace = { touchpoint: 'linden-facebook', size: '1080x1080', format: 'jpg' }
      const cards = cardsIn(await ask({ locale: 'en', data: { images }, draw: [square, email] }))
      const picture = Buffer.from(cards.find(({ format }) => format === 'jpg')?.content ?? '', 'base64')
      const { dominant } = await sharp(picture).stats()
      expect(dominant.r).toBeGreaterThan(200)
      const page = cards.find(({ format }) => format === 'html')?.content ?? ''
      expect(page).toContain('src="data:image/jpeg;base64,')
      expect(page).not.toMatch(/src="[^"]*\/v1\/assets\//)
    })

    it('shows both sides of a flyer, and what is found in it at its field', async () => {
      const headline = 'Lunch under the lindens by the lake, with music, lemonade and room for everybody who likes to eat outdoors in June'
      const back: CardPlace = { ...flyer, format: 'png@back' }
      const cards = cardsIn(await ask({ locale: 'en', data: { headline }, draw: [flyer, back] }))
      expect(cards.map(({ format, shows }) => [format, shows])).toEqual([
        ['png', 'picture'],
        ['png@back', 'picture'],
      ])
      expect(cards[0]?.content).not.toBe(cards[1]?.content)
      expect(cards[0]?.findings).toContainEqual(
        expect.objectContaining({ rule: 'text-fits', severity: 'blocker', field: 'campaign.headline.en' }),
      )
    })

    it('draws nothing again that is seen already', async () => {
      const [first] = cardsIn(await ask({ locale: 'en', data: {}, draw: [banner] }))
      const again = await ask({ locale: 'en', data: { priority: 3 }, draw: [banner], has: [first?.key] })
      expect(again.filter(({ kind }) => kind === 'same')).toEqual([{ ...banner, kind: 'same', key: first?.key, isLive: false }])
      expect(cardsIn(again)).toEqual([])
      const changed = await ask({ locale: 'en', data: { headline: 'Supper' }, draw: [banner], has: [first?.key] })
      expect(cardsIn(changed)).toMatchObject([banner])
    })

    it('shows all that can be shown of what is half typed, and says what is missing at its field', async () => {
      const data = {
        headline: '',
        offer: { price: { amount: '9,', currency: 'EUR' }, coupon: 'a b' },
        body: { root: { children: [null, 7, { type: 'paragraph', children: [{ text: 'Half' }] }] } },
        adaptations: [{ id: 'a' }, { id: 'b', of: 'email', locale: 'en', slot: 'nowhere', text: 'Own' }],
        callToAction: { url: 'https:/' },
      }
      const lines = await ask({ locale: 'en', data, draw: [post, banner] })
      expect(cardsIn(lines).length).toBe(2)
      expect(cardsIn(lines).find(({ format }) => format === 'txt')?.content).toContain('There is room for everybody')
      const paths = problemsIn(lines).map(({ path, severity }) => `${severity} ${path}`)
      expect(paths).toEqual(
        expect.arrayContaining(['error offer.price.amount', 'error headline', 'error callToAction.url', 'error adaptations.0.of']),
      )
      const fields = problemsIn(lines).map(({ field }) => field)
      expect(fields).toEqual(
        expect.arrayContaining(['Offer > Price > Amount', 'Headline', 'Call to action > Link', 'Own wording 1 > Touchpoint or channel']),
      )
    })

    it('shows the rest, whatever a field holds', async () => {
      const fields = host.payload.collections.campaigns.config.flattenedFields.map(({ name }) => name)
      const values = [0, -1, 'x', true, [], [null], [{}], [[]], {}, { root: { children: 'x' } }, { id: {} }, { en: {} }, '<b>']
      for (const value of values) {
        for (const field of fields.filter((name) => name !== 'brand')) {
          const kinds = (await ask({ locale: 'en', data: { [field]: value }, draw: [post] })).map(({ kind }) => kind)
          expect(kinds, `${field}: ${JSON.stringify(value)}`).toContain('wall')
          expect(kinds, `${field}: ${JSON.stringify(value)}`).not.toContain('broken')
        }
        const [first] = await ask({ locale: 'en', data: { brand: value } })
        expect(first?.kind, `brand: ${JSON.stringify(value)}`).toBe('problems')
      }
    })

    it('says that a brand is missing, where there is none', async () => {
      const lines = await ask({ locale: 'en', data: { brand: null } })
      expect(lines).toEqual([{ kind: 'problems', problems: [expect.objectContaining({ severity: 'error', path: 'brand' })] }])
    })

    it('shows a campaign of a brand that was never published, and says that it is not', async () => {
      const { id } = await host.payload.create({ collection: 'brands', draft: true, locale: 'en', data: brandData('oak') })
      const lines = await ask({ locale: 'en', data: { brand: id } })
      expect(wallIn(lines)?.touchpoints.map(({ key }) => key)).toContain('oak-flyer')
      expect(problemsIn(lines)).toContainEqual(expect.objectContaining({ path: 'brand', severity: 'error' }))
    })

    it('shows what a careless channel makes in a frame that runs nothing, and names what is no picture', async () => {
      const page: CardPlace = { touchpoint: 'linden-notice', size: '', format: 'html' }
      const lines = await ask({ locale: 'en', data: { headline: hostile }, draw: [page, { ...page, format: 'bin' }] })
      const [framed, file] = ['html', 'bin'].map((format) => cardsIn(lines).find((card) => card.format === format))
      expect(framed?.content).toContain("default-src 'none'")
      expect(framed?.content).not.toContain('<script')
      expect(file).toMatchObject({ shows: 'file', content: '', name: 'linden-notice-en.bin', weight: 13 })
      const [mail] = cardsIn(await ask({ locale: 'en', data: { headline: hostile }, draw: [email] }))
      expect(mail?.content).not.toMatch(/<script|<img src=x/)
    })

    it('says which touchpoint cannot be shown, and shows the others', async () => {
      const lines = await ask({ locale: 'en', data: { headline: 'impossible' }, draw: [post] })
      const failed = wallIn(lines)?.touchpoints.filter(({ failure }) => failure !== undefined)
      expect(failed).toMatchObject([{ key: 'linden-notice', failure: 'No notice says that.' }])
      expect(cardsIn(lines)).toMatchObject([post])
    })

    it('warns at the end of a campaign that nobody will see', async () => {
      const over = { validFrom: '2020-06-01T10:00:00.000Z', validUntil: '2020-06-05T10:00:00.000Z' }
      expect(problemsIn(await ask({ locale: 'en', data: { offer: over } }))).toContainEqual(
        expect.objectContaining({ path: 'offer.validUntil', severity: 'warning' }),
      )
    })

    it('leaves out what is not there any more', async () => {
      const gone = [
        { ...banner, touchpoint: 'nowhere' },
        { ...banner, size: '1x1' },
        { ...banner, format: 'constructor' },
      ]
      const lines = await ask({ locale: 'en', data: {}, show: { locale: 'xx', phase: 'teaser' }, draw: gone })
      expect(lines.map(({ kind }) => kind)).toEqual(['problems', 'wall'])
      expect(wallIn(lines)).toMatchObject({ locale: 'en', phase: 'live' })
    })

    it('is drawn in turn: who asks for far more is told when to ask again, and another person is not held up', async () => {
      const other = await host.account('publisher')
      const many = Array.from({ length: 30 }, () => send({ locale: 'en', data: {}, draw: [banner] }))
      const one = send({ locale: 'en', data: {}, draw: [post] }, other)
      const answers = await Promise.all(many)
      const refused = answers.filter(({ status }) => status === 429)
      expect(refused.length).toBeGreaterThan(10)
      expect(refused[0]?.headers.get('retry-after')).toBe('2')
      expect(((await refused[0]?.json()) as { message: string }).message).toMatch(
        /more previews than are drawn at once.*Try again in 2 seconds/,
      )
      expect(cardsIn(await linesOf(await one))).toMatchObject([post])
      // Whoever comes first holds a turn until they have read on, and databases answer in an order of their own: all are read at once.
      const drawn = await Promise.all(answers.filter(({ status }) => status === 200).map(linesOf))
      for (const lines of drawn) expect(cardsIn(lines)).toMatchObject([banner])
      expect(cardsIn(await ask({ locale: 'en', data: {}, draw: [post] }))).toMatchObject([post])
    })

    it('is nobody’s who has not signed in, and of no campaign that is not there', async () => {
      const { status } = await host.fetch('POST', `/campaigns/${campaign}/preview`, { json: { locale: 'en', data: {} } })
      expect(status).toBe(403)
      expect((await send({ locale: 'en', data: {} }, editor, 999999)).status).toBe(404)
    })

    it.each([
      ['no JSON', 400, '{"data":', /Send what the form holds as JSON/],
      ['no data', 400, JSON.stringify({ locale: 'en' }), /data/],
      ['no language', 400, JSON.stringify({ data: {} }), /There is no language ""/],
      ['a language that is none', 400, JSON.stringify({ locale: '__proto__', data: {} }), /There are bg, sk, az, fil, en/],
      ['too many cards', 400, JSON.stringify({ locale: 'en', data: {}, draw: Array.from({ length: 100 }, () => banner) }), /draw/],
      ['more than a campaign can hold', 413, JSON.stringify({ locale: 'en', data: { summary: 'a'.repeat(3_000_000) } }), /at most 2000 KB/],
    ])('refuses %s', async (_, status, body, message) => {
      const answer = await host.fetch('POST', `/campaigns/${campaign}/preview`, { as: editor, text: body })
      expect(answer.status).toBe(status)
      expect(((await answer.json()) as { message: string }).message).toMatch(message)
    })
  })
}
