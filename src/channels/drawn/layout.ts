import type { LayoutName } from '../../content/snapshot.ts'
import type { SizeSpec } from '../channel.ts'
import { sizeLayout, type SizeLayout } from './layout-table.ts'
import { UnknownSizeError } from './unknown-size.ts'

/** The side of a flyer; everything else has a front alone. */
export type Side = 'front' | 'back'

/** What is to be laid out: a view's channel and its layout family. */
interface LaidOut {
  readonly channel: string
  readonly layout: LayoutName
}

/** A layout to draw: its template and the page it is drawn on. */
export interface Layout extends Omit<SizeLayout, 'shape'> {
  readonly template: string
  /** The page without bleed, in user units. */
  readonly width: number
  readonly height: number
  /** How much the picture shows around the page, for the guillotine to take off. User units. */
  readonly bleed: number
  /** How far a picture that touches an edge goes beyond it, shown or not: the same crop on screen and in print. User units. */
  readonly reach: number
}

/** mm that print lays around a page at least. */
const REACH = 3

function known(channel: string, size: string): SizeLayout {
  const found = sizeLayout(channel, size)
  if (found === undefined) throw new UnknownSizeError(channel, size, [])
  return found
}

/**
 * The name of the template that draws a view: its layout family's for the size's shape, or the family's back.
 * @throws UnknownSizeError for a size that has no shape
 */
export function templateOf({ channel, layout }: LaidOut, size: string, side: Side = 'front'): string {
  const { shape } = known(channel, size)
  return `${channel}/${layout}/${side === 'back' ? 'back' : shape}.svg`
}

/**
 * The layout of a view in a size; `shown` is how much of the bleed the picture shows, in user units, none on screens.
 * @throws UnknownSizeError for a size that has no shape
 */
export function layoutOf(view: LaidOut, size: string, { width, height, unit: measure }: SizeSpec, side: Side = 'front', bleed = 0): Layout {
  const { unit, smallest, roomy } = known(view.channel, size)
  const reach = measure === 'mm' ? Math.max(REACH, bleed) : bleed
  return { template: templateOf(view, size, side), width, height, bleed, reach, unit, smallest, roomy }
}
