import { fallbackRule } from '../content/document/index.ts'
import type { Finding } from '../content/findings/index.ts'
import type { Snapshot } from '../content/schema/index.ts'
import type { KeptRevision, ManifestLocale, ManifestRendition, ManifestTouchpoint, Plan } from '../release/plan/index.ts'
import type { ReleaseProblem, ReleaseWindow } from '../release/ports/index.ts'

export const RENDER_SCHEMA = 'leitmotif/render/1'

/** A file as the run that wrote it left it. */
export interface SheetFile {
  /** Below the folder, with `/` between. */
  readonly path: string
  readonly sha256: string
}

/** A rendition's file. */
export interface SheetRendition extends ManifestRendition {
  /** Below the folder, with `/` between. */
  readonly path: string
}
export interface SheetLocale extends Omit<ManifestLocale, 'renditions'> {
  readonly renditions: readonly SheetRendition[]
}
export interface SheetTouchpoint extends Omit<ManifestTouchpoint, 'locales'> {
  readonly locales: readonly SheetLocale[]
}
export interface SheetWindow extends ReleaseWindow {
  readonly touchpoints: readonly SheetTouchpoint[]
}

/**
 * `manifest.json` without the files that stand beside the renditions: all that was rendered, where it lies and what it says. A first run holds no
 * time: the same campaign gives the same bytes.
 */
export interface SheetManifest {
  readonly schema: typeof RENDER_SCHEMA
  readonly brand: { readonly key: string; readonly name: string; readonly defaultLocale: string; readonly timeZone: string }
  readonly campaign: string
  readonly snapshot: string
  readonly baseUrl: string
  readonly fallbackRule: string
  /** When what receivers keep was last changed, in this folder. */
  readonly revisions: readonly KeptRevision[]
  readonly windows: readonly SheetWindow[]
  /** What could not be made, or keeps the campaign from going live. */
  readonly problems: readonly ReleaseProblem[]
}

/** `manifest.json` as it is written. */
export interface WholeManifest extends SheetManifest {
  /** `index.html`, and the pictures that it shows and no rendition is. */
  readonly beside: readonly SheetFile[]
}

/** What is known when all is drawn. */
export interface Rendering {
  readonly snapshot: Snapshot
  readonly snapshotHash: string
  readonly plan: Plan
  readonly revisions: readonly KeptRevision[]
  /** The files written for a locale of a touchpoint in a phase. */
  filesOf(phase: string, touchpoint: string, locale: string): readonly SheetRendition[]
  readonly failures: readonly ReleaseProblem[]
}

/** The manifest of a rendering. Pure. */
export function sheetManifest({ snapshot, snapshotHash, plan, revisions, filesOf, failures }: Rendering): SheetManifest {
  const { key, name, defaultLocale, timeZone } = snapshot.brand
  const windows = plan.windows.map((window) => ({
    ...window,
    touchpoints: window.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      locales: touchpoint.locales.map(({ view: _view, renditions: _planned, ...about }) => ({
        ...about,
        renditions: filesOf(window.phase, touchpoint.key, about.locale),
      })),
    })),
  }))
  const blockers = findingsOf(windows).filter(({ severity }) => severity === 'blocker')
  return {
    schema: RENDER_SCHEMA,
    brand: { key, name, defaultLocale, timeZone },
    campaign: snapshot.campaign.slug,
    snapshot: snapshotHash,
    baseUrl: snapshot.baseUrl,
    fallbackRule,
    revisions,
    windows,
    problems: [...failures, ...blockers],
  }
}

/** Every file of a manifest's windows. */
export function renditionsOf(windows: readonly SheetWindow[]): SheetRendition[] {
  return windows.flatMap(({ touchpoints }) => touchpoints.flatMap(({ locales }) => locales.flatMap(({ renditions }) => renditions)))
}

/** A finding as a problem: with the place it belongs to. */
export type SheetFinding = ReleaseProblem & Pick<Finding, 'severity'>

/** Every finding of a manifest's windows. What a size says is not told again for each of its formats. */
export function findingsOf(windows: readonly SheetWindow[]): SheetFinding[] {
  return windows.flatMap(({ phase, touchpoints }) =>
    touchpoints.flatMap(({ key, locales }) =>
      locales.flatMap(({ locale, findings, renditions }) => {
        const told = new Set<string>()
        const fresh = ({ severity, rule, place, side, field, message }: Finding, size: string): SheetFinding[] => {
          const said = JSON.stringify([size, side, rule, place, message])
          const isTold = told.has(said)
          told.add(said)
          return isTold
            ? []
            : [{ phase, touchpoint: key, locale, size, ...(side && { side }), ...(field && { field }), severity, rule, place, message }]
        }
        return [
          ...findings.flatMap((finding) => fresh(finding, '')),
          ...renditions.flatMap((rendition) => rendition.findings.flatMap((finding) => fresh(finding, rendition.size))),
        ]
      }),
    ),
  )
}
