import { type BaseView, type Channel, type SizeSpec, targetsOf } from '../channels/contract/index.ts'
import type { Touchpoint } from '../content/schema/index.ts'
import { formatToShow } from './shown-as.ts'
import type { WallCard, WallSize } from './wall.ts'

const PX_PER_MM = 96 / 25.4

/** All sizes of a touchpoint with what can be seen of each: one output, or one for each side. Pure. */
export function sizesOf(channel: Channel, touchpoint: Touchpoint, view: BaseView): WallSize[] {
  const { sizes, formats: specs } = channel.spec
  const isMade = (format: string): boolean => channel.makes?.(view, format) ?? true
  /** Backs are made for whoever asks; who is writing always sees them. */
  const backs = Object.keys(specs).filter((format) => specs[format]?.overleaf && isMade(format))
  return targetsOf(channel, touchpoint).flatMap(({ size, formats }): WallSize[] => {
    const made = formats.filter((format) => isMade(format) && !specs[format]?.overleaf)
    const first = formatToShow(size, made, specs)
    if (first === undefined) return []
    const spec = sizes[size]
    const front: WallCard = { side: backs.length > 0 ? 'front' : '', format: first, formats: made }
    const cards = [front, ...backs.map((format): WallCard => ({ side: 'back', format, formats: [format] }))]
    return [{ size, label: spec?.label ?? '', ...pixelsOf(spec), cards }]
  })
}

function pixelsOf(spec: SizeSpec | undefined): { width: number; height: number } {
  const scale = spec?.unit === 'mm' ? PX_PER_MM : 1
  return { width: Math.round((spec?.width ?? 0) * scale), height: Math.round((spec?.height ?? 0) * scale) }
}

/** Words of a view that no output shows, by the labels of their slots. Pure. */
export function besideOf({ spec }: Channel, view: BaseView): { label: string; text: string }[] {
  return Object.entries(spec.slots).flatMap(([name, { label, beside }]) => {
    const text: unknown = beside ? Reflect.get(view, name) : undefined
    return typeof text === 'string' && text.trim() !== '' ? [{ label, text }] : []
  })
}
