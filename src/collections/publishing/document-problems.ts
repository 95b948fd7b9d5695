import type { Payload, PayloadRequest, Where } from 'payload'
import { checkCampaign, checkPublishing } from '../../channels/checks/index.ts'
import { DocumentError, type Problem, problemAt } from '../../content/findings/index.ts'
import type { CampaignDocument } from '../../content/schema/index.ts'
import { lostPrintProfiles } from '../fields/index.ts'
import { readAs, readDraft, type Stored } from '../../storage/documents/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'
import { strandedTouchpoints } from './touchpoint-brand.ts'

type Read = (payload: Payload, req: PayloadRequest) => Promise<CampaignDocument | undefined>

/** Said of a campaign without a brand, or with one that is not published. */
export const noBrand = problemAt('brand', 'error', 'Choose a brand that is published: a campaign shows only with a published brand.')

/** Everything that keeps a campaign from being published, and what it should be warned of. */
export async function campaignProblems(req: PayloadRequest, read: Read): Promise<Problem[]> {
  return problemsIn(async () => {
    const document = await read(req.payload, req)
    if (!document) return [noBrand]
    return checkPublishing(document, new Date())
  })
}

/** Everything that keeps a brand from being published: what is wrong with it by itself, and what it would break in its live campaigns. */
export async function brandProblems(req: PayloadRequest, brand: Stored): Promise<Problem[]> {
  const alone = await ofBrand(req, brand, { slug: 'none', headline: {} })
  if (brand.id === undefined || alone.some(({ severity }) => severity === 'error')) return alone
  const where: Where = { and: [{ brand: { equals: brand.id } }, { _status: { equals: 'published' } }] }
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).campaigns,
    where,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: {},
    req,
  })
  const broken: Problem[] = []
  for (const { id } of docs) {
    for (const problem of await ofBrand(req, brand, await readDraft(req.payload, 'campaigns', id, req, false))) broken.push(problem)
  }
  return [...alone, ...(await strandedTouchpoints(req, brand)), ...(await lostPrintProfiles(req, brand)), ...broken]
}

async function ofBrand(req: PayloadRequest, brand: Stored, campaign: Stored): Promise<Problem[]> {
  const problems = await problemsIn(async () => {
    const document = await readAs(req.payload, { campaign, brand }, req)
    return document ? checkCampaign(document, new Date()) : []
  })
  const broken = problems.filter(({ path, severity }) => path === 'campaign.tone' && severity === 'error')
  return [
    ...problems.filter(({ path }) => path.startsWith('brand.')),
    ...broken.map(({ message }) =>
      problemAt('brand.tones', 'error', `The live campaign "${String(campaign.slug)}" uses a tone that is taken away here. ${message}`),
    ),
  ]
}

async function problemsIn(check: () => Promise<Problem[]>): Promise<Problem[]> {
  try {
    return await check()
  } catch (error) {
    if (error instanceof DocumentError) return [...error.problems]
    throw error
  }
}
