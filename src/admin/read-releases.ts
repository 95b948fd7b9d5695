import type { Payload } from 'payload'

export interface ReleaseLine {
  readonly number: number
  readonly status: string
  readonly report: string
}

/** A campaign's releases, newest first. */
export async function readReleases(payload: Payload, campaign: string): Promise<ReleaseLine[]> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { campaign: { equals: campaign } },
    sort: '-number',
    limit: 20,
    overrideAccess: true,
  })
  return (docs as unknown as Partial<ReleaseLine>[]).map(({ number = 0, status = '', report = '' }) => ({ number, status, report }))
}
