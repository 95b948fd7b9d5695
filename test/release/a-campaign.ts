import { campaignDocument, SCHEMA, type CampaignDocument } from '../../src/content/schema/snapshot.ts'
import type { AuthoredCampaign } from '../../src/release/ports/ports.ts'

export interface Wanted {
  id?: string
  slug?: string
  headline?: string
  price?: string
  priority?: number
  evergreen?: string | null
  url?: string | null
  until?: string | null
  from?: string | null
  phases?: CampaignDocument['campaign']['phases']
  locales?: string[]
  touchpoints?: { key: string; channel: string; public?: boolean; locales?: string[] }[]
  brand?: string
}

const colour = (srgb: string) => ({ srgb })

/** A small, whole campaign of two touchpoints in two locales; a test says only what it is about. */
export function aCampaign(wanted: Wanted = {}): AuthoredCampaign {
  const slug = wanted.slug ?? 'festival'
  const brand = wanted.brand ?? 'sofia'
  const both = (text: string) => ({ en: text, bg: `${text} (bg)` })
  const document = campaignDocument.parse({
    schema: SCHEMA,
    brand: {
      key: brand,
      name: 'Sofia Grill',
      locales: wanted.locales ?? ['en', 'bg'],
      defaultLocale: 'en',
      timeZone: 'Europe/Sofia',
      palette: {
        paper: colour('#ffffff'),
        ink: colour('#111111'),
        primary: colour('#8a1c2b'),
        onPrimary: colour('#ffffff'),
        accent: colour('#e0a030'),
        onAccent: colour('#111111'),
      },
      slogan: both('Eat well'),
      evergreen: wanted.evergreen ?? null,
    },
    campaign: {
      slug,
      headline: both(wanted.headline ?? 'Park festival'),
      summary: both('Grilled under the trees'),
      offer: {
        price: { amount: wanted.price ?? '9.90', currency: 'EUR' },
        validFrom: wanted.from ?? null,
        validUntil: wanted.until ?? null,
      },
      callToAction: { label: both('Book a table'), url: wanted.url === undefined ? `https://example.org/${slug}` : wanted.url },
      priority: wanted.priority ?? 0,
      phases: wanted.phases ?? [],
    },
    touchpoints: (
      wanted.touchpoints ?? [
        { key: 'door-note', channel: 'note', public: true },
        { key: 'window-picture', channel: 'picture' },
      ]
    ).map((touchpoint) => ({ name: touchpoint.key, ...touchpoint })),
  })
  return { id: wanted.id ?? slug, slug, brand, document }
}
