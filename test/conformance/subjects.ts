import type { BaseView, Channel, Rendered, Sources, Target } from '../../src/channels/contract/channel.ts'
import { composeView } from '../../src/channels/render-view.ts'
import { targetsOf } from '../../src/channels/contract/targets.ts'
import type { CampaignDocument, Snapshot, Touchpoint } from '../../src/content/schema/snapshot.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'

/** What a channel is tried on: a campaign that has a touchpoint of it. */
export interface Subject {
  readonly snapshot: Snapshot
  readonly sources: Sources
  readonly touchpoint: Touchpoint
}

/** A view and all that the channel made of it. */
export interface Work {
  readonly subject: Subject
  readonly locale: string
  readonly view: BaseView
  readonly outputs: readonly Rendered[]
}

export const documents: readonly CampaignDocument[] = [restaurantDocument(), shopDocument()]

/** The document frozen, with its own touchpoint of the channel or, for a channel that the fixtures do not know, a plain one. */
export async function subjectOf(channel: Channel, document: CampaignDocument): Promise<Subject> {
  const { snapshot, sources } = await snapshotOf(document)
  const plain: Touchpoint = {
    key: 'plain',
    name: 'Plain',
    channel: channel.name,
    sizes: [],
    formats: [],
    locales: [],
    goal: 'visit',
    stage: 'during',
    public: false,
    sides: 1,
    printProfile: null,
  }
  const found = snapshot.touchpoints.find((one) => one.channel === channel.name) ?? plain
  return { snapshot, sources, touchpoint: { ...found, formats: Object.keys(channel.spec.formats) } }
}

/** Composes and draws a locale, in all targets or those given. */
export async function workOn(channel: Channel, subject: Subject, locale: string, targets?: readonly Target[]): Promise<Work> {
  const { snapshot, touchpoint, sources } = subject
  const view = composeView(channel, snapshot, touchpoint, locale)
  const outputs: Rendered[] = []
  for (const target of targets ?? targetsOf(channel, touchpoint)) outputs.push(...(await channel.render(view, target, sources)))
  return { subject, locale, view, outputs }
}

/** Every campaign of the fixtures in every locale, drawn once for all demands. */
export async function allWork(channel: Channel): Promise<Work[]> {
  const work: Work[] = []
  for (const document of documents) {
    const subject = await subjectOf(channel, document)
    for (const locale of subject.snapshot.brand.locales) work.push(await workOn(channel, subject, locale))
  }
  return work
}

/** One picture format will do, in one density, where what is said is asked for, not how it is packed. */
const otherPictures = new Set(['webp', 'avif'])
export function plainTargets(channel: Channel, touchpoint: Touchpoint): Target[] {
  return targetsOf(channel, touchpoint).map(({ size, formats }) => ({
    size,
    formats: formats.filter((format) => !otherPictures.has(format) && !format.includes('@')),
  }))
}

/** How failures call an output. */
export const nameOf = ({ size, format }: Rendered, locale = ''): string => [locale, size, format].filter((part) => part !== '').join(' ')
