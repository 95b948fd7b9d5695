import { ownText } from '../document/index.ts'
import type { Snapshot } from '../schema/index.ts'
import { toneOf } from './tone.ts'

/** Hashtags of a brand without tones: enough to be found, few enough to be read. */
const USUAL = 3
const shape = /^#?[\p{L}\p{N}\p{M}_]*\p{L}[\p{L}\p{N}\p{M}_]*$/u

/** Hashtags as they were typed: with or without #, parted by spaces or commas. */
const hashtagsIn = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '')

/** Why a list of hashtags is not fit; undefined if all are. */
export function checkHashtags(text: string): string | undefined {
  const unfit = hashtagsIn(text).find((word) => !shape.test(word))
  if (unfit === undefined) return undefined
  return `"${unfit}" is no hashtag: use letters, digits and _, at least one letter, such as #ParkFestival. Part them by spaces.`
}

/**
 * The hashtags of a campaign in a locale, each with its # and once, the campaign's own before the brand's, as many as the tone allows.
 * Those of another language do not stand in: nobody looks for them.
 */
export function hashtagsOf({ brand, campaign }: Pick<Snapshot, 'brand' | 'campaign'>, locale: string): string[] {
  const typed = [campaign.hashtags, brand.hashtags].flatMap((tags) => hashtagsIn(ownText(tags, locale) ?? ''))
  const once = new Map<string, string>()
  for (const tag of typed.map((word) => `#${word.replace(/^#/, '')}`)) {
    const key = tag.toLocaleLowerCase(locale)
    if (!once.has(key)) once.set(key, tag)
  }
  return [...once.values()].slice(0, toneOf({ brand, campaign })?.maxHashtags ?? USUAL)
}
