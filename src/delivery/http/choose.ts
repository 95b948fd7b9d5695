import type { Manifest, ManifestLocale, ManifestRendition, ManifestTouchpoint } from '../../release/plan/index.ts'
import { acceptance, preferredLocale, type Acceptance } from './preferences.ts'
import { problem, type Mount } from './problem.ts'

/** What a client asks for: its query and headers. */
export interface VariantRequest {
  readonly locale: string | null
  readonly size: string | null
  readonly format: string | null
  readonly accept: string | null
  readonly acceptLanguage: string | null
}

export interface Choice {
  readonly locale: ManifestLocale
  /** `view`: the client would rather be told as JSON what there is. */
  readonly rendition: ManifestRendition | 'view'
  /** True when none of the client's languages was rendered and the brand's own was taken. */
  readonly isOtherLanguage: boolean
}

/** An entry of the list `available`, as a client can ask for it. */
interface Available {
  readonly locale: string
  readonly size: string
  readonly format: string
  readonly type: string
}

export function variantRequestOf(url: URL, headers: Headers): VariantRequest {
  const { searchParams } = url
  return {
    locale: searchParams.get('locale'),
    size: searchParams.get('size'),
    format: searchParams.get('format'),
    accept: headers.get('accept'),
    acceptLanguage: headers.get('accept-language'),
  }
}

/** Picks the rendition that suits a wish, or answers with the list of those that there are. */
export function choose(touchpoint: ManifestTouchpoint, brand: Manifest['brand'], wish: VariantRequest, at: Mount): Choice | Response {
  const found = chooseLocale(touchpoint, brand, wish)
  if (!found) {
    const detail = `The locale "${wish.locale ?? ''}" was not rendered for ${touchpoint.key}.`
    return problem(at, 'not-rendered', detail, { available: availableIn(touchpoint.locales) })
  }
  const { locale } = found
  const available = availableIn([locale])
  const ofSize = locale.renditions.filter(({ size }) => wish.size === null || size === wish.size)
  if (ofSize.length === 0)
    return problem(at, 'not-rendered', `The size "${wish.size ?? ''}" was not rendered for ${touchpoint.key} (${locale.locale}).`, {
      available,
    })
  const format = wish.format?.toLowerCase()
  const ofFormat = ofSize.filter((rendition) => format === undefined || rendition.format === format)
  if (ofFormat.length === 0) {
    const size = wish.size === null ? '' : ` in the size "${wish.size}"`
    return problem(at, 'not-rendered', `The format "${format ?? ''}" was not rendered for ${touchpoint.key} (${locale.locale})${size}.`, {
      available,
    })
  }
  const rendition = format === undefined ? bestAccepted(ofFormat, touchpoint.defaultFormat, wish) : ofFormat[0]
  if (!rendition)
    return problem(at, 'not-acceptable', `None of the formats of ${touchpoint.key} is one of "${wish.accept ?? ''}".`, { available })
  return { ...found, rendition }
}

function chooseLocale(
  { locales }: ManifestTouchpoint,
  brand: Manifest['brand'],
  wish: VariantRequest,
): Pick<Choice, 'locale' | 'isOtherLanguage'> | undefined {
  const named = (name: string | undefined) => locales.find(({ locale }) => locale.toLowerCase() === name?.toLowerCase())
  if (wish.locale !== null) {
    const locale = named(wish.locale)
    return locale && { locale, isOtherLanguage: false }
  }
  const preferred =
    wish.acceptLanguage === null
      ? undefined
      : preferredLocale(
          wish.acceptLanguage,
          locales.map(({ locale }) => locale),
        )
  const locale = named(preferred ?? brand.defaultLocale) ?? locales[0]
  const asksForLanguage = wish.acceptLanguage !== null && !/^\s*\*/.test(wish.acceptLanguage)
  return locale && { locale, isOtherLanguage: asksForLanguage && preferred === undefined }
}

const VIEW = 'application/json'

interface Candidate {
  readonly rendition: ManifestRendition | 'view'
  readonly wanted: Acceptance
  readonly bytes: number
  readonly isImage: boolean
  readonly isDefault: boolean
}

/**
 * The most wanted rendition. What is named goes before what only fits a wildcard; of pictures that are named alike the lightest is taken, of
 * other types the one that is named first; then the channel's default format, then its order. Without a size it is the first that there is, and
 * pictures for dense screens are only taken by name. The view is for who names JSON, before any file of that type.
 */
function bestAccepted(
  renditions: readonly ManifestRendition[],
  defaultFormat: string,
  { accept, size }: VariantRequest,
): Candidate['rendition'] | undefined {
  const header = accept ?? '*/*'
  const first = size ?? renditions[0]?.size
  const isPlain = ({ format, type }: ManifestRendition) =>
    !format.includes('@') || !renditions.some((one) => one.type === type && !one.format.includes('@'))
  const files = renditions
    .filter((rendition) => rendition.size === first && isPlain(rendition))
    .map((rendition): Candidate => ({
      rendition,
      wanted: acceptance(header, rendition.type),
      bytes: rendition.bytes,
      isImage: rendition.type.startsWith('image/'),
      isDefault: rendition.format === defaultFormat,
    }))
  const asView = acceptance(header, VIEW)
  const view: Candidate[] =
    asView.specificity === 2 ? [{ rendition: 'view', wanted: asView, bytes: 0, isImage: false, isDefault: true }] : []
  const [best] = [...view, ...files].filter(({ wanted }) => wanted.q > 0).toSorted(byWish)
  return best?.rendition
}

function byWish(a: Candidate, b: Candidate): number {
  const [first, second] = [a.wanted, b.wanted]
  return (
    second.q - first.q ||
    second.specificity - first.specificity ||
    (first.specificity === 2
      ? first.familyPlace - second.familyPlace || (a.isImage ? a.bytes - b.bytes : first.place - second.place)
      : 0) ||
    Number(b.isDefault) - Number(a.isDefault)
  )
}

function availableIn(locales: readonly ManifestLocale[]): Available[] {
  return locales.flatMap(({ locale, renditions }) => renditions.map(({ size, format, type }) => ({ locale, size, format, type })))
}
