import type { Counting } from '../../content/text/counting/index.ts'
import type { Edition, FactName, Facts } from '../../content/facts/index.ts'
import type { Finding, OwnRules } from '../../content/findings/index.ts'
import type { Snapshot, Touchpoint } from '../../content/schema/index.ts'

/** A size a channel can make: width and height in `unit`, without bleed. */
export interface SizeSpec {
  readonly width: number
  readonly height: number
  readonly unit: 'px' | 'mm'
  readonly label: string
}

/** How heavy a file may be in one place, and who says so. */
export interface WeightLimit {
  readonly bytes: number
  /** Who sets it, as people name it; it stands in findings: "ad servers", "Google’s responsive ads". */
  readonly by: string
  /** Where that is written: a web address, or "our own figure". */
  readonly source: string
  /** The day on which that was read, as YYYY-MM-DD. */
  readonly asOf: string
  /** `hard`: more is refused; `soft`: more is cut off, or loads too slowly. */
  readonly grade: 'hard' | 'soft'
}

/** A file format a channel can deliver. */
export interface FormatSpec {
  /** Media type, with charset where it is text. */
  readonly type: string
  readonly extension: string
  /** Made once whatever the sizes, under the size '': words that stand beside sized images. */
  readonly sizeless?: boolean
  /** A picture without words: the facts stand in the formats beside it. */
  readonly wordless?: boolean
  /** Made only for touchpoints that ask for it. */
  readonly onRequest?: boolean
  /** The back of what has two sides: the facts stand on its front. Who writes sees it beside the front, asked for or not. */
  readonly overleaf?: boolean
  /** For the press: a person exports it as numbered editions, and the target then names one. */
  readonly editions?: boolean
  /** Pixels for each px of the size, for dense screens; 1 where it is not said. */
  readonly scale?: number
  /** The only sizes it is made in; all where it is not said. */
  readonly sizes?: readonly string[]
  /** The weight limit of the place that each size is made for, where there is one. */
  readonly maxWeight?: Readonly<Record<string, WeightLimit>>
}

/** A place for words. `hard`: the platform refuses more; `soft`: it truncates or performs worse. */
export interface SlotSpec {
  readonly label: string
  readonly soft?: number
  readonly hard?: number
  /** What `soft` and `hard` count; graphemes, which are characters as people see them, where it is not said. */
  readonly counts?: Counting
  /** The brand says it the same everywhere: no adaptation takes its place. */
  readonly fixed?: boolean
  /** Said beside the outputs, not in what people look at: an email's subject. The view has it as a text of the slot's name. */
  readonly beside?: boolean
}

/** Declarative data about a channel, and the only home of its limits. */
export interface ChannelSpec {
  readonly label: string
  /** One sentence for a marketer: what this makes and who puts it where. */
  readonly description: string
  /** Empty for channels that have no size. */
  readonly sizes: Readonly<Record<string, SizeSpec>>
  readonly formats: Readonly<Record<string, FormatSpec>>
  /** The format answered when a client names none. */
  readonly defaultFormat: string
  readonly slots: Readonly<Record<string, SlotSpec>>
  /** A mailing service sends it, and fills in merge tags like {{first_name}}: elsewhere they block a release. */
  readonly fillsMergeTags?: boolean
  /** Facts every rendition must state whenever the campaign has them, and those it must never state. `perSize` narrows `must` where room is scarce. */
  readonly facts: {
    readonly must: readonly FactName[]
    readonly never?: readonly FactName[]
    readonly perSize?: Readonly<Record<string, readonly FactName[]>>
  }
  /** Files that render together when one template changes: the folder below `templates/`. */
  readonly templates: string
  /** Rules that only this channel has; each name begins with the channel's: "shop-sign/too-loud". */
  readonly rules?: OwnRules
}

/** The release that last changed what receivers keep, and when that was begun (ISO 8601, UTC). */
export interface Revision {
  readonly release: number
  readonly at: string
}

/** What every view carries; a channel adds its own words. A view is plain JSON: it is hashed, stored and posted to workers. */
export interface BaseView {
  readonly channel: string
  readonly touchpoint: string
  readonly campaign: string
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly facts: Facts
  /** What composing already noticed: a fallback used, a slot that nothing fits. */
  readonly findings: readonly Finding[]
  /** Of each thing that receivers keep (`Channel.kept`); releasing sets it, and where nothing is released it is absent. */
  readonly revisions?: Readonly<Record<string, Revision>>
}

/** What is to be drawn of a view. `size` is '' for channels without sizes. */
export interface Target {
  readonly size: string
  readonly formats: readonly string[]
  /** The print run that is exported; it stands outside the trim and is no part of a rendition's key. */
  readonly edition?: Edition
}

/** Where a renderer reads pinned bytes (images, logos, fonts, colour profiles). Throws if the hash is unknown. */
export interface Sources {
  read(sha256: string): Promise<Uint8Array>
}

/** One output, before it has a place in a release. */
export interface Rendered {
  readonly format: string
  readonly size: string
  readonly type: string
  readonly extension: string
  readonly bytes: Uint8Array
  /** All words that the output shows or speaks, in reading order; what the audit and the conformance suite read. */
  readonly text: string
  /** What was found in this output. What composing noticed stays with the view, and is told once for all outputs of it. */
  readonly findings: readonly Finding[]
}

/** A kind of touchpoint. Adding one is adding a folder and one line in the registry. */
export interface Channel<View extends BaseView = BaseView> {
  readonly name: string
  readonly spec: ChannelSpec
  /** Chooses and fits words. Pure. */
  compose(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): View
  /** Whether there is anything to make of a view in a format: a calendar file needs dates. Where it is not said, everything is made. Pure. */
  makes?(view: View, format: string): boolean
  /**
   * What receivers keep, and replace by a later one: a calendar's entry, a message. By name, all that it says as plain JSON: when that differs from
   * the release before, the view is told so in `revisions`, for the later one to be known as such. Pure.
   */
  kept?(view: View): Readonly<Record<string, unknown>>
  /**
   * Draws a view, one output per format asked for. Deterministic to the byte. Ours load what they draw with when they are first asked: planning
   * and delivery do without it.
   */
  render(view: View, target: Target, sources: Sources): Promise<Rendered[]>
}
