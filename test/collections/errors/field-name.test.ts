import { flattenAllFields, type Field, type PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { campaigns } from '../../../src/collections/campaigns/campaigns.ts'
import { fieldName } from '../../../src/collections/errors/field-name.ts'

const speaking = (language: string) => ({ i18n: { language }, t: (key: string) => key }) as unknown as Pick<PayloadRequest, 'i18n' | 't'>
const campaign = flattenAllFields({ fields: campaigns({ locales: ['en'], channels: [] }).fields })
const nameOf = (path: string) => fieldName(path, campaign, speaking('en'))

describe('a field is called what its form calls it', () => {
  it.each([
    ['headline', 'Headline'],
    ['offer.price.amount', 'Offer > Price > Amount'],
    ['offer.validUntil', 'Offer > Valid until'],
    ['place.mapAlt', 'Place > Description of the map for this campaign'],
  ])('%s is %s', (path, name) => {
    expect(nameOf(path)).toBe(name)
  })

  it('with the number of its row, as the form counts them', () => {
    expect(nameOf('images.0.alt')).toBe('Image 1 > Description for this campaign')
    expect(nameOf('adaptations.2.text')).toBe('Own wording 3 > Words')
    expect(nameOf('phases.1')).toBe('Phase 2')
  })

  it('whatever the path says of the inside of its value', () => {
    expect(nameOf('body.0.children')).toBe('Text')
  })

  it('in the language of the admin, where a host has translated it', () => {
    const label = { en: 'Offer', de: 'Angebot' }
    const field: Field = { name: 'offer', type: 'group', label, fields: [{ name: 'price', type: 'text', label: () => 'Preis' }] }
    const fields = flattenAllFields({ fields: [field] })
    expect(fieldName('offer.price', fields, speaking('de'))).toBe('Angebot > Preis')
    expect(fieldName('offer', fields, speaking('bg'))).toBe('Offer')
  })

  it('by its path where the form has none', () => {
    expect(nameOf('elsewhere.entirely')).toBe('elsewhere.entirely')
  })
})
