import type { Endpoint } from 'payload'
import { readAs, readDraft } from '../storage/authored.ts'
import { campaignProblems } from './document-problems.ts'
import { placeOfProblem } from './problem-place.ts'
import { signedIn } from './roles.ts'

/** `GET /api/campaigns/:id/problems`: what keeps the newest draft from being published, and what it is warned of, each at its field. */
export const problemsEndpoint: Endpoint = {
  path: '/:id/problems',
  method: 'get',
  handler: async (req) => {
    if (!signedIn({ req })) return Response.json({ message: 'Sign in to see this.' }, { status: 403 })
    const id = String(req.routeParams?.id)
    const known = await req.payload.findByID({
      collection: 'campaigns',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      trash: true,
    })
    if (known === null) return Response.json({ message: 'There is no such campaign.' }, { status: 404 })
    const campaign = await readDraft(req.payload, 'campaigns', id, req)
    const problems = await campaignProblems(req, (payload, inside) => readAs(payload, { campaign }, inside))
    const placed = problems.map((problem) => ({ severity: problem.severity, ...placeOfProblem(problem, 'campaigns') }))
    return Response.json({ problems: placed }, { headers: { 'cache-control': 'no-store' } })
  },
}
