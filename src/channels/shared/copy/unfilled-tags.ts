import { factNames, momentNames } from '../../../content/facts/index.ts'
import { type AuthoredText, fallbackChain, documentTexts } from '../../../content/document/index.ts'
import { type Finding, finding } from '../../../content/findings/index.ts'
import { mayBeMeant, mergeTagsIn } from '../../../content/text/index.ts'
import type { Snapshot, Touchpoint } from '../../../content/schema/index.ts'
import type { BaseView } from '../../contract/index.ts'
import { fieldOf, isOwnWording, nameOfField, writtenElsewhere } from './slot-fields.ts'

/** Places that show own words, where there are some, and nothing of the campaign's field beside them. */
const replaced = ['headline', 'summary', 'body', 'callToAction', 'alt']

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text)

/** Every text inside a value, but addresses: they lead people, and are not read by them. */
function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return isAddress(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : []
}

/** The texts that a touchpoint may show in a locale: not those that own words or a phase take the place of, nor own words for others. */
function readIn(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): AuthoredText[] {
  const { brand, campaign } = snapshot
  const elsewhere = writtenElsewhere(snapshot, touchpoint, locale)
  const instead = new Set(Object.values(elsewhere))
  const unread = new Set(replaced.filter((slot) => Object.hasOwn(elsewhere, slot)).map((slot) => fieldOf(slot, locale)))
  const once = { 'brand.name': brand.name, 'campaign.offer.coupon': campaign.offer.coupon, 'campaign.offer.phone': campaign.offer.phone }
  return [
    ...documentTexts(snapshot).filter(({ path }) =>
      isOwnWording(path) || path.startsWith('campaign.phases.') ? instead.has(path) : !unread.has(path),
    ),
    ...Object.entries(once).map(([path, text]) => ({ path, locale, text: text ?? '' })),
  ]
}

/** What somebody may have meant who wrote {{price}}. */
function hintOf(tag: string): string {
  const name = /^\{+\s*(\w+)\s*\}+$/.exec(tag)?.[1]
  const meant = [...factNames, ...momentNames].find((one) => one === name)
  return meant === undefined ? '' : ` The campaign’s own ${meant} is written with one pair of braces: {${meant}}.`
}

function findingOf(path: string, tag: string, locale: string): Finding {
  const name = nameOfField(path, locale)
  const isReplaceable = replaced.some((slot) => fieldOf(slot, locale) === path)
  const way = isReplaceable ? 'Leave it out of this text; the email can have own words with it.' : 'Take it out.'
  return finding('merge-tag', {
    severity: mayBeMeant(tag) ? 'warning' : 'blocker',
    place: path,
    field: path,
    message: `${name.charAt(0).toUpperCase()}${name.slice(1)} has the merge tag ${tag}. Only a mailing service fills it in; here people see it as it stands. ${way}${hintOf(tag)}`,
  })
}

/**
 * Merge tags in what a view says, on a channel that no mailing service sends: one finding for each text that has some. Where several languages have the same
 * tag, the one that is shown is told.
 */
export function unfilledTags(view: BaseView, snapshot: Snapshot, touchpoint: Touchpoint): Finding[] {
  const { locale } = view
  const tagged = readIn(snapshot, touchpoint, locale).flatMap((text) => mergeTagsIn(text.text).map((tag) => ({ ...text, tag })))
  if (tagged.length === 0) return []
  const { findings: _findings, ...said } = view
  const shown = textsWithin(said)
  const languages = [...new Set([...fallbackChain(locale, snapshot.brand), ...tagged.map((one) => one.locale)])]
  const fields = new Map<string, string>()
  for (const tag of new Set(tagged.map((one) => one.tag))) {
    if (!shown.some((text) => text.includes(tag))) continue
    const having = tagged.filter((one) => one.tag === tag)
    const nearest = languages.find((language) => having.some((one) => one.locale === language))
    for (const { path } of having.filter((one) => one.locale === nearest)) {
      const known = fields.get(path)
      if (known === undefined || mayBeMeant(known)) fields.set(path, tag)
    }
  }
  return [...fields].map(([path, tag]) => findingOf(path, tag, locale))
}
