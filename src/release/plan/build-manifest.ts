import { fallbackRule, hashOf } from '../../content/document/index.ts'
import { atPhase } from '../../content/time/index.ts'
import type { Finding } from '../../content/findings/index.ts'
import type { Snapshot } from '../../content/schema/index.ts'
import { MANIFEST_SCHEMA, type Manifest, type ManifestRendition, type ManifestWindow } from './manifest.ts'
import type { Plan, PlannedWindow } from './plan.ts'
import type { ReleaseProblem, RenditionRow } from '../ports/index.ts'
import type { KeptRevision } from './kept-revision.ts'

export interface Drawn {
  readonly row: RenditionRow
  readonly findings: readonly Finding[]
}

/** The manifest of a plan whose every rendition is stored. Pure: the same release gives the same bytes. */
export function buildManifest(
  snapshot: Snapshot,
  snapshotHash: string,
  plan: Plan,
  drawn: ReadonlyMap<string, Drawn>,
  { release, revisions }: { readonly release: number; readonly revisions: readonly KeptRevision[] },
): Manifest {
  const { brand, campaign } = snapshot
  const renditionOf = (key: string, size: string, format: string): ManifestRendition => {
    const found = drawn.get(key)
    if (!found) throw new Error(`Rendition ${key} is planned but not stored.`)
    const { sha256, bytes, type, extension } = found.row
    return { size, format, sha256, bytes, type, extension, findings: found.findings }
  }
  return {
    schema: MANIFEST_SCHEMA,
    brand: {
      key: brand.key,
      name: brand.name,
      locales: brand.locales,
      defaultLocale: brand.defaultLocale,
      timeZone: brand.timeZone,
      evergreen: brand.evergreen,
    },
    campaign: { slug: campaign.slug, headline: campaign.headline, priority: campaign.priority },
    release,
    snapshot: snapshotHash,
    baseUrl: snapshot.baseUrl,
    fallbackRule,
    ...(revisions.length > 0 && { revisions }),
    windows: plan.windows.map((window) => ({
      ...window,
      ...headlineOf(snapshot, window),
      touchpoints: window.touchpoints.map((touchpoint) => ({
        ...touchpoint,
        locales: touchpoint.locales.map(({ locale, code, link, facts, fallbacks, findings, renditions }) => ({
          ...{ locale, code, link, facts, fallbacks, findings },
          renditions: renditions.map(({ key, size, format }) => renditionOf(key, size, format)),
        })),
      })),
    })),
  }
}

/** The headline of a phase that has one of its own. */
function headlineOf(snapshot: Snapshot, { phase }: PlannedWindow): Pick<ManifestWindow, 'headline'> {
  const { headline } = atPhase(snapshot, phase).campaign
  return hashOf(headline) === hashOf(snapshot.campaign.headline) ? {} : { headline }
}

/** Every blocker among the findings of a plan, with its place. */
export function blockersOf(plan: Plan, drawn: ReadonlyMap<string, Drawn>): ReleaseProblem[] {
  const problem = ({ rule, place, side, field, message }: Finding): ReleaseProblem => ({
    rule,
    place,
    ...(side && { side }),
    ...(field && { field }),
    message,
  })
  const blocking = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'blocker')
  return plan.windows.flatMap((window) =>
    window.touchpoints.flatMap((touchpoint) =>
      touchpoint.locales.flatMap((planned) => {
        const where = { touchpoint: touchpoint.key, locale: planned.locale, phase: window.phase }
        return [
          ...blocking(planned.findings).map((finding) => ({ ...where, ...problem(finding) })),
          ...planned.renditions.flatMap(({ key, size, format }) =>
            blocking(drawn.get(key)?.findings ?? []).map((finding) => ({ ...where, size, format, ...problem(finding) })),
          ),
        ]
      }),
    ),
  )
}
