import { factNames, factsOf, momentNames, momentsOf } from '../../content/facts/index.ts'
import { isLocale } from '../../content/text/index.ts'
import { DocumentError } from '../../content/findings/index.ts'
import type { CampaignDocument, Snapshot } from '../../content/schema/index.ts'
import { readAs } from '../../storage/documents/index.ts'
import { draftEndpoint } from './draft-endpoint.ts'

/** What the placeholders of a document stand for in a locale, null where it has not said that; nothing while it has no touchpoint to say it on. */
function valuesOf(document: CampaignDocument, locale: string): Record<string, string | null> {
  const [touchpoint] = document.touchpoints
  if (touchpoint === undefined) return {}
  // Words need no files, which are not yet pinned.
  const brand = { ...document.brand, logos: {}, fonts: {}, printProfiles: [] }
  const campaign = { ...document.campaign, images: [], place: { ...document.campaign.place, map: null } }
  const snapshot: Snapshot = { ...document, brand, campaign, baseUrl: 'https://placeholder.invalid' }
  const facts = { ...factsOf(snapshot, touchpoint, locale), ...momentsOf(snapshot, locale) }
  // A link differs from touchpoint to touchpoint.
  const names = [...factNames, ...momentNames].filter((name) => name !== 'link')
  return Object.fromEntries(names.map((name) => [name, facts[name]?.text ?? null]))
}

/** The facts of the newest draft as placeholders would say them: `?locale=bg`. Empty while the draft cannot be read. */
export const factsEndpoint = draftEndpoint('facts', async (campaign, req) => {
  const locale = req.searchParams.get('locale') ?? ''
  if (!isLocale(locale)) return { facts: {} }
  try {
    const document = await readAs(req.payload, { campaign }, req)
    return { facts: document === undefined ? {} : valuesOf(document, locale) }
  } catch (error) {
    if (error instanceof DocumentError) return { facts: {} }
    throw error
  }
})
