import { isWritten, localesInUse, ownText, textIn } from '../document/index.ts'
import { nameOfLocale } from '../text/index.ts'
import { type Problem, problemAt } from '../findings/index.ts'
import type { CampaignDocument, Localized } from '../schema/index.ts'
import { actionOf, toneOf } from '../tone/index.ts'

/** A text that each locale should have. `need` says what it is if no locale has it, or not the brand's main one. */
interface Wanted {
  readonly path: string
  readonly name: string
  readonly texts: Localized
  readonly need: 'error' | 'warning' | 'nothing'
}

function complain({ path, name, texts, need }: Wanted, document: CampaignDocument): Problem[] {
  const { brand } = document
  if (!isWritten(texts)) {
    if (need === 'nothing') return []
    return [
      problemAt(
        `${path}.${brand.defaultLocale}`,
        need,
        `There is no ${name} in any language. Write it in ${nameOfLocale(brand.defaultLocale)} first.`,
      ),
    ]
  }
  return localesInUse(document).flatMap((locale) => {
    if (ownText(texts, locale) !== undefined) return []
    const instead = textIn(texts, locale, brand)
    const shown = instead ? `the one in ${nameOfLocale(instead.locale)} will be shown` : 'nothing will be shown'
    const severity = need === 'error' && locale === brand.defaultLocale ? 'error' : 'warning'
    const message = `There is no ${name} in ${nameOfLocale(locale)}${severity === 'error' ? ', the main language. Write it.' : `: ${shown}. Translate it.`}`
    return [problemAt(`${path}.${locale}`, severity, message)]
  })
}

/** The call to action's label, where the tone's own phrases do not stand in for it. */
function labelWanted({ brand, campaign, touchpoints }: CampaignDocument): Wanted {
  const tone = toneOf({ brand, campaign })
  const goals = touchpoints.length > 0 ? touchpoints.map(({ goal }) => goal) : (['visit'] as const)
  /** '' unless the tone has words for the goal of every touchpoint. */
  const spokenIn = (locale: string): string => {
    const labels = goals.map((goal) => actionOf(tone, locale, goal) ?? '')
    return labels.includes('') ? '' : (labels[0] ?? '')
  }
  const spoken = Object.fromEntries(brand.locales.map((locale) => [locale, spokenIn(locale)]))
  const written = Object.entries(campaign.callToAction.label).filter(([, label]) => label !== undefined && label.trim() !== '')
  const texts = { ...spoken, ...Object.fromEntries(written) }
  return {
    path: 'campaign.callToAction.label',
    name: 'label on the button',
    texts,
    need: campaign.callToAction.url === null ? 'nothing' : 'error',
  }
}

/** Every locale that lacks a text it should have, by name. */
export function checkMissing(document: CampaignDocument): Problem[] {
  const { brand, campaign } = document
  const ownSlogan = isWritten(campaign.slogan)
  const bodies = Object.fromEntries(
    Object.entries(campaign.body).map(([locale, tree]) => [locale, tree && tree.length > 0 ? 'written' : '']),
  )
  const wanted: Wanted[] = [
    { path: 'campaign.headline', name: 'headline', texts: campaign.headline, need: 'error' },
    { path: 'campaign.summary', name: 'summary', texts: campaign.summary, need: 'warning' },
    { path: 'campaign.body', name: 'body text', texts: bodies, need: 'nothing' },
    {
      path: ownSlogan ? 'campaign.slogan' : 'brand.slogan',
      name: 'slogan',
      texts: ownSlogan ? campaign.slogan : brand.slogan,
      need: 'warning',
    },
    { path: 'brand.legalLine', name: 'legal line', texts: brand.legalLine, need: 'nothing' },
    { path: 'campaign.offer.terms', name: 'text of the terms', texts: campaign.offer.terms, need: 'nothing' },
    { path: 'campaign.place.name', name: 'name of the place', texts: campaign.place.name, need: 'nothing' },
    { path: 'campaign.place.address', name: 'address', texts: campaign.place.address, need: 'nothing' },
    { path: 'campaign.place.directions', name: 'text on how to find the place', texts: campaign.place.directions, need: 'nothing' },
    { path: 'campaign.place.openingHours', name: 'text of the opening hours', texts: campaign.place.openingHours, need: 'nothing' },
    ...(campaign.place.map === null
      ? []
      : [
          {
            path: 'campaign.place.map.alt',
            name: 'description (alt text) of the map',
            texts: campaign.place.map.alt,
            need: 'warning' as const,
          },
        ]),
    labelWanted(document),
    ...campaign.images.map(({ alt }, index): Wanted => ({
      path: `campaign.images.${index}.alt`,
      name: `description (alt text) of image ${index + 1}`,
      texts: alt,
      need: 'error',
    })),
  ]
  return wanted.flatMap((each) => complain(each, document))
}
