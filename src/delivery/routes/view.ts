import { lruCache } from '../../cache/index.ts'
import type { ManifestLocale, ManifestRendition } from '../../release/plan/index.ts'
import type { RenditionRecord } from '../../release/ports/index.ts'
import type { VariantRequest } from '../http/index.ts'
import type { RequestContext } from './delivery.ts'
import { headlineShown, type Showing } from '../live/index.ts'

/** Words of renditions kept in memory, by the hash of their bytes. */
const words = lruCache<string>(5000)

/**
 * What a touchpoint shows in one locale, as JSON: for who sets it themselves, or chooses among the files. Of each file, `alt` has the words that
 * it shows or speaks; `text` is the plain text where the channel writes one. Both are null where the store has lost the words.
 */
export async function viewOf(
  { campaign, window, touchpoint }: Showing,
  locale: ManifestLocale,
  { size }: Pick<VariantRequest, 'size'>,
  asked: RequestContext,
) {
  const { addresses } = asked
  const { brand } = campaign.manifest
  const shown = locale.renditions.filter((rendition) => size === null || rendition.size === size)
  const renditions = await Promise.all(
    shown.map(async (rendition) => ({
      size: rendition.size,
      format: rendition.format,
      type: rendition.type,
      bytes: rendition.bytes,
      sha256: rendition.sha256,
      url: addresses.asset(rendition.sha256, rendition.extension),
      alt: await wordsOf(rendition, campaign.slug, asked),
    })),
  )
  const text = renditions.find(({ type }) => type.startsWith('text/plain'))
  return {
    touchpoint: { key: touchpoint.key, name: touchpoint.name, channel: touchpoint.channel },
    brand: { key: brand.key, name: brand.name },
    campaign: { slug: campaign.slug, headline: headlineShown({ campaign, window }), evergreen: campaign.evergreen },
    release: campaign.release,
    phase: window.phase,
    from: window.from,
    until: window.until,
    locale: locale.locale,
    locales: touchpoint.locales.map((one) => one.locale),
    text: text?.alt ?? null,
    facts: locale.facts,
    link: locale.link,
    shortLink: addresses.link(locale.code),
    fallbacks: locale.fallbacks,
    renditions,
  }
}

async function wordsOf(
  { sha256 }: ManifestRendition,
  campaign: string,
  { renditions, blobs, onLost }: RequestContext,
): Promise<string | null> {
  const known = words.get(sha256)
  if (known !== undefined) return known
  const row = await renditions.ofBlob(sha256)
  const bytes = row && (await (await blobs.open(row.record))?.bytes())
  if (!bytes) {
    onLost?.(campaign)
    return null
  }
  const { text } = JSON.parse(new TextDecoder().decode(bytes)) as RenditionRecord
  words.set(sha256, text)
  return text
}
