import { bannedTermsIn } from './banned-terms.ts'
import { type Block, paragraphsOf } from '../blocks/index.ts'
import { isClean, isLocale, nameOfLocale } from '../text/index.ts'
import { checkHref } from './check-fields.ts'
import { checkPlaceholders, type FactName, inFormerCurrency, placeholdersIn } from '../facts/index.ts'
import { type AuthoredText, isWritten, documentTexts } from '../document/index.ts'
import { warnWrongScript } from './check-script.ts'
import { type Problem, problemAt } from '../findings/index.ts'
import type { CampaignDocument } from '../schema/index.ts'

/** The facts a placeholder can stand for in this campaign. */
function factsGiven({ brand, campaign }: CampaignDocument): Set<string> {
  const { offer, place, callToAction } = campaign
  const given: Record<FactName, boolean> = {
    slogan: isWritten(campaign.slogan) || isWritten(brand.slogan),
    price: offer.price !== null,
    secondPrice: offer.price !== null && brand.formerCurrency !== null && inFormerCurrency(offer.price, brand.formerCurrency) !== undefined,
    previousPrice: offer.price !== null && offer.previousPrice !== null,
    discount: offer.discount !== null || (offer.price !== null && offer.previousPrice !== null),
    validity: offer.validFrom !== null || offer.validUntil !== null,
    coupon: offer.coupon !== null,
    place: isWritten(place.name) || isWritten(place.address),
    link: callToAction.url !== null,
    phone: offer.phone !== null,
    terms: isWritten(offer.terms),
  }
  const ends = { from: offer.validFrom !== null, until: offer.validUntil !== null }
  return new Set(Object.entries({ ...given, ...ends }).flatMap(([name, isGiven]) => (isGiven ? [name] : [])))
}

/** Texts that are facts themselves: they stand everywhere as they were written, so nothing is filled into them. */
const AS_WRITTEN = /^(brand\.slogan|campaign\.(slogan|offer\.terms|place\.(name|address|directions|openingHours)))\./

function placeholderProblems({ path, text }: AuthoredText, given: ReadonlySet<string>): Problem[] {
  const unknown = checkPlaceholders(text)
  if (unknown !== undefined) return [problemAt(path, 'error', unknown)]
  const names = placeholdersIn(text)
  const [first] = names
  if (first !== undefined && AS_WRITTEN.test(path))
    return [problemAt(path, 'error', `This text is shown exactly as written, so {${first}} would not be filled in. Write it without.`)]
  const empty = names.find((name) => !given.has(name))
  if (empty === undefined) return []
  return [problemAt(path, 'error', `{${empty}} stands in the text, but the campaign has no ${empty}. Fill it in, or take {${empty}} out.`)]
}

/** Names and addresses may be written in any script. */
const namesIn = /^(brand\.legalLine|campaign\.place\.(name|address))\./
const headline = /^campaign\.(phases\.\d+\.)?headline\./

/** Words in the script of another language, and a headline without any. */
function letterProblems({ path, locale, text }: AuthoredText, { brand, campaign }: CampaignDocument): Problem[] {
  if (headline.test(path) && text.trim() !== '' && !/[\p{L}\p{N}]/u.test(text))
    return [problemAt(path, 'error', 'The headline has no word in it, only signs or emoji, which nobody can read out. Write a word.')]
  if (namesIn.test(path) || !isLocale(locale)) return []
  const wrong = warnWrongScript(text, locale, [brand.name, ...brand.terms.preferred, campaign.offer.coupon ?? ''])
  return wrong === undefined ? [] : [problemAt(path, 'warning', wrong)]
}

function textProblems(authored: AuthoredText, document: CampaignDocument, given: ReadonlySet<string>): Problem[] {
  const { brand } = document
  const { path, locale, text } = authored
  const terms = bannedTermsIn(text, brand.terms.banned, locale).map((term) => `"${term}"`)
  return [
    ...placeholderProblems(authored, given),
    ...letterProblems(authored, document),
    ...(terms.length > 0 ? [problemAt(path, 'warning', `The brand does not say ${terms.join(', ')}. Say it otherwise.`)] : []),
    ...(isClean(text)
      ? []
      : [problemAt(path, 'warning', 'The text contains invisible characters; they are taken out when it is published.')]),
    ...(brand.locales.includes(locale)
      ? []
      : [
          problemAt(
            path,
            'warning',
            `The brand does not speak ${nameOfLocale(locale)}, so this will not be shown. Add the language to the brand, or remove the text.`,
          ),
        ]),
  ]
}

const partsOf = (block: Block) => (block.type === 'list' ? block.items.flat() : block.content)

function linksOf(block: Block): string[] {
  return partsOf(block).flatMap(({ href }) => (href === undefined ? [] : [href]))
}

function linkProblems({ campaign }: CampaignDocument): Problem[] {
  return Object.entries(campaign.body).flatMap(([locale, tree]) =>
    (tree ?? []).flatMap((block, index) =>
      linksOf(block).flatMap((href) => {
        const complaint = checkHref(href)
        return complaint === undefined ? [] : [problemAt(`campaign.body.${locale}.${index}`, 'error', `${complaint} (${href})`)]
      }),
    ),
  )
}

const count = (names: readonly string[], wanted: string): number => names.filter((name) => name === wanted).length

/** A placeholder that is half bold is none: its pieces are shown as they are. */
function brokenPlaceholders({ campaign }: CampaignDocument): Problem[] {
  return Object.entries(campaign.body).flatMap(([locale, tree]) => {
    const whole = placeholdersIn(paragraphsOf(tree ?? []).join('\n'))
    const filled = (tree ?? []).flatMap(partsOf).flatMap(({ text }) => placeholdersIn(text))
    const broken = whole.find((name) => count(whole, name) !== count(filled, name))
    if (broken === undefined) return []
    const message = `Only a part of {${broken}} is bold, italic or a link, so it would not be filled in. Format it as a whole.`
    return [problemAt(`campaign.body.${locale}`, 'error', message)]
  })
}

/** What is wrong inside the texts: placeholders, banned terms, invisible characters, languages the brand does not speak, links. */
export function checkWords(document: CampaignDocument): Problem[] {
  const given = factsGiven(document)
  return [
    ...documentTexts(document).flatMap((authored) => textProblems(authored, document, given)),
    ...brokenPlaceholders(document),
    ...linkProblems(document),
  ]
}
