interface Preference {
  readonly value: string
  readonly q: number
}

/** Reads a header like `Accept` or `Accept-Language`: best first, refused ones (q=0) last. */
function preferences(header: string): Preference[] {
  return header
    .split(',')
    .map((part): Preference => {
      const [value = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      const number = q === undefined ? 1 : Number(q)
      return { value, q: Number.isNaN(number) ? 0 : number }
    })
    .filter(({ value }) => value !== '')
    .toSorted((a, b) => b.q - a.q)
}

/** The locale that suits `Accept-Language` best: itself, its language, or a regional form of it. Undefined if none does. */
export function preferredLocale(header: string, locales: readonly string[]): string | undefined {
  for (const { value, q } of preferences(header)) {
    if (q === 0 || value === '*') continue
    const parts = value.split('-')
    const narrower = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
    const found =
      narrower.map((candidate) => locales.find((locale) => locale.toLowerCase() === candidate)).find((locale) => locale !== undefined) ??
      locales.find((locale) => locale.toLowerCase().split('-')[0] === value)
    if (found !== undefined) return found
  }
  return undefined
}

/** How much `Accept` wants a media type: from 0 (not at all) to 1. The most specific range decides, as RFC 9110 says. */
export function acceptance(header: string, type: string): number {
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const [family = ''] = bare.split('/')
  const ranges = preferences(header)
  const named = (range: string) => ranges.find(({ value }) => value === range)?.q
  return named(bare) ?? named(`${family}/*`) ?? named('*/*') ?? 0
}
