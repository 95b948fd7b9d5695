import { restoreVersionOperation, type Endpoint, type PayloadRequest } from 'payload'
import { findDraft, list, lostTouchpoints, record, writtenDocument } from '../../storage/documents/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'

/**
 * `POST /api/campaigns/versions/:id` in place of Payload's: an older version becomes the newest draft, whatever `draft` says. Publishing it
 * is an act of its own.
 */
export const restoreEndpoint: Endpoint = {
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const { collection: slug, id } = req.routeParams ?? {}
    const collection = req.payload.collections[String(slug)]
    if (!collection) return Response.json({ errors: [{ message: 'There is no such collection.' }] }, { status: 404 })
    const depth = Number(req.query.depth ?? 0) || 0
    const { db } = req.payload
    const known = typeof id === 'string' && db.name !== 'mongoose' && db.defaultIDType === 'number' ? Number(id) : String(id)
    const restored = (await restoreVersionOperation({ id: known, collection, depth, draft: true, req })) as Restored
    const lost = slug === slugsOf(req.payload).campaigns ? await lostIn(restored.id, req) : []
    const message = lost.length === 0 ? 'Publish it to put it live.' : lost.join(' ')
    return Response.json({ ...restored, message: `Restored as a draft. ${message}` })
  },
}

interface Restored {
  readonly id: string | number
}

/** What a restored campaign named and there is no more, as far as it keeps it from being published. */
async function lostIn(id: string | number, req: PayloadRequest): Promise<string[]> {
  const campaign = await findDraft(req.payload, id, req)
  if (campaign === undefined) return []
  const { document } = await writtenDocument(req.payload, campaign, req)
  const touchpoints = list(record(document).touchpoints).map(record)
  return lostTouchpoints({ campaign, touchpoints }).map(({ message }) => message)
}
