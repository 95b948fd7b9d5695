import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/content/reading/read-document.ts'
import { hashOfBytes } from '../../../src/content/document/hash.ts'
import { moveToNextWeek } from '../../../src/server/seed/move-dates.ts'
import { hubOf } from '../../../src/runtime/hub-of.ts'
import { importDocument } from '../../../src/storage/documents/import-document.ts'
import { toolOn, trimmed } from '../../drawing/pdf-tools.ts'
import { needs } from '../../drawing/tools.ts'
import { databases, startHost, titleOf, type Host } from '../a-host.ts'

const example = resolve('examples/park-festival')
const localization = { locales: ['bg', 'sk', 'az', 'fil', 'en'], defaultLocale: 'bg', fallback: false }
const wanted = { touchpoint: 'fener-flyer', locale: 'bg', size: 'a5' }

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`print runs on ${titleOf(database)}`, () => {
    let host: Host
    let campaign: string | number
    let admin: string
    let publisher: string
    let editor: string

    beforeAll(async () => {
      host = await startHost({ database: database.name, config: { localization } })
      const document = readDocument(JSON.parse(readFileSync(join(example, 'campaign.json'), 'utf8')))
      const flyerAndBanner = {
        ...document,
        brand: { ...document.brand, locales: ['bg', 'en'], evergreen: null },
        campaign: { ...document.campaign, phases: [], countdown: 0 },
        touchpoints: document.touchpoints
          .filter(({ channel }) => channel === 'flyer' || channel === 'web-banner')
          .map((touchpoint) => ({
            ...touchpoint,
            sides: 2 as const,
            locales: [],
            sizes: [touchpoint.channel === 'flyer' ? 'a5' : '300x250'],
          })),
      }
      campaign = await importDocument(host.payload, moveToNextWeek(flyerAndBanner, new Date()), example, {})
      await hubOf(host.payload).loop.settled()
      admin = await host.account('admin')
      publisher = await host.account('publisher')
      editor = await host.account('editor')
    })
    afterAll(async () => {
      await hubOf(host.payload).stop()
      await host.stop()
    })

    const print = (json: object = wanted, as = publisher) => host.rest('POST', `/campaigns/${campaign}/print-runs`, { as, json })
    const bytesOf = async (sha256: unknown): Promise<Uint8Array> => {
      const bytes = await (await hubOf(host.payload).blobs.open(String(sha256)))?.bytes()
      if (bytes === undefined) throw new Error(`there is no blob ${String(sha256)}`)
      return bytes
    }
    const changePrice = async (amount: string) => {
      const stored = (await host.payload.findByID({ collection: 'campaigns', id: campaign, depth: 0 })) as unknown as { offer: object }
      const data = { offer: { ...stored.offer, price: { amount, currency: 'EUR' } }, _status: 'published' as const }
      await host.payload.update({ collection: 'campaigns', id: campaign, data })
      await hubOf(host.payload).loop.settled()
    }
    it('are drawn like the stored flyer, with edition and day in the slug line of every page', async (context) => {
      needs(context, 'pdftotext', 'pdftoppm', 'pdfinfo')
      const { status, body } = await print({ ...wanted, quantity: 5000, note: 'Printer in Plovdiv' })
      expect({ status, body }).toMatchObject({ status: 201, body: { number: 1, release: 1, by: publisher, quantity: 5000 } })
      const [printed, stored] = [await bytesOf(body.file), await bytesOf(body.rendition)]
      for (const page of [1, 2]) {
        const words = (bytes: Uint8Array) => toolOn(bytes, 'pdftotext', '-f', String(page), '-l', String(page), '-raw', 'file', '-')
        expect((await words(printed)).replace(/\s+/g, ' ')).toContain(
          `Edition 1 · ${String(body.date)} · ${page}/2`.replaceAll('·', '\u00c2\u00b7'),
        )
        for (const said of ['Edition', String(body.date)]) expect(await words(stored)).not.toContain(said)
        expect(Buffer.from((await trimmed(printed, page)).data).equals((await trimmed(stored, page)).data)).toBe(true)
      }
    })

    it('are dated by the calendar of the brand’s time zone', async () => {
      const { body } = await print({ ...wanted, locale: 'en' })
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Sofia' })
      // Midnight may pass while the test runs.
      expect([today.format(new Date(Date.now() - 60_000)), today.format(new Date())]).toContain(body.date)
    })

    it('never share a number, however many are exported at once, and count for each language by itself', async () => {
      const english = { ...wanted, locale: 'en' }
      const [before = 0, inEnglish = 0] = [await print(), await print(english)].map(({ body }) => Number(body.number))
      const runs = await Promise.all(Array.from({ length: 5 }, () => print()))
      expect(runs.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
      expect(runs.map(({ body }) => Number(body.number)).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5].map((more) => before + more))
      expect(new Set(runs.map(({ body }) => body.file)).size).toBe(5)
      expect((await print(english)).body.number).toBe(inEnglish + 1)
    })

    it('can be downloaded again to the byte, under a name that says what they are', async () => {
      const { body } = await print()
      const answer = await host.fetch('GET', `/print-runs/${String(body.id)}/file`, { as: editor })
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="lantern-evenings-fener-flyer-bg-a5-edition-${String(body.number)}.pdf"`,
      )
      expect(hashOfBytes(new Uint8Array(await answer.arrayBuffer()))).toBe(body.file)
      expect((await host.rest('GET', `/print-runs/${String(body.id)}/file`)).status).toBe(403)
      expect((await host.rest('GET', '/print-runs/none/file', { as: editor })).body.message).toBe('There is no such print run.')
    })

    it.each([
      [
        { ...wanted, touchpoint: 'fener-website' },
        /"fener-website" is not printed: its channel is web-banner. To be printed there are fener-flyer\./,
      ],
      [{ ...wanted, touchpoint: 'nowhere' }, /no touchpoint "nowhere" here; there are fener-flyer, fener-website/],
      [{ ...wanted, locale: 'sk' }, /no language "sk" here; there are bg, en/],
      [{ ...wanted, size: 'a4' }, /no size "a4" here; there are a5/],
      [{ ...wanted, phase: 'teaser' }, /no phase "teaser" here; there are live/],
      [{ touchpoint: 'fener-flyer', locale: 'bg' }, /size: Name one, such as "a5"/],
      [{ ...wanted, quantity: 0.5 }, /quantity: Use a whole number from 1/],
      [{ ...wanted, colour: 'red' }, /colour/],
      [[], /./],
    ])('are refused for %j, and it is said why', async (asked, message) => {
      const { status, body } = await print(asked)
      expect(status).toBe(400)
      expect(body.message).toMatch(message)
    })

    it('are refused with more than an order can hold, which is not read', async () => {
      const { status, body } = await print({ ...wanted, note: 'A word. '.repeat(10_000) })
      expect(status).toBe(413)
      expect(body.message).toBe('This is more than an order can hold. Send at most 20 KB.')
    })

    it('are exported by publishers and admins, and seen by everybody who has a role', async () => {
      expect(await print(wanted, editor)).toMatchObject({ status: 403, body: { message: 'Only publishers and admins export print runs.' } })
      expect((await host.rest('POST', `/campaigns/${campaign}/print-runs`, { json: wanted })).status).toBe(403)
      expect((await print(wanted, admin)).status).toBe(201)
      const choices = await host.rest('GET', `/campaigns/${campaign}/print-choices`, { as: editor })
      expect(choices.body).toMatchObject({ mayPrint: false, release: 1 })
      expect(choices.body.choices).toEqual([
        { phase: 'live', phaseName: 'Live', ...wanted, touchpointName: expect.any(String), language: 'Bulgarian (bg)', sizeName: 'A5' },
        {
          phase: 'live',
          phaseName: 'Live',
          ...wanted,
          locale: 'en',
          touchpointName: expect.any(String),
          language: 'English (en)',
          sizeName: 'A5',
        },
      ])
      expect((await host.rest('GET', '/print-runs', { as: editor })).status).toBe(200)
      expect((await host.rest('GET', '/print-runs')).status).toBe(403)
    })

    it('are kept for good: nobody deletes one or changes what was printed, and publishers note what they learn later', async () => {
      const { body: run } = await print()
      const path = `/print-runs/${String(run.id)}`
      expect((await host.rest('DELETE', path, { as: admin })).status).toBe(403)
      expect((await host.rest('POST', '/print-runs', { as: admin, json: { ...run, id: 'forged' } })).status).toBe(403)
      expect((await host.rest('PATCH', path, { as: editor, json: { note: 'mine' } })).status).toBe(403)
      const changed = await host.rest('PATCH', path, { as: publisher, json: { number: 99, file: 'x', quantity: 300, gone: true } })
      expect(changed.body.doc).toMatchObject({ number: run.number, file: run.file, quantity: 300, gone: true })
    })

    it('are outdated when the price has changed, and not by a release that leaves the flyer as it is', async () => {
      const { body: run } = await print()
      const state = async () => (await host.rest('GET', `/print-runs/${String(run.id)}`, { as: editor })).body.state
      expect(await state()).toBe('Printed from release 1, which is live.')

      const { docs } = await host.payload.find({ collection: 'touchpoints', where: { key: { equals: 'fener-website' } } })
      await host.payload.update({ collection: 'touchpoints', id: String(docs[0]?.id), data: { sizes: ['300x250', '728x90'] } })
      await hubOf(host.payload).loop.settled()
      expect(await state()).toBe('Printed from release 1. Release 2 is live and shows the same.')

      await changePrice('7.77')
      expect(await state()).toBe('Outdated. Printed from release 1, which is no longer live; release 3 shows something else.')
      const { body: next } = await print()
      expect(next).toMatchObject({ release: 3, number: Number(run.number) + 1 })
      expect(next.rendition).not.toBe(run.rendition)
      expect(hashOfBytes(await bytesOf(run.file))).toBe(run.file)

      await host.payload.update({ collection: 'campaigns', id: campaign, data: { _status: 'draft' } })
      await hubOf(host.payload).loop.settled()
      expect(await state()).toBe('Outdated. Printed from release 1, which is no longer live; nothing of this campaign is.')
      expect((await print()).body.message).toMatch(/^Nothing of this campaign is live/)
    })
  })
}
