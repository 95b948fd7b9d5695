import type { DateFieldValidation, Field, NumberFieldSingleValidation } from 'payload'
import { checkCoupon, checkDiscount, checkPercent, checkPeriod, checkPhone } from '../../content/checks/index.ts'
import { area, exactField, group, instantField, moneyIn, optional, previousPrice, price, textField } from '../fields/index.ts'

/** An end is compared with the start of the name given, beside it. */
export const isAfter =
  (start: string): DateFieldValidation =>
  (value, { siblingData }) => {
    const from: unknown = Reflect.get(siblingData, start)
    return checkPeriod(isoOf(from), isoOf(value)) ?? true
  }

const isoOf = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' && value !== '' ? value : null

/** A number as the form sends it, compared with the prices beside it once they are sound. */
const isDiscount: NumberFieldSingleValidation = (value, { siblingData }) => {
  if (value === null || value === undefined) return true
  const complaint = checkPercent(value)
  if (complaint !== undefined) return complaint
  const [price, previous] = [moneyIn(siblingData, 'price'), moneyIn(siblingData, 'previousPrice')]
  return checkDiscount(value, price, previous) ?? true
}

const discount: Field = {
  name: 'discount',
  type: 'number',
  label: 'Discount',
  validate: isDiscount,
  admin: {
    step: 1,
    description: 'In percent, for an offer without prices, such as 20 off everything. Empty: computed from the two prices.',
  },
}

const offer: Field = group(
  'offer',
  { label: 'Offer', help: 'The facts. They read the same on every touchpoint, and nobody can reword them.' },
  [
    price,
    previousPrice,
    discount,
    exactField('coupon', { label: 'Coupon code', help: 'Exactly as people will type it.' }, { validate: optional(checkCoupon) }),
    {
      type: 'row',
      fields: [
        instantField('validFrom', { label: 'Valid from', help: 'When the offer begins.' }),
        instantField(
          'validUntil',
          { label: 'Valid until', help: 'From this moment on no touchpoint shows the campaign.' },
          { validate: isAfter('validFrom') },
        ),
      ],
    },
    exactField('phone', { label: 'Phone', help: 'With country code, such as +359 2 123 4567.' }, { validate: optional(checkPhone) }),
    area('terms', { label: 'Terms', help: 'Conditions in one or two sentences.' }, { localized: true }),
  ],
)

const place: Field = group('place', { label: 'Place', help: 'Where it happens.' }, [
  textField('name', { label: 'Name', help: 'Such as Borisova gradina, by the lake.' }, { localized: true }),
  textField('address', { label: 'Address', help: 'As a map would find it.' }, { localized: true }),
  area('directions', { label: 'How to find it', help: 'In one to three sentences, for the back of flyers.' }, { localized: true }),
  area(
    'openingHours',
    { label: 'Opening hours', help: 'An entry on each line, such as Mon–Fri 10:00–22:00. For the back of flyers.' },
    { localized: true },
  ),
  {
    name: 'map',
    type: 'upload',
    relationTo: 'pictures',
    label: 'Map',
    admin: { description: 'One of the pictures, for the back of flyers. It is shown whole.' },
  },
  textField(
    'mapAlt',
    {
      label: 'Description of the map for this campaign',
      help: 'Read aloud to people who cannot see it. Empty: the one of the picture.',
    },
    { localized: true },
  ),
])

/** The facts of a campaign. */
export const offerAndPlace: Field[] = [offer, place]
