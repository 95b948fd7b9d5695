import { channelNamed } from '../../channels/index.ts'
import { nameOfLocale } from '../../content/text/index.ts'
import { nameOfPhase } from '../../content/tables/index.ts'
import { hubOf } from '../../runtime/index.ts'
import { editionFormat } from '../../release/print/index.ts'
import type { Manifest } from '../../release/plan/index.ts'
import { draftEndpoint } from './draft-endpoint.ts'
import { publishers } from '../access/index.ts'

/** One thing that can be printed, with its names for people. */
export interface PrintChoice {
  readonly phase: string
  readonly phaseName: string
  readonly touchpoint: string
  readonly touchpointName: string
  readonly locale: string
  readonly language: string
  readonly size: string
  readonly sizeName: string
}

/** All that a release has for the press, as in its live phase first; phases that show the same are one. */
function choicesOf({ windows }: Manifest): PrintChoice[] {
  const seen = new Set<string>()
  const liveFirst = windows.toSorted((a, b) => Number(b.phase === 'live') - Number(a.phase === 'live'))
  return liveFirst.flatMap(({ phase, touchpoints }) =>
    touchpoints.flatMap(({ key: touchpoint, name: touchpointName, channel, locales }) => {
      const { sizes = {} } = channelNamed(channel)?.spec ?? {}
      const format = editionFormat(channelNamed(channel))
      return locales.flatMap(({ locale, renditions }) =>
        renditions
          .filter((rendition) => rendition.format === format)
          .filter(({ sha256, size }) => {
            const id = [touchpoint, locale, size, sha256].join(' ')
            return !seen.has(id) && seen.add(id)
          })
          .map(({ size }) => {
            const names = {
              phaseName: nameOfPhase(phase),
              touchpointName,
              language: nameOfLocale(locale),
              sizeName: sizes[size]?.label ?? size,
            }
            return { phase, touchpoint, locale, size, ...names }
          }),
      )
    }),
  )
}

/** `GET /api/campaigns/:id/print-choices`: what of the live release can be printed, and whether who asks may. */
export const printChoicesEndpoint = draftEndpoint('print-choices', async ({ slug }, req) => {
  const { live } = hubOf(req.payload)
  await live.refresh()
  const campaign = live.table.campaigns.get(String(slug))
  const released = campaign?.state === 'live' ? campaign : undefined
  return {
    release: released?.release ?? null,
    mayPrint: publishers({ req }),
    choices: released === undefined ? [] : choicesOf(released.manifest),
  }
})
