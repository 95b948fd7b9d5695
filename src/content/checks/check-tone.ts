import { localesInUse, ownText } from '../document/index.ts'
import { nameOfLocale } from '../text/index.ts'
import { type Problem, problemAt } from '../findings/index.ts'
import type { CampaignDocument } from '../schema/index.ts'
import { toneOf } from '../tone/index.ts'

/** Languages that touchpoints speak and for which the campaign's tone has no phrases at all. */
export function checkTone(document: CampaignDocument): Problem[] {
  const tone = toneOf(document)
  if (!tone) return []
  const written = Object.entries(tone.phrases).map(([locale, phrases]) => [locale, Object.keys(phrases ?? {}).join(' ')])
  return localesInUse(document)
    .filter((locale) => ownText(Object.fromEntries(written), locale) === undefined)
    .map((locale) => {
      const language = nameOfLocale(locale)
      const message = `The tone "${tone.name}" has no phrases in ${language}: texts in ${language} go without its greetings and closings. Write them among the brand's tones, or choose another tone.`
      return problemAt('campaign.tone', 'warning', message)
    })
}
