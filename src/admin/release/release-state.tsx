'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { ProblemList } from '../findings/index.ts'
import { ReleaseFindingsPanel } from './release-findings.tsx'
import { type ReleaseNews } from '../requests/index.ts'
import { useAddresses, useReleaseNews } from '../hooks/index.ts'

/** In a campaign's sidebar: which release is live, why a newer one is not, what would look better in it, and what keeps the draft from being published. */
export function ReleaseState() {
  const { id, lastUpdateTime, savedDocumentData } = useDocumentInfo()
  const slug: unknown = savedDocumentData?.slug
  const { admin } = useAddresses()
  const { news, failed } = useReleaseNews(id, slug, lastUpdateTime)

  if (id === undefined)
    return (
      <div className="field-type">
        <p>Save the draft: from then on, what every touchpoint will show stands beside the form while you type.</p>
      </div>
    )
  if (typeof slug !== 'string') return null
  return (
    <div aria-live="polite" className="field-type">
      {failed ? <p>What is live could not be read. Reload the page to try again.</p> : null}
      {news ? <Releases campaign={id} releases={news.releases} /> : null}
      <ProblemList problems={news?.problems ?? []} severity="error" title="Keeps the saved draft from being published" />
      <ProblemList problems={news?.problems ?? []} severity="warning" title="Worth a look before publishing" />
      <p>
        <a href={admin('releases', `?where[campaign][equals]=${encodeURIComponent(slug)}`)}>All releases of this campaign</a>
      </p>
    </div>
  )
}

function Releases({ campaign, releases }: Pick<ReleaseNews, 'releases'> & { readonly campaign: string | number }) {
  const [newest] = releases
  const live = releases.find(({ status }) => status === 'live')
  if (!newest) return <p>Not released yet. Publishing makes the first release.</p>
  return (
    <>
      <strong>{live ? `Release ${live.number} is live` : 'Nothing of this campaign is live'}</strong>
      {newest.status === 'built' || newest.status === 'ready' ? <p>Release {newest.number} is being made ready …</p> : null}
      <ReleaseFindingsPanel campaign={campaign} newest={newest} />
    </>
  )
}
