import { registeredChannels } from '../release/ports/index.ts'
import type { Plan, PlannedRendition } from '../release/plan/index.ts'
import type { RenderJob } from '../release/render/index.ts'
import { pathOf } from './path-of.ts'

/** Where a job's outputs belong. */
export interface JobPlace {
  readonly phase: string
  readonly touchpoint: string
  readonly locale: string
}

/** One size of one view to draw, in all its formats. Phases that say the same share it. */
export interface Job extends RenderJob {
  readonly renditions: readonly PlannedRendition[]
  readonly places: readonly JobPlace[]
}

/** What a plan asks to be drawn, in reading order, each thing once. */
export function jobsOf(plan: Pick<Plan, 'windows'>): Job[] {
  const jobs = new Map<string, Job>()
  for (const { phase, touchpoints } of plan.windows) {
    for (const touchpoint of touchpoints) {
      for (const { locale, view, renditions } of touchpoint.locales) {
        for (const [size, ofSize] of groupBySize(renditions)) {
          const id = ofSize.map(({ key }) => key).join()
          const place = { phase, touchpoint: touchpoint.key, locale }
          const target = { size, formats: ofSize.map(({ format }) => format) }
          const places = [...(jobs.get(id)?.places ?? []), place]
          jobs.set(id, { channel: touchpoint.channel, view, target, renditions: ofSize, places })
        }
      }
    }
  }
  return [...jobs.values()]
}

/** Where a job's files will lie, as far as its channel says what they are called. */
export function outputPaths({ channel, target, places }: Job): string[] {
  const formats = registeredChannels.named(channel)?.spec.formats
  return target.formats.flatMap((format) => {
    const extension = formats?.[format]?.extension
    return extension === undefined ? [] : places.map((place) => pathOf({ ...place, channel, size: target.size, format, extension }))
  })
}

function groupBySize(renditions: readonly PlannedRendition[]): Map<string, PlannedRendition[]> {
  const groups = new Map<string, PlannedRendition[]>()
  for (const rendition of renditions) groups.set(rendition.size, [...(groups.get(rendition.size) ?? []), rendition])
  return groups
}

/** The plan with only the touchpoints and languages asked for (an empty list asks for all), the live phase first: it is what people look for. */
export function narrowed(plan: Plan, { locales, touchpoints }: { locales: readonly string[]; touchpoints: readonly string[] }): Plan {
  const isAsked = (list: readonly string[], name: string | undefined) => list.length === 0 || name === undefined || list.includes(name)
  const liveFirst = plan.windows.toSorted((a, b) => Number(b.phase === 'live') - Number(a.phase === 'live'))
  const windows = liveFirst.map((window) => ({
    ...window,
    touchpoints: window.touchpoints
      .filter(({ key }) => isAsked(touchpoints, key))
      .map((touchpoint) => ({ ...touchpoint, locales: touchpoint.locales.filter(({ locale }) => isAsked(locales, locale)) }))
      .filter((touchpoint) => touchpoint.locales.length > 0),
  }))
  const problems = plan.problems.filter(({ touchpoint, locale }) => isAsked(touchpoints, touchpoint) && isAsked(locales, locale))
  return { ...plan, windows, problems }
}
