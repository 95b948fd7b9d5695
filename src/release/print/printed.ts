import type { Channel } from '../../channels/contract/index.ts'
import type { ChannelSet } from '../ports/index.ts'

/** What a person prints: one touchpoint in one language, size and phase. */
export interface PrintAsked {
  readonly phase: string
  readonly touchpoint: string
  readonly locale: string
  readonly size: string
}

/** It cannot be printed; the message says why, and what there is instead. */
export class PrintError extends Error {
  override readonly name = 'PrintError'
}

/** A language of a touchpoint, as plans and manifests have it. */
interface Said {
  readonly locale: string
  readonly renditions: readonly { readonly size: string; readonly format: string }[]
}

interface InWindow<Locale> {
  readonly phase: string
  readonly touchpoints: readonly { readonly key: string; readonly channel: string; readonly locales: readonly Locale[] }[]
}

/** The format that a channel's print runs have; undefined for channels that are not printed. */
export function editionFormat(channel: Pick<Channel, 'spec'> | undefined): string | undefined {
  return Object.entries(channel?.spec.formats ?? {}).find(([, { editions }]) => editions)?.[0]
}

/**
 * Finds what is to be printed among the windows of a plan or of a manifest.
 * @throws PrintError
 */
export function findPrinted<Locale extends Said>(
  windows: readonly InWindow<Locale>[],
  { phase, touchpoint: key, locale, size }: PrintAsked,
  channels: Pick<ChannelSet, 'named'>,
): { channel: string; said: Locale; rendition: Locale['renditions'][number] } {
  const window = named('phase', phase, windows, (one) => one.phase)
  const touchpoint = named('touchpoint', key, window.touchpoints, (one) => one.key)
  const format = editionFormat(channels.named(touchpoint.channel))
  if (format === undefined) {
    const others = window.touchpoints.filter((one) => editionFormat(channels.named(one.channel)) !== undefined).map((one) => one.key)
    const instead = others.length > 0 ? `To be printed there are ${others.join(', ')}.` : 'No touchpoint of this campaign is.'
    throw new PrintError(`The touchpoint "${key}" is not printed: its channel is ${touchpoint.channel}. ${instead}`)
  }
  const said = named('language', locale, touchpoint.locales, (one) => one.locale)
  const made = said.renditions.filter((rendition) => rendition.format === format)
  return { channel: touchpoint.channel, said, rendition: named('size', size, made, (one) => one.size) }
}

function named<One>(what: string, name: string, there: readonly One[], nameOf: (one: One) => string): One {
  const found = there.find((one) => nameOf(one) === name)
  if (found !== undefined) return found
  const names = [...new Set(there.map(nameOf))]
  throw new PrintError(`There is no ${what} "${name}" here; there ${names.length === 0 ? 'is none' : `are ${names.join(', ')}`}.`)
}
