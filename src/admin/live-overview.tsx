import type { ServerProps } from 'payload'
import { whatIsLive } from '../delivery/index.ts'
import { findHub } from '../hub-of.ts'
import { settingsOf } from '../settings-of.ts'
import { OutdatedEditions } from './outdated-editions.tsx'

/** The dashboard's first card: what is live where, and what of it is printed and no longer true. */
export function LiveOverview({ payload, user }: ServerProps) {
  const hub = findHub(payload)
  if (!hub) return null
  const { frontPage } = settingsOf(payload)
  const places = whatIsLive(hub.live.table, new Date(), () => true)
  return (
    <>
      <section style={{ marginBottom: 'calc(var(--base) * 2)' }}>
        <h2>What is live</h2>
        <p>
          Nothing is pushed to Facebook or to a mailing service: channels pull from <code>{hub.baseUrl}/v1</code>
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
                {['Touchpoint', 'Shows', 'Release'].map((title) => (
                  <th key={title} scope="col" style={{ textAlign: 'start', padding: '0.5rem 1rem 0.5rem 0' }}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {places.map((place) => (
                <tr key={place.key} style={{ borderTop: '1px solid var(--theme-elevation-100)' }}>
                  <td style={{ padding: '0.5rem 1rem 0.5rem 0' }}>{place.name}</td>
                  <td style={{ padding: '0.5rem 1rem 0.5rem 0' }}>{place.campaign.headline}</td>
                  <td style={{ padding: '0.5rem 0' }}>{place.release}</td>
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
