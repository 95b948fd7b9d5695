import { checkLocale, checkTimeZone, type Complaint } from './check-fields.ts'
import { checkHashtags, toneOf, tonesOf } from '../tone/index.ts'
import { nameOfLocale } from '../text/index.ts'
import { type Problem, problemAt } from '../findings/index.ts'
import type { CampaignDocument } from '../schema/index.ts'

const channelShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

const errorAt = (path: string, complaint: Complaint): Problem[] => (complaint === undefined ? [] : [problemAt(path, 'error', complaint)])

/** One problem for each name that stood in the list before. */
function repeated(names: readonly string[], pathOf: (index: number) => string): Problem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [problemAt(pathOf(index), 'error', `"${name}" is here twice. Give each its own name, or remove one.`)],
  )
}

/** A brand that wants its mark in QR codes has one. */
function checkMark({ logos, logoRules }: CampaignDocument['brand']): Problem[] {
  if (!logoRules.inCode || logos.markOnLight !== undefined || logos.markOnDark !== undefined) return []
  const message = 'The brand wants its mark in QR codes, and has none. Add a mark for light colours, or turn this off.'
  return [problemAt('brand.logoRules.inCode', 'warning', message)]
}

/** What is wrong with the brand itself: its locales, its time zone, its tones, its print profiles, its hashtags, its inks, its mark. */
export function checkBrand({ brand, campaign }: CampaignDocument): Problem[] {
  const speaksDefault = brand.locales.includes(brand.defaultLocale)
  const inks = Object.entries(brand.palette).filter(([, { cmyk }]) => cmyk?.some((ink) => ink < 0 || ink > 100))
  const keys = brand.tones.map(({ key }) => key)
  return [
    ...brand.locales.flatMap((locale, index) => errorAt(`brand.locales.${index}`, checkLocale(locale))),
    ...repeated(brand.locales, (index) => `brand.locales.${index}`),
    ...(speaksDefault
      ? []
      : [
          problemAt(
            'brand.defaultLocale',
            'error',
            `${nameOfLocale(brand.defaultLocale)} is not among the brand's languages. Add it there, or choose another.`,
          ),
        ]),
    ...errorAt('brand.timeZone', checkTimeZone(brand.timeZone)),
    ...repeated(keys, (index) => `brand.tones.${index}.key`),
    ...repeated(
      brand.printProfiles.map(({ name }) => name),
      (index) => `brand.printProfiles.${index}.name`,
    ),
    ...[brand.hashtags, campaign.hashtags].flatMap((tags, index) =>
      Object.entries(tags).flatMap(([locale, text]) =>
        errorAt(`${index === 0 ? 'brand' : 'campaign'}.hashtags.${locale}`, checkHashtags(text ?? '')),
      ),
    ),
    ...checkMark(brand),
    ...inks.map(([role]) => problemAt(`brand.palette.${role}.cmyk`, 'error', 'An ink is outside 0–100 percent. Correct the four figures.')),
    ...(campaign.tone === null || toneOf({ brand, campaign })
      ? []
      : [
          problemAt(
            'campaign.tone',
            'error',
            `There is no tone "${campaign.tone}". Choose one of ${tonesOf(brand)
              .map(({ key }) => key)
              .join(', ')}.`,
          ),
        ]),
  ]
}

/** What is wrong with the touchpoints. */
export function checkTouchpoints({ brand, touchpoints }: CampaignDocument): Problem[] {
  const keys = touchpoints.map(({ key }) => key)
  const foreign = touchpoints.flatMap(({ locales }, index) =>
    locales
      .filter((locale) => !brand.locales.includes(locale))
      .map((locale) =>
        problemAt(
          `touchpoints.${index}.locales`,
          'error',
          `The brand does not speak ${nameOfLocale(locale)}. Add the language to the brand, or remove it here.`,
        ),
      ),
  )
  return [
    ...(touchpoints.length > 0
      ? []
      : [problemAt('touchpoints', 'warning', 'There is no touchpoint, so this campaign shows nowhere. Add one to the brand.')]),
    ...repeated(keys, (index) => `touchpoints.${index}.key`),
    ...touchpoints.flatMap(({ channel }, index) =>
      channelShape.test(channel)
        ? []
        : [problemAt(`touchpoints.${index}.channel`, 'error', `"${channel}" is not the name of a channel. Use one like web-banner.`)],
    ),
    ...foreign,
  ]
}
