import type { CampaignDocument } from '../schema/index.ts'

/** The locales that some touchpoint speaks; all of the brand's while there is no touchpoint yet. The brand's main one comes first. */
export function localesInUse({ brand, touchpoints }: CampaignDocument): string[] {
  const spoken = new Set(touchpoints.flatMap(({ locales }) => (locales.length === 0 ? brand.locales : locales)))
  const used = brand.locales.filter((locale) => spoken.size === 0 || spoken.has(locale))
  return [...new Set([brand.defaultLocale, ...used])]
}
