import type { UIFieldServerComponent } from 'payload'
import { findHub } from '../hub-of.ts'
import { readReleases } from './read-releases.ts'

/** In a campaign's sidebar: which release is live, and why a newer one is not. */
export const ReleaseState: UIFieldServerComponent = async ({ data, payload }) => {
  const slug: unknown = Reflect.get(data ?? {}, 'slug')
  if (typeof slug !== 'string' || !findHub(payload)) return null
  const [newest, ...older] = await readReleases(payload, slug)
  if (!newest) return <p>Not released yet. Publishing makes the first release.</p>
  const live = [newest, ...older].find(({ status }) => status === 'live')
  return (
    <div className="field-type" aria-live="polite">
      <strong>{live ? `Release ${live.number} is live` : 'Nothing of this campaign is live'}</strong>
      {newest.status === 'built' || newest.status === 'ready' ? <p>Release {newest.number} is being made ready …</p> : null}
      {newest.status === 'blocked' ? (
        <div role="alert">
          <p>Release {newest.number} is blocked; touchpoints keep what they had.</p>
          <pre style={{ whiteSpace: 'pre-wrap' }}>{newest.report}</pre>
        </div>
      ) : null}
      <p>
        <a href={`/admin/collections/releases?where[campaign][equals]=${slug}`}>All releases of this campaign</a>
      </p>
    </div>
  )
}
