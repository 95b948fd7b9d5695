import type { Finding, OwnRules } from '../content/findings/index.ts'
import type { ShownAs } from './shown-as.ts'

/** One output on the wall, by what decides it. */
export interface CardPlace {
  /** Key of the touchpoint. */
  readonly touchpoint: string
  /** '' for what has none. */
  readonly size: string
  readonly format: string
}

/** What somebody who is writing wants to see. */
export interface PreviewOrder {
  /** Default: the brand's main language. */
  readonly locale?: string | undefined
  /** Default: the live phase. */
  readonly phase?: string | undefined
  /** What is in sight, in the order in which it is to be drawn. */
  readonly draw: readonly CardPlace[]
  /** Keys of renditions that they have already: what has one of them is not drawn again. */
  readonly has: readonly string[]
}

/** An output to choose: the format by which it is shown, and what else it is made in. */
export interface WallCard {
  /** Of what has two: front or back; else ''. */
  readonly side: '' | 'front' | 'back'
  readonly format: string
  readonly formats: readonly string[]
}

/** A size of a touchpoint; `cards` are its sides, for most only one. */
export interface WallSize {
  readonly size: string
  /** '' for what has no size. */
  readonly label: string
  /** In CSS px; 0 for what has no size. */
  readonly width: number
  readonly height: number
  readonly cards: readonly WallCard[]
}

/** What a touchpoint shows at the moment, of this campaign or another. */
export interface ShownNow {
  readonly release: number
  readonly campaign: string
  readonly headline: string
}

/** A place of the wall. */
export interface WallTouchpoint {
  readonly key: string
  readonly name: string
  readonly channel: string
  /** The channel's name for people. */
  readonly kind: string
  /** Whether it speaks the language that is shown; nothing else is known of one that does not. */
  readonly speaks: boolean
  /** Why it cannot be shown at all. */
  readonly failure?: string
  /** Words that stand beside the output, not in it: the subject of an email. */
  readonly beside: readonly { readonly label: string; readonly text: string }[]
  readonly findings: readonly Finding[]
  readonly sizes: readonly WallSize[]
  readonly now: ShownNow | null
}

/** All that there is to see of a draft, before anything is drawn. */
export interface Wall {
  readonly kind: 'wall'
  /** The brand's languages. */
  readonly locales: readonly string[]
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly phases: readonly { readonly phase: string; readonly name: string }[]
  readonly phase: string
  readonly touchpoints: readonly WallTouchpoint[]
  /** Rules of the channels that somebody added, to say what their findings mean. */
  readonly ownRules: OwnRules
}

/** An output as it would be released, in a form that can be shown beside a form. */
export interface DrawnCard extends CardPlace {
  readonly kind: 'card'
  /** The rendition's key: equal keys are equal bytes. */
  readonly key: string
  readonly shows: ShownAs
  /** Media type of `content`. */
  readonly type: string
  /** A picture in base64, a page fit for a frame without rights, or plain words; '' for a file. */
  readonly content: string
  /** What a file is called. */
  readonly name: string
  /** Weight of the output itself, in bytes. */
  readonly weight: number
  /** What was found beyond the touchpoint's own findings. */
  readonly findings: readonly Finding[]
  /** Whether this size is live as it is. */
  readonly isLive: boolean
}

/** What comes of an order, one after another: the wall first, then each card when it is drawn. */
export type PreviewEvent =
  | Wall
  | DrawnCard
  | (CardPlace & { readonly kind: 'same'; readonly key: string; readonly isLive: boolean })
  | (CardPlace & { readonly kind: 'failed'; readonly message: string })
