import type { BaseView } from '../channels/contract/index.ts'
import type { ChannelSet } from '../release/ports/index.ts'
import type { Composed, ComposedTouchpoint } from './composed.ts'
import { shownAs } from './shown-as.ts'
import type { CardPlace } from './wall.ts'

/** A format of a size, and the key that decides its bytes. */
interface KeyedFormat {
  readonly format: string
  readonly key: string
}

/** What is wanted of one size of a touchpoint, its sides say. Plain data. */
export interface SizeToDraw {
  readonly touchpoint: string
  readonly channel: string
  readonly view: BaseView
  readonly size: string
  readonly formats: readonly (KeyedFormat & {
    /** Pictures that it names by the hash of their bytes: made with it, they can be shown in it. */
    readonly pictures: readonly string[]
  })[]
  /** The first format in which the size is released, by which it is told whether it is live as it is. */
  readonly usual: KeyedFormat | undefined
}

/** What is wanted of each size together. What is not there any more is left out: the wall says so. Pure. */
export function sizesToDraw(draw: readonly CardPlace[], touchpoints: Composed['touchpoints'], channels: ChannelSet): SizeToDraw[] {
  const wanted = new Map<string, { composed: ComposedTouchpoint; size: string; formats: Set<string> }>()
  for (const { touchpoint, size, format } of draw) {
    const composed = touchpoints.get(touchpoint)
    const isThere = composed && channels.targetsOf(composed.channel, composed.touchpoint).some((target) => target.size === size)
    if (!isThere || !Object.hasOwn(composed.channel.spec.formats, format)) continue
    const id = `${touchpoint} ${size}`
    const known = wanted.get(id) ?? { composed, size, formats: new Set() }
    wanted.set(id, { ...known, formats: known.formats.add(format) })
  }
  return [...wanted.values()].map(({ composed, size, formats }): SizeToDraw => {
    const { channel, touchpoint, view } = composed
    const keyed = (format: string): KeyedFormat => ({ format, key: channels.keyOf(view, { size, formats: [format] }, channel) })
    const usual = usualFormat(composed, size, channels)
    return {
      touchpoint: touchpoint.key,
      channel: channel.name,
      view,
      size,
      formats: [...formats].map((format) => ({ ...keyed(format), pictures: picturesIn(format, composed) })),
      usual: usual === undefined ? undefined : keyed(usual),
    }
  })
}

function usualFormat({ channel, touchpoint, view }: ComposedTouchpoint, size: string, channels: ChannelSet): string | undefined {
  const formats = channels.targetsOf(channel, touchpoint).find((target) => target.size === size)?.formats ?? []
  return formats.find((format) => channel.makes?.(view, format) ?? true)
}

function picturesIn(page: string, { channel, view, touchpoint }: ComposedTouchpoint): string[] {
  const { formats } = channel.spec
  if (shownAs(formats[page]?.type ?? '') !== 'page') return []
  return Object.keys(formats).filter((name) => {
    const { type = '', wordless = false, onRequest = false } = formats[name] ?? {}
    const isAsked = !onRequest || touchpoint.formats.includes(name)
    return wordless && isAsked && shownAs(type) === 'picture' && (channel.makes?.(view, name) ?? true)
  })
}
