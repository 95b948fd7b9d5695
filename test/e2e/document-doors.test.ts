import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campaignProblems } from '../../src/collections/publishing/document-problems.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { draftTask } from '../../src/preview/draft-task.ts'
import { registeredChannels } from '../../src/release/ports/channel-set.ts'
import { freezeAuthored } from '../../src/release/plan/freeze-authored.ts'
import { DocumentError, renderCampaign } from '../../src/exports/render.ts'
import { leitmotif } from '../cli/command.ts'
import { restaurantDocument } from '../fixtures/index.ts'

const baseUrl = 'https://hub.example'

/** A document with one fault of each kind. */
function faulty(): CampaignDocument {
  const document = restaurantDocument()
  const { brand, campaign, touchpoints } = document
  const offer = {
    ...campaign.offer,
    validFrom: '2020-06-05T11:00:00+03:00',
    validUntil: '2020-06-07T22:00:00+03:00',
    coupon: 'LIPA\u000726',
  }
  return {
    ...document,
    brand: { ...brand, logos: {} },
    campaign: {
      ...campaign,
      images: [],
      phases: [],
      place: { ...campaign.place, map: null },
      layout: 'type-lead',
      offer,
      adaptations: [
        { of: 'email', slot: 'caption', locale: 'en', text: 'Lunch' },
        { of: 'emial', slot: 'subject', locale: 'en', text: 'Lunch' },
      ],
    },
    touchpoints: touchpoints.map((touchpoint, index) =>
      index === 0 ? { ...touchpoint, sizes: ['300x251'], formats: ['tiff'] } : touchpoint,
    ),
  }
}

const errors = [
  'campaign.adaptations.0.slot',
  'campaign.layout',
  'campaign.offer.coupon',
  'touchpoints.0.formats.0',
  'touchpoints.0.sizes.0',
]
const warnings = ['campaign.adaptations.1.of', 'campaign.offer.validUntil']

interface Told {
  readonly severity: string
  readonly path: string
  readonly message: string
}
const lineOf = ({ severity, path, message }: Told) => `${severity} at ${path}: ${message}`
const linesOf = (problems: readonly Told[]): string[] => problems.map(lineOf).toSorted()
const placesOf = (problems: readonly Told[], severity: string) =>
  problems
    .filter((one) => one.severity === severity)
    .map(({ path }) => path)
    .toSorted()

describe('What is wrong with a document is told alike', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitmotif-doors-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** In the admin, at the campaign's form and when it is published. */
  const inAdmin = (document: CampaignDocument) => campaignProblems({} as PayloadRequest, () => Promise.resolve(document))
  const byRendering = async (document: unknown) => {
    try {
      for await (const output of renderCampaign(document, { baseUrl, folder })) expect(output).toBeUndefined()
    } catch (error) {
      if (error instanceof DocumentError) return error.problems
      throw error
    }
    return []
  }

  it('by the command line, renderCampaign, the admin and its preview, and a release, each kind of fault once', async () => {
    const document = faulty()
    const told = await inAdmin(document)
    expect(placesOf(told, 'error')).toEqual(errors)
    expect(placesOf(told, 'warning')).toEqual(warnings)

    const tools = { sources: { read: () => Promise.reject(new Error('nothing is read')) }, channels: registeredChannels }
    const input = { document, order: { draw: [] }, baseUrl, now: new Date() }
    const preview = await draftTask.run(input, { ...tools, renderView: () => Promise.reject(new Error('nothing is drawn')) })
    expect(linesOf(preview.problems)).toEqual(linesOf(told))

    expect(linesOf(await byRendering(document))).toEqual(linesOf(told))

    const file = join(folder, 'campaign.json')
    await writeFile(file, JSON.stringify(document))
    const { code, err } = await leitmotif('render', file, '--out', join(folder, 'out'))
    expect(code).toBe(2)
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.replace(`${file}: `, ''))
        .toSorted(),
    ).toEqual(linesOf(told))

    const nothing = () => Promise.reject(new Error('nothing is stored'))
    const ports = { authored: { campaigns: nothing, readAsset: nothing }, blobs: { has: nothing, putIfAbsent: nothing, open: nothing } }
    const authored = { id: '1', slug: 'park-lunch', brand: 'trapeza', document }
    const frozen = await freezeAuthored(authored, { ...ports, baseUrl, clock: () => new Date() } as unknown as Parameters<
      typeof freezeAuthored
    >[1])
    // A release is told what keeps it from going live.
    expect(frozen.ok ? [] : frozen.problems.map(({ place, message }) => `error at ${place ?? ''}: ${message}`).toSorted()).toEqual(
      linesOf(told.filter(({ severity }) => severity === 'error')),
    )
  })

  it('but that only who publishes has to translate, and only a file can bring a key that is too long', async () => {
    const document = restaurantDocument()
    const { sk: _, ...headline } = document.campaign.headline
    const untranslated = { ...document, campaign: { ...document.campaign, headline } }
    expect(placesOf(await inAdmin(untranslated), 'error')).toEqual(['campaign.headline.sk'])
    const heard: Told[] = []
    const first = renderCampaign(untranslated, { baseUrl, folder, onWarnings: (warnings) => heard.push(...warnings) }).next()
    await expect(first).rejects.toThrow(/campaign\.images\.0\.asset/)
    expect(placesOf(heard, 'warning')).toContain('campaign.headline.sk')

    const long = { ...document, campaign: { ...document.campaign, slug: 'a'.repeat(101) } }
    expect(placesOf(await inAdmin(long), 'error')).toEqual([])
    expect(placesOf(await byRendering(long), 'error')).toEqual(['campaign.slug'])
  })
})
