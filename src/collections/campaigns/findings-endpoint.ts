import type { Payload, PayloadRequest } from 'payload'
import { ruleNamed } from '../../channels/index.ts'
import { problemAt } from '../../content/findings/index.ts'
import { hubOf } from '../../runtime/index.ts'
import { type FindingGroup, groupFindings, placedFindings, placedProblems } from '../../release/findings/index.ts'
import { type Manifest, readManifest } from '../../release/plan/index.ts'
import type { ReleaseEntry, ReleaseProblem } from '../../release/ports/index.ts'
import { newestRelease } from '../../storage/tables/index.ts'
import { draftEndpoint } from './draft-endpoint.ts'
import { placeOfProblem } from '../errors/index.ts'

/** What drawing a campaign's newest release found. */
export interface ReleaseFindings {
  /** Which release it is said of; null for a campaign that was never released. */
  readonly release: Pick<ReleaseEntry, 'number' | 'status'> | null
  /** All languages and phases of that release, to tell "in all of them" by. */
  readonly locales: readonly string[]
  readonly phases: readonly string[]
  /** What touchpoints are called, by key. */
  readonly touchpoints: Readonly<Record<string, string>>
  /** By cause, blockers first. Addresses of assets are below the API's or the hub's own. */
  readonly findings: readonly FindingGroup[]
}

/** The findings of the newest release of a campaign, live or not, one line for each cause. */
export const findingsEndpoint = draftEndpoint('findings', async ({ slug }, req): Promise<ReleaseFindings> => {
  const { payload } = req
  const entry = await newestRelease(payload, String(slug))
  const manifest = entry && (await manifestOf(payload, entry))
  const { number, status, problems = [] } = entry ?? {}
  const touchpoints = manifest?.windows.flatMap((window) => window.touchpoints) ?? []
  return {
    release: number === undefined || status === undefined ? null : { number, status },
    locales: [...new Set(touchpoints.flatMap(({ locales }) => locales.map(({ locale }) => locale)))],
    phases: manifest?.windows.map(({ phase }) => phase) ?? [],
    touchpoints: Object.fromEntries(touchpoints.map(({ key, name }) => [key, name])),
    findings: groupFindings(
      manifest ? placedFindings(manifest) : placedProblems(problems.map((problem) => atItsField(problem, req))),
      ruleNamed,
    ),
  }
})

/** What is wrong with the document itself was found before anything was made for a touchpoint: it is said with the name of its field. */
function atItsField(problem: ReleaseProblem, req: PayloadRequest): ReleaseProblem {
  const { place = '', touchpoint, message } = problem
  if (touchpoint !== undefined || place === '') return problem
  const placed = placeOfProblem(problemAt(place, 'error', message), 'campaigns', req)
  return { ...problem, message: [placed.field, placed.message].filter((part) => part !== '').join(': ') }
}

/** @throws Error when the store has lost or damaged it. */
async function manifestOf(payload: Payload, { campaign, number, manifest }: ReleaseEntry): Promise<Manifest | undefined> {
  if (manifest === '') return undefined
  const blob = await hubOf(payload).blobs.open(manifest)
  if (!blob) throw new Error(`The manifest of release ${number} of "${campaign}" (${manifest}) is missing from the store.`)
  return readManifest(manifest, await blob.bytes())
}
