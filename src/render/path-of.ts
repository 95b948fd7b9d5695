/** What tells one output from all others of a campaign. */
export interface OutputPlace {
  readonly phase: string
  readonly touchpoint: string
  readonly channel: string
  readonly locale: string
  /** '' for outputs that have no size; they are called after their channel. */
  readonly size: string
  /** What stands after its @ tells variants apart: `webp@2x` is called `728x90@2x.webp`. */
  readonly format: string
  readonly extension: string
}

/** Where an output lies: `website/bg/728x90.png`. What shows before or after the live phase has a folder of its own: `teaser/website/bg/728x90.png`. */
export function pathOf({ phase, touchpoint, channel, locale, size, format, extension }: OutputPlace): string {
  const file = `${size === '' ? channel : size}${variantOf(format)}.${extension}`
  return [...(phase === 'live' ? [] : [phase]), touchpoint, locale, file].join('/')
}

const variantOf = (format: string): string => (format.includes('@') ? format.slice(format.indexOf('@')) : '')
