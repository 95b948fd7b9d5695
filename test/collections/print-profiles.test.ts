import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { payloadAuthored } from '../../src/storage/documents/authored.ts'
import { importDocument } from '../../src/storage/documents/import-document.ts'
import { fogra39Bytes, screenProfile, withoutCyan } from '../fixtures/colour-profiles.ts'
import { restaurantDocument } from '../fixtures/index.ts'
import { databases, startHost, titleOf, type Host } from './a-host.ts'
import { brandData, complaintsOf, upload } from './authoring.ts'

const about = { identifier: 'FOGRA51', description: 'Offset on premium coated paper' }
/** As somebody fills it in who leaves the rest as the form has it. */
const corner = { name: 'corner-shop', label: 'The printer at the corner', bleed: 5, inkLimit: 260 }

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`print profiles of a brand on ${titleOf(database)}`, () => {
    let host: Host
    let publisher: string
    let folder: string
    beforeAll(async () => {
      host = await startHost({ database: database.name })
      publisher = await host.account('publisher')
      folder = await mkdtemp(join(tmpdir(), 'leitmotif-profiles-'))
    })
    afterAll(async () => {
      await host.stop()
      await rm(folder, { recursive: true, force: true })
    })

    const put = (name: string, bytes: Uint8Array, type = 'application/vnd.iccprofile') =>
      upload(host, 'colour-profiles', { name, type, bytes }, about, publisher)
    const idIn = ({ body }: Awaited<ReturnType<typeof put>>) => (body.doc as { id: string | number }).id

    it('take a colour profile that is uploaded, whatever the browser calls it, and pin it by its hash', async () => {
      const bytes = withoutCyan()
      for (const [name, type] of [
        ['one.icc', 'application/vnd.iccprofile'],
        ['other.icm', 'application/octet-stream'],
      ] as const) {
        const { status, body } = await put(name, bytes, type)
        expect(status, JSON.stringify(body)).toBe(201)
        const { docs } = await host.payload.find({
          collection: 'colour-profiles',
          where: { filename: { equals: name } },
          showHiddenFields: true,
        })
        expect(docs).toMatchObject([{ ...about, sha256: hashOfBytes(bytes) }])
      }
    })

    it('refuse the profile of a screen and what is none, with what to do', async () => {
      for (const [bytes, said] of [
        [
          await screenProfile(),
          'describes a screen, not a press. Use the CMYK profile (.icc) of the printing condition that your printer names.',
        ],
        [new TextEncoder().encode('not a profile'), 'is no colour profile.'],
      ] as const) {
        const { status, body } = await put('wrong.icc', bytes)
        expect(status).toBe(400)
        expect(complaintsOf(body).file).toContain(said)
      }
    })

    it('are chosen by the touchpoints of that brand, and by those of no other', async () => {
      const brandOf = async (key: string, printProfiles: object[]) =>
        (await host.payload.create({ collection: 'brands', locale: 'en', draft: true, data: { ...brandData(key), printProfiles } })).id
      const [theirs, others] = [await brandOf('corner', [corner]), await brandOf('elsewhere', [])]
      const choose = (brand: string | number, key: string, printProfile: string) =>
        host.rest('POST', '/touchpoints', { as: publisher, json: { name: key, key, brand, channel: 'flyer', printProfile } })
      expect((await choose(theirs, 'of-the-brand', 'corner-shop')).status).toBe(201)
      expect((await choose(others, 'shipped', 'uncoated')).status).toBe(201)
      const refused = await choose(others, 'foreign', 'corner-shop')
      expect(refused.status).toBe(400)
      expect(complaintsOf(refused.body).printProfile).toBe(
        'There is no print profile "corner-shop". Choose one of coated, uncoated, coated-rgb, online, or add it to the brand.',
      )
      expect(complaintsOf((await choose(theirs, 'misspelt', 'corner')).body).printProfile).toContain('online, corner-shop, or add it')
    })

    it('are refused when two have one name, and when a figure is none that a press works with', async () => {
      const publish = (key: string, printProfiles: object[]) =>
        host.rest('POST', '/brands?locale=en', { as: publisher, json: { ...brandData(key), printProfiles, _status: 'published' } })
      expect(complaintsOf((await publish('twins', [corner, corner])).body)['printProfiles.1.name']).toContain('"corner-shop" is here twice')
      expect(Object.keys(complaintsOf((await publish('flood', [{ ...corner, bleed: 30, inkLimit: 500 }])).body))).toEqual([
        'printProfiles.0.bleed',
        'printProfiles.0.inkLimit',
      ])
    })

    it('keep the colour profile that they print through', async () => {
      const colourProfile = idIn(await put('kept.icc', fogra39Bytes))
      const printProfiles = [{ ...corner, colourProfile }]
      const brand = await host.payload.create({
        collection: 'brands',
        locale: 'en',
        draft: true,
        data: { ...brandData('keeper'), printProfiles },
      })
      const remove = () => host.rest('DELETE', `/colour-profiles/${colourProfile}`, { as: publisher })
      const refused = await remove()
      expect(refused.status).toBe(409)
      expect(JSON.stringify(refused.body)).toContain('brand “Linden” has it under Print profiles > Colour profile.')
      await host.payload.update({ collection: 'brands', id: brand.id, draft: true, data: { printProfiles: [] } })
      expect((await remove()).status).toBe(200)
    })

    it('stay with their brand, under their name, while a touchpoint prints through them', async () => {
      const data = { ...brandData('stays'), printProfiles: [corner], _status: 'published' as const }
      const brand = await host.payload.create({ collection: 'brands', locale: 'en', data })
      const touchpoint = await host.payload.create({
        collection: 'touchpoints',
        data: { name: 'Counter', key: 'counter', brand: brand.id, channel: 'flyer', printProfile: 'corner-shop' },
      })
      const publish = (printProfiles: object[]) =>
        host.rest('PATCH', `/brands/${brand.id}?locale=en`, { as: publisher, json: { printProfiles, _status: 'published' } })
      for (const instead of [[], [{ ...corner, name: 'round-the-corner' }]]) {
        const refused = await publish(instead)
        expect(refused.status).toBe(400)
        expect(complaintsOf(refused.body).printProfiles).toBe(
          'The touchpoint “Counter” prints through "corner-shop", which is taken away here. Choose another printer there first.',
        )
      }
      await host.payload.update({ collection: 'touchpoints', id: touchpoint.id, data: { printProfile: 'uncoated' } })
      expect((await publish([])).status).toBe(200)
    })

    it('come in with a campaign.json and go out as they were written, pinned', async () => {
      const document = restaurantDocument()
      const bytes = withoutCyan()
      await writeFile(join(folder, 'press.icc'), bytes)
      document.brand = { ...document.brand, logos: {}, key: 'importer' }
      document.campaign.images = []
      const rest = { marks: true, registration: false, colourBar: true, photos: 'rgb' } as const
      const written = { ...corner, ...rest, colourProfile: { asset: { file: 'press.icc' }, ...about } }
      document.brand.printProfiles = [written, { ...written, name: 'plain', colourProfile: null }]
      document.touchpoints = document.touchpoints
        .filter(({ channel }) => channel === 'flyer')
        .map((touchpoint) => ({ ...touchpoint, printProfile: 'corner-shop' }))
      await importDocument(host.payload, document, folder, {})

      const authored = payloadAuthored(host.payload)
      const read = (await authored.campaigns()).find(({ brand }) => brand === 'importer')?.document
      const asset = { sha256: hashOfBytes(bytes), name: 'importer-press.icc', type: 'application/vnd.iccprofile' }
      expect(read?.brand.printProfiles).toEqual([
        { ...written, colourProfile: { asset, ...about } },
        { ...written, name: 'plain', colourProfile: null },
      ])
      expect(read?.touchpoints.map(({ printProfile }) => printProfile)).toEqual(['corner-shop'])
      expect(hashOfBytes((await authored.readAsset(asset)).bytes)).toBe(asset.sha256)
    })
  })
}
