import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DocumentError, renderCampaign, type CampaignOutput } from '../../src/exports/render.ts'
import { plainOf } from '../drawing/pdf-tools.ts'
import { screenProfile, withoutCyan } from '../fixtures/colour-profiles.ts'

/** What a person writes who has been told no more than the printer's profile. */
const profile = {
  name: 'corner-shop',
  label: 'The printer at the corner',
  colourProfile: { asset: { file: 'press.icc' }, identifier: 'FOGRA51', description: 'Premium coated paper' },
}

describe('a campaign.json whose brand has a print profile', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitmotif-profile-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function rendered(printProfiles: object[], icc?: Uint8Array): Promise<CampaignOutput[]> {
    await rm(join(folder, 'press.icc'), { force: true })
    if (icc) await writeFile(join(folder, 'press.icc'), icc)
    const document = JSON.parse(await readFile('examples/jarra-ceramics/campaign.json', 'utf8')) as Record<'brand' | 'campaign', object>
    const brand = { ...document.brand, logos: {}, printProfiles }
    const campaign = { ...document.campaign, images: [] }
    const touchpoints = [{ key: 'our-flyer', name: 'Flyer', channel: 'flyer', sizes: ['a6'], printProfile: 'corner-shop' }]
    const outputs: CampaignOutput[] = []
    for await (const output of renderCampaign(
      { ...document, brand, campaign, touchpoints },
      { baseUrl: 'https://hub.example', folder, locales: ['ar'] },
    ))
      outputs.push(output)
    return outputs
  }
  const problems = async (printProfiles: object[], icc?: Uint8Array) => {
    const error = await rendered(printProfiles, icc).catch((cause: unknown) => cause)
    if (!(error instanceof DocumentError)) throw new Error('it was rendered', { cause: error })
    return error.problems.map(({ path, message }) => `${path}: ${message}`)
  }

  it('is printed through the colour profile beside it, and as on coated paper where it says nothing else', async () => {
    const outputs = await rendered([profile], withoutCyan())
    const pdf = outputs.find(({ format }) => format === 'pdf')
    expect(await plainOf(pdf?.bytes ?? new Uint8Array())).toContain('/OutputConditionIdentifier (FOGRA51)')
    expect(pdf?.viewFindings.map(({ rule }) => rule)).not.toContain('print-profile')
  })

  it('is refused with the place and what to do when the file is the profile of a screen, no profile, or not there', async () => {
    const place = 'brand.printProfiles.0.colourProfile.asset: "press.icc"'
    expect(await problems([profile], await screenProfile())).toEqual([
      `${place}: The file describes a screen, not a press. Use the CMYK profile (.icc) of the printing condition that your printer names.`,
    ])
    expect(await problems([profile], new TextEncoder().encode('FOGRA51, please'))).toEqual([
      `${place}: The file is no colour profile. Use the CMYK profile (.icc) of the printing condition that your printer names.`,
    ])
    expect(await problems([profile])).toEqual([`${place} cannot be read: There is no such file.`])
  })

  it('is refused for figures and names that are none', async () => {
    expect(await problems([{ ...profile, bleed: 30, inkLimit: 30, name: 'Corner shop' }])).toEqual([
      'brand.printProfiles.0.name: This is not a slug: use a–z, 0–9 and single hyphens.',
      'brand.printProfiles.0.bleed: Must be at most 20.',
      'brand.printProfiles.0.inkLimit: Must be at least 150.',
    ])
    expect(await problems([{ ...profile, bleeds: 5 }])).toEqual([
      'brand.printProfiles.0.bleeds: There is no "bleeds" here. Did you mean "bleed"?',
    ])
  })
})
