import type { Endpoint, PayloadRequest } from 'payload'
import { readDraft, type Stored } from '../../storage/documents/index.ts'
import { signedIn } from '../access/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'

/** `GET /api/campaigns/:id/<name>`: what there is to know of a campaign's newest draft, for whoever is signed in. */
export function draftEndpoint(name: string, about: (campaign: Stored, req: PayloadRequest) => Promise<object>): Endpoint {
  return {
    path: `/:id/${name}`,
    method: 'get',
    handler: async (req) => {
      if (!signedIn({ req })) return Response.json({ message: 'Sign in to see this.' }, { status: 403 })
      const id = String(req.routeParams?.id)
      const known = await req.payload.findByID({
        collection: slugsOf(req.payload).campaigns,
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        trash: true,
      })
      if (known === null) return Response.json({ message: 'There is no such campaign.' }, { status: 404 })
      const campaign = await readDraft(req.payload, 'campaigns', id, req)
      return Response.json(await about(campaign, req), { headers: { 'cache-control': 'no-store' } })
    },
  }
}
