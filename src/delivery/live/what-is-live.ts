import { addressesBelow } from '../../content/addresses/index.ts'
import { textIn } from '../../content/document/index.ts'
import type { ManifestLocale } from '../../release/plan/index.ts'
import type { LiveTable, LiveTouchpoint } from './live-table.ts'
import { headlineShown, showingAt, type Showing } from './showing.ts'

/** A file of what is live, as a page links it. Addresses are paths below where delivery is mounted. */
interface LiveRendition {
  readonly size: string
  readonly format: string
  readonly type: string
  /** Size in bytes. */
  readonly bytes: number
  /** The very bytes, for ever. */
  readonly asset: string
  /** Whatever the touchpoint shows, now and later. */
  readonly pull: string
}

interface LiveLocale {
  readonly locale: string
  readonly shortLink: string
  readonly link: string | null
  readonly fallbacks: Readonly<Record<string, string>>
  readonly renditions: readonly LiveRendition[]
}

interface LivePlace {
  readonly key: string
  readonly name: string
  readonly channel: string
  readonly brand: { readonly key: string; readonly name: string; readonly defaultLocale: string }
  readonly campaign: { readonly slug: string; readonly headline: string; readonly evergreen: boolean }
  readonly release: number
  readonly phase: string
  readonly until: string | null
  readonly locales: readonly LiveLocale[]
}

/**
 * What every touchpoint shows at an instant, for a page that people read.
 * @param sees which touchpoints the reader may see, as authored now: who knows an asset's address may read it.
 */
export function whatIsLive(table: LiveTable, now: Date, sees: (touchpoint: LiveTouchpoint) => boolean): LivePlace[] {
  return [...table.touchpoints.values()]
    .filter(sees)
    .toSorted((a, b) => (a.brand === b.brand ? (a.key < b.key ? -1 : 1) : a.brand < b.brand ? -1 : 1))
    .flatMap((touchpoint) => {
      const showing = showingAt(touchpoint, now)
      return showing ? [placeOf(showing)] : []
    })
}

function placeOf({ campaign, window, touchpoint }: Showing): LivePlace {
  const { brand } = campaign.manifest
  const headline = textIn(headlineShown({ campaign, window }), brand.defaultLocale, brand)?.text ?? campaign.slug
  return {
    key: touchpoint.key,
    name: touchpoint.name,
    channel: touchpoint.channel,
    brand: { key: brand.key, name: brand.name, defaultLocale: brand.defaultLocale },
    campaign: { slug: campaign.slug, headline, evergreen: campaign.evergreen },
    release: campaign.release,
    phase: window.phase,
    until: window.until,
    locales: touchpoint.locales.map((locale) => localeOf(locale, touchpoint.key)),
  }
}

function localeOf({ locale, code, link, fallbacks, renditions }: ManifestLocale, key: string): LiveLocale {
  return {
    locale,
    shortLink: addressesBelow('').link(code),
    link,
    fallbacks,
    renditions: renditions.map(({ size, format, type, bytes, sha256, extension }) => {
      const query = new URLSearchParams({ locale, ...(size === '' ? {} : { size }), format })
      const { asset, touchpoint } = addressesBelow('')
      return { size, format, type, bytes, asset: asset(sha256, extension), pull: `${touchpoint(key)}?${query.toString()}` }
    }),
  }
}
