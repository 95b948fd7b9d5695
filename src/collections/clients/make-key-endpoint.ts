import type { Endpoint } from 'payload'
import { newKey } from '../../storage/tables/index.ts'
import { roleOf } from '../access/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'

/** `POST /api/clients/:id/key` makes a new key, which voids the one before, and answers it this one time, with the client's new revision. */
export const makeKeyEndpoint: Endpoint = {
  path: '/:id/key',
  method: 'post',
  handler: async (req) => {
    if (roleOf(req) !== 'admin') return Response.json({ message: 'Only admins make keys.' }, { status: 403 })
    const id = String(req.routeParams?.id)
    const collection = slugsOf(req.payload).clients
    const known = await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, overrideAccess: true, req })
    if (known === null) return Response.json({ message: 'There is no such client. Save it first.' }, { status: 404 })
    const { key, hash, hint } = newKey()
    const saved = (await req.payload.update({
      collection,
      id,
      data: { keyHash: hash, keyHint: hint },
      overrideAccess: true,
      req,
    })) as object
    return Response.json({ key, revision: Reflect.get(saved, 'revision') }, { headers: { 'cache-control': 'no-store' } })
  },
}
