import { channelNamed } from '../../channels/index.ts'
import { addressesBelow } from '../../content/addresses/index.ts'
import { spokenOr } from '../../content/text/index.ts'
import { headlineShown, type LiveTable, type LiveTouchpoint, nextStart, showingAt, type Visibility } from '../../delivery/live/index.ts'
import type { ManifestLocale, ManifestRendition } from '../../release/plan/index.ts'
import type { BlobStore } from '../../release/ports/index.ts'
import { loadTemplates } from '../../templates/index.ts'

export interface LivePageOptions {
  readonly table: () => LiveTable
  readonly visibility: Visibility
  readonly blobs: BlobStore
  readonly publicUrl: string
}

interface Visitor {
  /** Who is signed in sees the touchpoints that are not public, too. */
  readonly signedIn: boolean
  readonly locale: string | undefined
}

/** The page of what is live now, with all that a person without an integration needs: words to copy, pictures and files to take. */
export function createLivePage({ table, visibility, blobs, publicUrl }: LivePageOptions): (visitor: Visitor) => Promise<string> {
  const templates = loadTemplates()
  return async ({ signedIn, locale }) => {
    const guards = await visibility.now()
    const all = [...table().touchpoints.values()].map((touchpoint): Place => ({
      ...touchpoint,
      public: guards.get(touchpoint.key)?.public ?? false,
    }))
    const visible = all.filter((place) => signedIn || place.public)
    const hidden = all.length - visible.length
    const byBrand = new Map<string, Place[]>()
    for (const touchpoint of visible) byBrand.set(touchpoint.brand, [...(byBrand.get(touchpoint.brand) ?? []), touchpoint])
    const brands = await Promise.all([...byBrand.values()].map((touchpoints) => brandView(touchpoints, locale, { blobs, publicUrl })))
    const data = {
      brands,
      hidden,
      hiddenNoun: hidden === 1 ? 'touchpoint is' : 'touchpoints are',
      hiddenPronoun: hidden === 1 ? 'it' : 'them',
    }
    return templates.render('hub/live.html', data, { escape: 'html' })
  }
}

/** A touchpoint, and whether anybody may read it now. */
interface Place extends LiveTouchpoint {
  readonly public: boolean
}

type Source = Pick<LivePageOptions, 'blobs' | 'publicUrl'>

async function brandView(touchpoints: readonly Place[], wanted: string | undefined, source: Source): Promise<object> {
  const manifest = touchpoints.flatMap(({ campaigns }) => campaigns.map((campaign) => campaign.manifest))[0]
  const locales = manifest?.brand.locales ?? []
  const current = locales.find((locale) => locale === wanted) ?? manifest?.brand.defaultLocale ?? ''
  const key = touchpoints[0]?.brand ?? ''
  return {
    key,
    name: manifest?.brand.name ?? key,
    locale: current,
    locales: locales.map((code) => ({ code, label: languageName(code), current: code === current })),
    touchpoints: await Promise.all(touchpoints.map((touchpoint) => touchpointView(touchpoint, current, source))),
  }
}

async function touchpointView(touchpoint: Place, locale: string, { blobs, publicUrl }: Source): Promise<object> {
  const now = new Date()
  const showing = showingAt(touchpoint, now)
  const base = {
    key: touchpoint.key,
    name: touchpoint.name,
    channel: channelNamed(touchpoint.channel)?.spec.label ?? touchpoint.channel,
    public: touchpoint.public,
    curl: `curl${touchpoint.public ? '' : ' -H "Authorization: Bearer $KEY"'} "${addressesBelow(publicUrl).touchpoint(touchpoint.key)}?locale=${locale}"`,
  }
  if (!showing) {
    const next = nextStart(touchpoint.starts, now)
    return {
      ...base,
      campaign: '',
      release: 0,
      words: '',
      pictures: [],
      takes: [],
      nothing: next ? `Nothing now; the next campaign begins ${next.toISOString()}` : 'Nothing is live here',
    }
  }
  const shown = showing.touchpoint.locales.find((candidate) => candidate.locale === locale) ?? showing.touchpoint.locales[0]
  const headline = headlineShown(showing)
  return {
    ...base,
    nothing: '',
    campaign: headline[locale] ?? headline[showing.campaign.manifest.brand.defaultLocale] ?? showing.campaign.slug,
    release: showing.campaign.release,
    ...(shown ? await takesOf(shown, touchpoint.key, blobs) : { words: '', pictures: [], takes: [] }),
  }
}

/** Sorts renditions by what a person does with them: read and copy, look at, take away. */
async function takesOf({ locale, renditions }: ManifestLocale, touchpoint: string, blobs: BlobStore): Promise<object> {
  const text = renditions.find(({ type }) => type.startsWith('text/plain'))
  const bytes = text ? await (await blobs.open(text.sha256))?.bytes() : undefined
  // One picture of each size is enough to look at; every format can be taken.
  const pictures = new Map(renditions.filter(isShown).map((rendition) => [rendition.size, rendition]))
  return {
    words: bytes ? new TextDecoder().decode(bytes) : '',
    pictures: [...pictures.values()].map((rendition) => ({
      href: assetPath(rendition),
      label: rendition.size || rendition.format,
      alt: `${touchpoint}, ${rendition.size}`,
    })),
    takes: renditions.map((rendition) => ({
      href: assetPath(rendition),
      file: [touchpoint, locale, rendition.size].filter(Boolean).join('-') + `${variantOf(rendition)}.${rendition.extension}`,
      label: [rendition.format.toUpperCase(), rendition.size, rendition.format === 'pdf' ? 'for print' : '', kilobytes(rendition.bytes)]
        .filter(Boolean)
        .join(' · '),
    })),
  }
}

const assetPath = ({ sha256, extension }: ManifestRendition) => addressesBelow('').asset(sha256, extension)
/** A variant for dense screens shows the same picture once more. */
const variantOf = ({ format }: ManifestRendition) => (format.includes('@') ? format.slice(format.indexOf('@')) : '')
const isShown = (rendition: ManifestRendition) => /^image\/(png|jpeg)/.test(rendition.type) && variantOf(rendition) === ''
const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} KB`
const languageName = (locale: string) => new Intl.DisplayNames(spokenOr(locale), { type: 'language' }).of(locale) ?? locale
