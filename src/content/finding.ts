/** What a rule says of a rendition. A `blocker` keeps a release from going live. */
export interface Finding {
  readonly rule: string
  readonly severity: 'info' | 'warning' | 'blocker'
  /** Where: a slot, a text box, a field's path. */
  readonly place: string
  /** The text to change, as problems name it: 'campaign.summary.bg'. Absent where none is at fault. */
  readonly field?: string
  readonly message: string
  readonly expected?: string
  readonly actual?: string
}
