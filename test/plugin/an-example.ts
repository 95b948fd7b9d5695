import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readDocument } from '../../src/content/reading/read-document.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { moveToNextWeek } from '../../src/server/seed/move-dates.ts'

const folder = resolve('examples/park-festival')

/** An example with its pictures and all that can be asked of it, but for one banner in two languages: quickly drawn. With the folder of its files. */
export function anExample(): [CampaignDocument, string] {
  const document = readDocument(JSON.parse(readFileSync(join(folder, 'campaign.json'), 'utf8')))
  const banner = document.touchpoints.filter(({ channel }) => channel === 'web-banner')
  return [
    moveToNextWeek(
      {
        ...document,
        brand: { ...document.brand, locales: ['bg', 'en'], evergreen: null },
        campaign: { ...document.campaign, phases: [], countdown: 0, adaptations: [] },
        touchpoints: banner.map((touchpoint) => ({ ...touchpoint, locales: [], sizes: ['300x250'] })),
      },
      new Date(),
    ),
    folder,
  ]
}
