import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { roleOf } from '../../collections/access/index.ts'
import { addressesBelow } from '../../content/addresses/index.ts'
import { whatIsLive } from '../../delivery/index.ts'
import type { LiveTable } from '../../delivery/live/index.ts'
import { findHub, settingsOf } from '../../runtime/index.ts'
import { ruleNamed } from '../../channels/index.ts'
import { groupFindings, placedFindings } from '../../release/findings/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'
import { OutdatedEditions } from './outdated-editions.tsx'
import { things } from '../words/index.ts'
import { spaces, theme } from '../theme/index.ts'

const cell = { paddingBlock: '0.5rem', paddingInline: '0 1rem' } as const

/** The dashboard's first card: what is live where, and what of it is printed and no longer true. Only for who has a role: some of it is not public. */
export function LiveOverview({ payload, user }: ServerProps) {
  const hub = findHub(payload)
  if (!hub || roleOf({ payload, user: user ?? null }) === undefined) return null
  const { frontPage } = settingsOf(payload)
  const { table } = hub.live
  const places = whatIsLive(table, new Date(), () => true)
  const { routes, serverURL } = payload.config
  const campaigns = formatAdminURL({
    adminRoute: routes.admin,
    includeBasePath: true,
    path: `/collections/${slugsOf(payload).campaigns}`,
    serverURL,
  })
  const found = warningsIn(table)
  return (
    <>
      <section style={{ marginBottom: spaces(2) }}>
        <h2>What is live</h2>
        <p>
          Nothing is pushed to Facebook or to a mailing service: channels pull from <code>{addressesBelow(hub.baseUrl).directory}</code>
          {frontPage === undefined ? (
            '.'
          ) : (
            <>
              , and people take posts, emails, flyers and banners from <a href={frontPage}>the front page</a>.
            </>
          )}
        </p>
        {places.length === 0 ? (
          <p>Nothing yet. Publish a campaign, and it appears here when all its touchpoints are ready.</p>
        ) : (
          <table style={{ width: '100%', borderCollapse: 'collapse' }}>
            <thead>
              <tr>
                {['Touchpoint', 'Shows', 'Release', 'Would look better'].map((title) => (
                  <th key={title} scope="col" style={{ ...cell, textAlign: 'start' }}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {places.map((place) => (
                <tr key={place.key} style={{ borderTop: `1px solid ${theme.line}` }}>
                  <td style={cell}>{place.name}</td>
                  <td style={cell}>{place.campaign.headline}</td>
                  <td style={cell}>{place.release}</td>
                  <td style={cell}>
                    <Warnings campaigns={campaigns} count={found(place)} slug={place.campaign.slug} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <OutdatedEditions payload={payload} user={user} />
    </>
  )
}

type Place = ReturnType<typeof whatIsLive>[number]

/** Counts what would look better on a touchpoint as it shows now: causes, as the campaign's page lists them. */
function warningsIn(table: LiveTable): (place: Place) => number {
  return ({ key, phase, campaign }) => {
    const manifest = table.campaigns.get(campaign.slug)?.manifest
    const here = manifest ? placedFindings(manifest).filter((placed) => placed.touchpoint === key && placed.phase === phase) : []
    return groupFindings(here, ruleNamed).filter(({ severity }) => severity === 'warning').length
  }
}

interface WarningsProps {
  readonly count: number
  readonly slug: string
  /** Address of the list of campaigns. */
  readonly campaigns: string
}

/** How many things, leading to the campaign that says which. */
function Warnings({ count, slug, campaigns }: WarningsProps) {
  if (count === 0) return null
  return <a href={`${campaigns}?where[slug][equals]=${encodeURIComponent(slug)}`}>{things(count)}</a>
}
