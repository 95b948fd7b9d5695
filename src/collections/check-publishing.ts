import { ValidationError, type CollectionAfterChangeHook, type PayloadRequest } from 'payload'
import { checkDocument, type Problem } from '../content/check.ts'
import { readCampaign } from '../storage/authored.ts'
import { placeOfProblem } from './problem-place.ts'

/**
 * Publishing checks every language at once, which a field's own validation cannot see. It runs after the write, inside its transaction, on
 * what was really stored; an error rolls all of it back.
 */
export const checkPublishedCampaign: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id, _status } = doc as { id: string | number; _status?: string }
  if (_status !== 'published') return doc
  const document = await readCampaign(req.payload, id, req)
  if (!document) refuse('campaigns', [{ path: 'brand', message: 'Publish the brand first; a campaign shows only with a published brand.' }], req, id)
  else refuseProblems('campaigns', checkDocument(document), req, id)
  return doc
}

/** A brand's change reaches its published campaigns, so it must not break any of them. */
export const checkPublishedBrand: CollectionAfterChangeHook = async ({ doc, req, operation }) => {
  const { id, _status } = doc as { id: string | number; _status?: string }
  if (_status !== 'published' || operation === 'create') return doc
  const { docs } = await req.payload.find({
    collection: 'campaigns',
    where: { and: [{ brand: { equals: id } }, { _status: { equals: 'published' } }] },
    depth: 0,
    pagination: false,
    req,
    overrideAccess: true,
  })
  for (const campaign of docs) {
    const document = await readCampaign(req.payload, campaign.id, req)
    if (document) refuseProblems('brands', checkDocument(document).filter(({ path }) => path.startsWith('brand.')), req, id)
  }
  return doc
}

function refuseProblems(collection: 'brands' | 'campaigns', problems: readonly Problem[], req: PayloadRequest, id: string | number): void {
  const errors = problems.filter(({ severity }) => severity === 'error').map((problem) => placeOfProblem(problem, collection))
  if (errors.length > 0) refuse(collection, errors, req, id)
}

function refuse(collection: string, errors: { path: string; message: string }[], req: PayloadRequest, id: string | number): never {
  throw new ValidationError({ collection, errors, id, req }, req.t)
}
