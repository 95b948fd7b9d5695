import { isLocale, nameOfLocale } from '../../content/text/index.ts'
import type { PayloadRequest } from 'payload'
import type { Problem } from '../../content/findings/index.ts'
import { fieldName } from './field-name.ts'
import { slugsOf } from '../../storage/slugs/index.ts'

/** Where the admin keeps what the snapshot's schema has under another path. */
const moved: readonly (readonly [RegExp, string])[] = [
  [/^brand\.logos\.onLight.*/, 'brand.logoOnLight'],
  [/^brand\.logos\.onDark.*/, 'brand.logoOnDark'],
  [/^brand\.logos\.(mark\w+).*/, 'brand.$1'],
  [/^brand\.fonts\.heading.*/, 'brand.headingFont.own'],
  [/^brand\.fonts\.body.*/, 'brand.bodyFont.own'],
  [/^brand\.printProfiles\.(\d+)\.colourProfile.*/, 'brand.printProfiles.$1.colourProfile'],
  [/^brand\.locales\.\d+$/, 'brand.locales'],
  [/^brand\.palette\.(\w+)\.cmyk.*/, 'brand.palette.$1.cmyk.c'],
  [/^brand\.tones\.(\d+)\.phrases\.([^.]+)\.(\w+)$/, 'brand.tones.$1.$3.$2'],
  [/^campaign\.offer\.(price|previousPrice)$/, 'campaign.offer.$1.amount'],
  [/^campaign\.images\.(\d+)\.(asset|focal).*/, 'campaign.images.$1.image'],
  [/^campaign\.place\.map\.asset.*/, 'campaign.place.map'],
  [/^campaign\.place\.map\.alt/, 'campaign.place.mapAlt'],
  [/^campaign\.phases\.(\d+)$/, 'campaign.phases.$1.name'],
  [/^touchpoints\..*/, 'campaign.touchpoints'],
]

/** Fields whose path ends in a language. */
const LOCALIZED =
  /\.(headline|summary|body|slogan|legalLine|hashtags|terms|place\.name|address|directions|openingHours|mapAlt|label|alt|opening|callToAction|closing)\.([^.]+)$/

export interface ProblemPlace {
  readonly path: string
  /** What the form calls it. */
  readonly field: string
  readonly message: string
}

type Forms = Pick<PayloadRequest, 'i18n' | 't'> & { readonly payload: Pick<PayloadRequest['payload'], 'collections' | 'config'> }

/** The field of the admin at which a problem stands, and its message: it names the language where the field has one in each. */
export function placeOfProblem({ path, message }: Problem, collection: 'brands' | 'campaigns', req: Forms): ProblemPlace {
  const place = moved.reduce((current, [from, to]) => current.replace(from, to), path)
  const locale = LOCALIZED.exec(place)?.[2]
  const known = locale !== undefined && isLocale(locale) ? nameOfLocale(locale) : undefined
  const said = known === undefined || message.includes(known) ? message : `${known}: ${message}`
  const field = known === undefined ? place : place.slice(0, place.lastIndexOf('.'))
  const [owner, ...rest] = field.split('.')
  const own = collection === 'brands' ? 'brand' : 'campaign'
  const slugs = slugsOf(req.payload)
  const nameIn = (form: 'brands' | 'campaigns', at: string) =>
    fieldName(at, req.payload.collections[slugs[form]]?.config.flattenedFields ?? [], req)
  const inner = rest.join('.')
  if (owner === own) return { path: inner, field: nameIn(collection, inner), message: said }
  // What a campaign cannot mend is said where it chooses its brand.
  return { path: 'brand', field: nameIn(collection, 'brand'), message: inner === '' ? said : `${nameIn('brands', inner)}: ${said}` }
}
