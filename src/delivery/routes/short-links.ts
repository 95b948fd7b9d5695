import { html } from 'hono/html'
import type { ManifestLocale, ManifestWindow } from '../../release/plan/index.ts'
import type { Link } from '../../release/ports/index.ts'
import type { RequestContext } from './delivery.ts'
import { type LiveCampaign, type LiveTable, nextStart, openWindow, RETRY_AFTER, startsOf } from '../live/index.ts'

/** `/l/{code}`: leads to the tracked link of what is true now. Codes are permanent, so a printed QR code never lies. */
export async function answerShortLink(typed: string, asked: RequestContext): Promise<Response> {
  const link = await asked.links.find(normalised(typed))
  if (!link) return page(404, 'This link is not known', 'Please check it for a typing mistake.')
  const isOwnLost = asked.live.table.lost.some(({ slug }) => slug === link.campaign)
  const target = isOwnLost ? undefined : leadsTo(link, asked.live.table, asked.now)
  if (target !== undefined) return new Response(null, { status: 302, headers: { location: target, 'cache-control': 'no-store' } })
  if (asked.live.table.lost.some(({ brand }) => brand === link.brand))
    return page(503, 'Just a moment', 'Please try again in a few seconds.')
  const campaign = asked.live.table.campaigns.get(link.campaign)
  const isAhead = campaign?.state === 'live' && nextStart(startsOf([campaign]), asked.now) !== undefined
  const name = brandOf(link, asked.live.table)
  if (isAhead) return page(404, 'Not yet', `${name} has something planned here. Please come back soon.`)
  return page(410, 'This offer is over', name === '' ? 'There is nothing here any more.' : `${name} has nothing on here at the moment.`)
}

/** The name of a link's brand, as its campaign was released with, or another of the brand's; '' where both are lost. */
function brandOf({ campaign, brand }: Link, { campaigns }: LiveTable): string {
  const released = campaigns.get(campaign) ?? [...campaigns.values()].find(({ manifest }) => manifest.brand.key === brand)
  return released?.manifest.brand.name ?? ''
}

/** Where a link leads at an instant: its own campaign if that is open, else the brand's evergreen one. */
function leadsTo(link: Link, table: LiveTable, now: Date): string | undefined {
  const own = table.campaigns.get(link.campaign)
  const evergreens = [...table.campaigns.values()].filter(({ evergreen, manifest }) => evergreen && manifest.brand.key === link.brand)
  for (const campaign of [own, ...evergreens]) {
    const target = campaign && linkIn(campaign, link, now)
    if (target !== undefined) return target
  }
  return undefined
}

function linkIn(campaign: LiveCampaign, link: Link, now: Date): string | undefined {
  const open = openWindow(campaign, now)
  if (!open) return undefined
  const all = entriesOf(open.window)
  const best =
    all.find(({ touchpoint, entry }) => touchpoint === link.touchpoint && entry.locale === link.locale) ??
    all.find(({ touchpoint }) => touchpoint === link.touchpoint) ??
    all.find(({ entry }) => entry.locale === link.locale) ??
    all[0]
  return best?.entry.link ?? undefined
}

function entriesOf(window: ManifestWindow): { touchpoint: string; entry: ManifestLocale }[] {
  return window.touchpoints.flatMap(({ key, locales }) => locales.map((entry) => ({ touchpoint: key, entry })))
}

/** Codes are also typed from paper: Crockford's base32 takes capitals, and letters that look like digits. */
function normalised(code: string): string {
  return code.toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1')
}

async function page(status: number, title: string, text: string): Promise<Response> {
  const style = 'font:1.2rem/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem'
  const body = await html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <body style="${style}">
        <h1>${title}</h1>
        <p>${text.trim()}</p>
      </body>
    </html> `
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    ...(status === 503 ? { 'retry-after': String(RETRY_AFTER) } : {}),
  }
  return new Response(body.toString(), { status, headers })
}
