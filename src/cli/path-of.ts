/** What tells one output from all others of a campaign. */
export interface Place {
  readonly phase: string
  readonly touchpoint: string
  readonly channel: string
  readonly locale: string
  /** '' for outputs that have no size; they are called after their channel. */
  readonly size: string
  readonly extension: string
}

/** Where an output lies: `website/bg/728x90.png`. What shows before or after the live phase has a folder of its own: `teaser/website/bg/728x90.png`. */
export function pathOf({ phase, touchpoint, channel, locale, size, extension }: Place): string {
  const file = `${size === '' ? channel : size}.${extension}`
  return [...(phase === 'live' ? [] : [phase]), touchpoint, locale, file].join('/')
}
