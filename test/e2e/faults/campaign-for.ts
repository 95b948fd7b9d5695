const colour = (srgb: string): object => ({ srgb, cmyk: [0, 0, 0, 50] })

/** What of a campaign a fault is about. */
export interface Particulars {
  readonly headline?: string
  readonly summary?: string
  readonly validFrom?: string
  readonly validUntil?: string
}

/** A small document for the command line, in one language: a flyer, a banner and an email of a brand without pictures. */
export function campaignFor(locale: string, { headline = 'Jarra', summary = '', validFrom, validUntil }: Particulars): object {
  const palette = { paper: '#ffffff', ink: '#1d2521', primary: '#1f4d3a', onPrimary: '#fff6e0', accent: '#f2a33a', onAccent: '#2a1a05' }
  return {
    schema: 'leitmotif/1',
    brand: {
      key: 'jarra',
      name: 'Jarra',
      locales: [locale],
      defaultLocale: locale,
      timeZone: 'Europe/Vienna',
      layout: 'type-led',
      palette: Object.fromEntries(Object.entries(palette).map(([name, srgb]) => [name, colour(srgb)])),
    },
    campaign: {
      slug: 'summer',
      headline: { [locale]: headline },
      summary: { [locale]: summary },
      offer: { validFrom: validFrom ?? null, validUntil: validUntil ?? null },
    },
    touchpoints: [
      { key: 'flyer', name: 'Flyer', channel: 'flyer', sizes: ['a6'] },
      { key: 'ban', name: 'Banner', channel: 'web-banner', sizes: ['300x250'] },
      { key: 'mail', name: 'Mail', channel: 'email' },
    ],
  }
}
