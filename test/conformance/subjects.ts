import type { BaseView, Channel, Rendered, Sources } from '../../src/channels/channel.ts'
import { targetsOf } from '../../src/channels/targets.ts'
import type { FactName } from '../../src/content/facts.ts'
import type { CampaignDocument, Snapshot, Touchpoint } from '../../src/content/snapshot.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'

/** What a channel is tried on: a campaign that has a touchpoint of it. */
export interface Subject {
  readonly snapshot: Snapshot
  readonly sources: Sources
  readonly touchpoint: Touchpoint
}

export const documents: Readonly<Record<string, () => CampaignDocument>> = { restaurant: restaurantDocument, shop: shopDocument }

/** The document frozen, with its own touchpoint of the channel or, for a channel that the fixtures do not know, a plain one. */
export async function subjectOf(channel: Channel, document: CampaignDocument): Promise<Subject> {
  const { snapshot, sources } = await snapshotOf(document)
  const plain: Touchpoint = {
    key: 'plain',
    name: 'Plain',
    channel: channel.name,
    sizes: [],
    locales: [],
    goal: 'visit',
    stage: 'during',
    public: false,
  }
  return { snapshot, sources, touchpoint: snapshot.touchpoints.find((one) => one.channel === channel.name) ?? plain }
}

/** All that the channel makes of a view. */
export async function renderAll(channel: Channel, view: BaseView, { touchpoint, sources }: Subject): Promise<Rendered[]> {
  const outputs: Rendered[] = []
  for (const target of targetsOf(channel, touchpoint)) outputs.push(...(await channel.render(view, target, sources)))
  return outputs
}

/** The facts that an output has to state if the campaign has them. */
export function mustOf({ spec }: Channel, { size, format }: Rendered): readonly FactName[] {
  if (spec.formats[format]?.wordless) return []
  return spec.facts.perSize?.[size] ?? spec.facts.must
}

/** How findings and failures call an output. */
export const nameOf = ({ size, format }: Rendered): string => [size, format].filter((part) => part !== '').join(' ')
