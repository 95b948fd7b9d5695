import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { slugsOf } from '../../storage/slugs/index.ts'
import { editionState } from '../words/index.ts'
import { spaces } from '../theme/index.ts'

/** As many as a dashboard needs; the list of print runs has them all. */
const MOST = 200

/** On the dashboard: the editions in the field that say what is no longer true. Nothing where there is none. */
export async function OutdatedEditions({ payload, user }: Pick<ServerProps, 'payload' | 'user'>) {
  const { printRuns } = slugsOf(payload)
  const { docs } = await payload.find({
    collection: printRuns,
    where: { gone: { equals: false } },
    sort: '-createdAt',
    limit: MOST,
    depth: 0,
    user: user ?? null,
    overrideAccess: false,
    disableErrors: true,
  })
  const runs = docs as unknown as { id: string; title: string; campaign: string; touchpoint: string; state: string }[]
  const outdated = runs.map((run) => ({ ...run, ...editionState(run.state) })).filter(({ isOutdated }) => isOutdated)
  if (outdated.length === 0) return null
  const { routes, serverURL } = payload.config
  const editionAt = (id: string) =>
    formatAdminURL({
      adminRoute: routes.admin,
      includeBasePath: true,
      path: `/collections/${printRuns}/${encodeURIComponent(id)}`,
      serverURL,
    })
  return (
    <section style={{ marginBottom: spaces(2) }}>
      <h2>Outdated in the field</h2>
      <ul>
        {outdated.map(({ id, title, campaign, touchpoint, says }) => (
          <li key={id}>
            <a href={editionAt(id)}>
              {campaign}, {touchpoint}: {title}
            </a>
            . {says}
          </li>
        ))}
      </ul>
    </section>
  )
}
