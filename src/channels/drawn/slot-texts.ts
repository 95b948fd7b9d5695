import { paragraphsOf } from '../../content/blocks.ts'
import { fallbackRule, textIn, valueIn } from '../../content/fallback.ts'
import type { Finding } from '../../content/finding.ts'
import { ladder } from '../../content/ladder.ts'
import type { Localized, Snapshot, Touchpoint } from '../../content/snapshot.ts'

/** The words of drawn layouts as ladders, richest first. '' at the end of a ladder: the layout may do without. */
export interface SlotTexts {
  readonly headline: readonly string[]
  /** One short line, for the smallest banner. */
  readonly line: readonly string[]
  readonly summary: readonly string[]
  readonly body: readonly string[]
  /** A marketer's own alternative text. */
  readonly alt: string | undefined
  readonly findings: readonly Finding[]
}

const distinct = (candidates: readonly (string | undefined)[]): string[] => [
  ...new Set(candidates.filter((text): text is string => text !== undefined && text.trim() !== '')),
]

/** Chooses the words of drawn layouts: a marketer's adaptation for the touchpoint or its channel, else what is derived from the campaign. */
export function slotTexts({ brand, campaign }: Snapshot, touchpoint: Touchpoint, locale: string): SlotTexts {
  const findings: Finding[] = []
  const adapted = (slot: string): string | undefined => {
    const own = campaign.adaptations.filter((one) => one.slot === slot && one.locale === locale)
    return (own.find(({ of }) => of === touchpoint.key) ?? own.find(({ of }) => of === touchpoint.channel))?.text
  }
  const text = (name: string, localized: Localized): string => {
    const found = textIn(localized, locale, brand)
    if (found !== undefined && found.locale.split('-')[0] !== locale.split('-')[0]) {
      findings.push({
        rule: 'fallback',
        severity: 'warning',
        place: `campaign.${name}`,
        message: `The ${name} is missing in "${locale}" and is shown in "${found.locale}": ${fallbackRule}.`,
        expected: locale,
        actual: found.locale,
      })
    }
    return found?.text ?? ''
  }
  const headline = adapted('headline') ?? text('headline', campaign.headline)
  const summary = adapted('summary') ?? text('summary', campaign.summary)
  const slogan = textIn(campaign.slogan, locale, brand)?.text ?? textIn(brand.slogan, locale, brand)?.text
  const body = valueIn(campaign.body, locale, brand, (tree) => tree.length > 0)
  const words = body === undefined ? '' : paragraphsOf(body.text).join(' ')
  return {
    headline: ladder([headline], locale),
    line: distinct([adapted('line'), ...ladder([headline], locale), slogan]),
    summary: [...ladder([summary], locale), ''],
    body: [...ladder([words], locale), ''],
    alt: adapted('alt'),
    findings,
  }
}
