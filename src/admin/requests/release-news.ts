import { ask } from './ask.ts'
import type { CollectionAddress } from './collection-address.ts'

/** What is known of a campaign's releases, and of its newest draft. */
export interface ReleaseNews {
  readonly releases: readonly ReleaseLine[]
  readonly problems: readonly ProblemLine[]
}

export interface ReleaseLine {
  readonly number: number
  readonly status: string
  readonly report?: string | null
}

export interface ProblemLine {
  readonly path: string
  /** What the form calls it. */
  readonly field: string
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/**
 * Asks for it through the REST API, as whoever is signed in.
 * @throws Error when the server does not answer, or refuses.
 */
export async function askForNews(rest: CollectionAddress, id: string | number, slug: string, signal: AbortSignal): Promise<ReleaseNews> {
  const query = new URLSearchParams({ 'where[campaign][equals]': slug, sort: '-number', limit: '20', depth: '0' })
  const [{ docs }, { problems }] = await Promise.all([
    ask<{ docs: ReleaseLine[] }>(rest('releases', `?${query.toString()}`), { signal }),
    ask<{ problems: ProblemLine[] }>(rest('campaigns', `/${id}/problems`), { signal }),
  ])
  return { releases: docs, problems }
}
