import type { Preview } from '../runtime/index.ts'
import { textIn } from '../content/document/index.ts'
import { showingAt } from '../delivery/live/index.ts'
import type { Live } from '../delivery/index.ts'
import { previewDraft, type PreviewPorts, type ShownNow } from '../preview/index.ts'

interface LivePorts extends Omit<PreviewPorts, 'nowOn' | 'liveHash'> {
  readonly live: Live
}

/** Shows drafts beside what is live. */
export function previewBesideLive({ live, ...ports }: LivePorts): Preview {
  const nowOn = (key: string): ShownNow | undefined => {
    const touchpoint = live.table.touchpoints.get(key)
    const showing = touchpoint && showingAt(touchpoint, ports.clock())
    if (!showing) return undefined
    const { release, slug, manifest } = showing.campaign
    const { brand, campaign } = manifest
    return { release, campaign: slug, headline: textIn(campaign.headline, brand.defaultLocale, brand)?.text ?? slug }
  }
  const liveHash: PreviewPorts['liveHash'] = (slug, phase, locale, place) => {
    const campaign = live.table.campaigns.get(slug)
    if (campaign?.state !== 'live') return undefined
    return campaign.manifest.windows
      .find((window) => window.phase === phase)
      ?.touchpoints.find(({ key }) => key === place.touchpoint)
      ?.locales.find((one) => one.locale === locale)
      ?.renditions.find(({ size, format }) => size === place.size && format === place.format)?.sha256
  }
  return (document, order, signal) => previewDraft(document, order, { ...ports, nowOn, liveHash }, signal)
}
