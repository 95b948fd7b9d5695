import { restoreVersionOperation, type Endpoint } from 'payload'

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
    const restored = (await restoreVersionOperation({ id: known, collection, depth, draft: true, req })) as object
    return Response.json({ ...restored, message: 'Restored as a draft. Publish it to put it live.' })
  },
}
