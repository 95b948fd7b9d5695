/** A `blocker` keeps a release from going live, a `warning` would look better, an `info` is good to know. */
export type Severity = 'info' | 'warning' | 'blocker'

/** What people are told of a rule, whatever it found. */
export interface Rule {
  /** What is wrong, in a few plain words. */
  readonly title: string
  /** One severity for all its findings, or a list from which each finding chooses. */
  readonly severity: Severity | readonly [Severity, Severity, ...Severity[]]
  /** One short sentence for a marketer. */
  readonly whatToDo: string
}

/** Rules by name. */
export type Rules = Readonly<Record<string, Rule>>
