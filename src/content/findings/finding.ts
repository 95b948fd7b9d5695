import type { Severity } from './rule.ts'
import type { OwnRuleName, RuleName } from './rules.ts'

/** What a rule says of a rendition. */
export interface Finding {
  readonly rule: RuleName | OwnRuleName
  readonly severity: Severity
  /** Where: a slot, a text box, a field's path. */
  readonly place: string
  /** The text to change, as problems name it: 'campaign.summary.bg'. Absent where none is at fault. */
  readonly field?: string
  readonly message: string
  readonly expected?: string
  readonly actual?: string
  /** Of drawn channels: the size, and the side of what has two. */
  readonly size?: string
  readonly side?: string
  /** Where in it, from the top left corner of the page, in the drawing's unit: px of banners, mm of print. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}
