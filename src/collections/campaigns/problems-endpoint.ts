import { readAs } from '../../storage/documents/index.ts'
import { campaignProblems } from '../publishing/index.ts'
import { draftEndpoint } from './draft-endpoint.ts'
import { placeOfProblem } from '../errors/index.ts'

/** What keeps the newest draft from being published, and what it is warned of, each at its field. */
export const problemsEndpoint = draftEndpoint('problems', async (campaign, req) => {
  const problems = await campaignProblems(req, (payload, inside) => readAs(payload, { campaign }, inside))
  return { problems: problems.map((problem) => ({ severity: problem.severity, ...placeOfProblem(problem, 'campaigns', req) })) }
})
