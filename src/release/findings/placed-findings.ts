import { addressesBelow } from '../../content/addresses/index.ts'
import type { Finding } from '../../content/findings/index.ts'
import type { Manifest, ManifestLocale, ManifestRendition } from '../plan/index.ts'
import type { ReleaseProblem } from '../ports/index.ts'

/** A file in which a finding can be seen. */
export interface Seen {
  /** Path of the asset below the address of delivery: "/v1/assets/….png". */
  readonly asset: string
  readonly type: string
  readonly size: string
  readonly format: string
}

/** A finding with where it was found. `size` and `format` are '' for what is said of all of a touchpoint's outputs in a locale. */
export interface PlacedFinding extends Omit<Finding, 'rule'> {
  /** As it was stored: a rule of this version, of an older one, or of a channel that is gone. '' where no rule found it. */
  readonly rule: string
  readonly phase: string
  readonly touchpoint: string
  readonly locale: string
  readonly size: string
  readonly format: string
  /** Absent where nothing was drawn. */
  readonly seen?: Seen
}

/** Every finding of a release, in the order of its outputs. */
export function placedFindings({ windows }: Pick<Manifest, 'windows'>): PlacedFinding[] {
  return windows.flatMap(({ phase, touchpoints }) =>
    touchpoints.flatMap(({ key, defaultFormat, locales }) =>
      locales.flatMap((shown) => {
        const where = { phase, touchpoint: key, locale: shown.locale }
        const usual = usualOf(shown, defaultFormat)
        const ofAll = shown.findings.map((finding) => ({
          ...finding,
          ...where,
          size: '',
          format: '',
          ...(usual && { seen: seenIn(usual) }),
        }))
        const ofEach = shown.renditions.flatMap((rendition) =>
          rendition.findings.map((finding) => ({
            ...finding,
            ...where,
            size: rendition.size,
            format: rendition.format,
            seen: seenIn(rendition),
          })),
        )
        return [...ofAll, ...ofEach]
      }),
    ),
  )
}

/** What keeps a release from going live, where it was not drawn whole and so has no manifest. */
export function placedProblems(problems: readonly ReleaseProblem[]): PlacedFinding[] {
  return problems.flatMap(
    ({ message, rule = '', place = '', phase = '', touchpoint = '', locale = '', size = '', format = '', ...source }) => {
      const { template, line } = source
      const isNamed = template === undefined || message.includes(template)
      const said = isNamed ? message : `${message} (${[template, line].filter((part) => part !== undefined).join(':')})`
      // What failed before its formats came apart names them all.
      return format
        .split(', ')
        .map((one): PlacedFinding => ({ rule, severity: 'blocker', place, message: said, phase, touchpoint, locale, size, format: one }))
    },
  )
}

/** The output by which people know a touchpoint. */
function usualOf({ renditions }: ManifestLocale, defaultFormat: string): ManifestRendition | undefined {
  return renditions.find(({ format }) => format === defaultFormat) ?? renditions[0]
}

function seenIn({ sha256, extension, type, size, format }: ManifestRendition): Seen {
  return { asset: addressesBelow('').asset(sha256, extension), type, size, format }
}
