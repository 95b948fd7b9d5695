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

/** The page a template is drawn on. Lengths in user units. */
export interface Page extends Omit<SizeLayout, 'shape'> {
  /** Without bleed. */
  readonly width: number
  readonly height: number
  /** How much the picture shows around the page, for the guillotine to take off. */
  readonly bleed: number
  /** How far a picture that touches an edge goes beyond it, shown or not: the same crop on screen and in print. */
  readonly reach: number
}

/** A layout to draw: its template, its page (what is not said has one unit of 1, no bleed, and is as high as wide), and values of its own. */
export interface Layout extends Partial<Page> {
  readonly template: string
  /** What findings name: the size, and the side of what has two. */
  readonly size?: string
  readonly side?: Side
  /** Mirrored around its middle for right-to-left locales. */
  readonly width: number
  readonly data?: Readonly<Record<string, unknown>>
}

/** The page of a layout, complete. */
export function pageOf({
  width,
  height = width,
  bleed = 0,
  reach = bleed,
  unit = 1,
  smallest = 0,
  roomy = false,
  small = false,
}: Layout): Page {
  return { width, height, bleed, reach, unit, smallest, roomy, small }
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
export function layoutOf(view: LaidOut, size: string, { width, height, unit: measure }: SizeSpec, side?: Side, bleed = 0): Layout & Page {
  const { unit, smallest, roomy, small } = known(view.channel, size)
  const reach = measure === 'mm' ? Math.max(REACH, bleed) : bleed
  return { template: templateOf(view, size, side), size, ...(side && { side }), width, height, bleed, reach, unit, smallest, roomy, small }
}
