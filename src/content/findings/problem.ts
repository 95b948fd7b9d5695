/** Something wrong with a campaign as it was written. An `error` keeps it from being published, a `warning` does not. */
export interface Problem {
  /** Where, in dots: 'campaign.offer.validUntil', 'campaign.headline.sk', 'campaign.images.0.alt.bg'. */
  readonly path: string
  readonly severity: 'error' | 'warning'
  /** For a marketer: what is wrong and what to do. */
  readonly message: string
}

export const problemAt = (path: string, severity: Problem['severity'], message: string): Problem => ({ path, severity, message })

/** A document that cannot be read or frozen, with all its problems and where they are; the message says the errors. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ path, message }) => `${path || 'document'}: ${message}`)
        .join('\n'),
      options,
    )
    this.problems = problems
  }
}

/** Thrown by `pin` for a file that is not fit for use (no image, too large, damaged); `freeze` turns it into a problem at its field. */
export class AssetError extends Error {
  override readonly name = 'AssetError'
}
