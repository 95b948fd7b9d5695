import type { Endpoint } from 'payload'
import { newKey } from '../storage/clients.ts'
import { roleOf } from './roles.ts'

/** `POST /api/clients/:id/key` makes a new key, which voids the one before, and answers it this one time. */
export const makeKeyEndpoint: Endpoint = {
  path: '/:id/key',
  method: 'post',
  handler: async (req) => {
    if (roleOf(req.user) !== 'admin') return Response.json({ message: 'Only admins make keys.' }, { status: 403 })
    const id = req.routeParams?.id as string
    const { key, hash, hint } = newKey()
    await req.payload.db.updateOne({ collection: 'clients', id, data: { keyHash: hash, keyHint: hint }, req })
    return Response.json({ key }, { headers: { 'cache-control': 'no-store' } })
  },
}
