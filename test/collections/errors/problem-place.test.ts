import { flattenAllFields, type CollectionConfig, type PayloadRequest } from 'payload'
import { expect, it } from 'vitest'
import { brands } from '../../../src/collections/brands/brands.ts'
import { campaigns } from '../../../src/collections/campaigns/campaigns.ts'
import { placeOfProblem } from '../../../src/collections/errors/problem-place.ts'
import { problemAt } from '../../../src/content/findings/problem.ts'

const form = ({ fields }: CollectionConfig) => ({ config: { flattenedFields: flattenAllFields({ fields }) } })
const collections = {
  campaigns: form(campaigns({ locales: ['en', 'bg', 'sk'], channels: [] })),
  brands: form(brands({ locales: ['en', 'bg', 'sk'], families: [] })),
}
const req = { payload: { collections, config: { custom: {} } }, i18n: { language: 'en' } } as unknown as PayloadRequest
const placeOf = (path: string) => placeOfProblem(problemAt(path, 'error', 'Wrong.'), 'campaigns', req)

it('a problem with a map, directions or opening hours is told at their field in the admin', () => {
  const words = { field: 'Place > Description of the map for this campaign', message: 'Bulgarian (bg): Wrong.' }
  expect(placeOf('campaign.place.map.asset')).toEqual({ path: 'place.map', field: 'Place > Map', message: 'Wrong.' })
  expect(placeOf('campaign.place.map.alt.bg')).toEqual({ path: 'place.mapAlt', ...words })
  expect(placeOf('campaign.place.directions.bg')).toMatchObject({ path: 'place.directions', field: 'Place > How to find it' })
  expect(placeOf('campaign.place.openingHours.sk')).toMatchObject({ path: 'place.openingHours', message: 'Slovak (sk): Wrong.' })
})

it('a problem with the brand is told where the campaign chooses it, with the name of the brand’s field', () => {
  const message = 'Tone 1 > Opening: Bulgarian (bg): Wrong.'
  expect(placeOf('brand.tones.0.phrases.bg.opening')).toEqual({ path: 'brand', field: 'Brand', message })
})
