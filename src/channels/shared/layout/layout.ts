import { loadTemplates } from '../../../templates/index.ts'
import { type SizeSpec, UnknownSizeError } from '../../contract/index.ts'
import { LENDER } from '../brand/index.ts'
import { sizeLayout, type SizeLayout } from './layout-table.ts'

/** The side of a flyer; everything else has a front alone. */
export type Side = 'front' | 'back'

/** What is to be laid out: a view's channel and its layout family. */
interface LaidOut {
  readonly channel: string
  readonly layout: string
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
  /** px that its picture has for each user unit: the photo under words is looked at with so many. */
  readonly density: number
  /** What user units measure. */
  readonly measure: 'px' | 'mm'
}

/** A layout to draw: its template, its page (what is not said has one unit of 1 px, no bleed, one px for each, and is as high as wide), and values of its own. */
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
  density = 1,
  unit = 1,
  smallest = 0,
  roomy = false,
  small = false,
  measure = 'px',
}: Layout): Page {
  return { width, height, bleed, reach, density, unit, smallest, roomy, small, measure }
}

/** mm that print lays around a page at least. */
const REACH = 3
/** px for each mm at which the photo under printed words is looked at: a quarter of a mm is less than any speck that matters. */
const PX_PER_MM = 4

function known(channel: string, size: string): SizeLayout {
  const found = sizeLayout(channel, size)
  if (found === undefined) throw new UnknownSizeError(channel, size, [])
  return found
}

/**
 * The name of the template that draws a view: its layout family's for the size's shape, or the family's back; another family's where it has none.
 * @throws UnknownSizeError for a size that has no shape
 * @internal exported for tests
 */
export function templateOf({ channel, layout }: LaidOut, size: string, side: Side = 'front'): string {
  const { shape } = known(channel, size)
  const named = (family: string): string => `${channel}/${family}/${side === 'back' ? 'back' : shape}.svg`
  return loadTemplates().names.has(named(layout)) ? named(layout) : named(LENDER)
}

/**
 * The layout of a view in a size; `shown` is how much of the bleed the picture shows, in user units, none on screens.
 * @throws UnknownSizeError for a size that has no shape
 */
export function layoutOf(view: LaidOut, size: string, { width, height, unit: measure }: SizeSpec, side?: Side, bleed = 0): Layout & Page {
  const { unit, smallest, roomy, small } = known(view.channel, size)
  const [reach, density] = measure === 'mm' ? [Math.max(REACH, bleed), PX_PER_MM] : [bleed, 1]
  return {
    template: templateOf(view, size, side),
    size,
    ...(side && { side }),
    width,
    height,
    bleed,
    reach,
    density,
    unit,
    smallest,
    roomy,
    small,
    measure,
  }
}
