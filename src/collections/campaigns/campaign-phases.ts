import type { Field } from 'payload'
import { isAfter } from './campaign-offer.ts'
import { area, choice, instantField, textField, withFacts } from '../fields/index.ts'

/** Other words for some days, made ready beforehand. */
export const phases: Field = {
  name: 'phases',
  type: 'array',
  labels: { singular: 'Phase', plural: 'Phases' },
  admin: {
    description:
      'Other words for some days, made ready beforehand: a teaser before, the last day. Without phases the campaign shows from publishing to the end of the offer.',
  },
  fields: [
    choice(
      'name',
      { label: 'Phase', help: 'Which days these are. Each comes once.' },
      [
        { value: 'teaser', label: 'Teaser, before it begins' },
        { value: 'live', label: 'Live' },
        { value: 'last-day', label: 'Last day' },
      ],
      { required: true },
    ),
    {
      type: 'row',
      fields: [
        instantField('from', { label: 'From', help: 'Empty: at once.' }),
        instantField('until', { label: 'Until', help: 'Empty: to the end of the offer.' }, { validate: isAfter('from') }),
      ],
    },
    withFacts(textField('headline', { label: 'Headline in this phase', help: 'Empty: the campaign’s.' }, { localized: true })),
    withFacts(area('summary', { label: 'Summary in this phase', help: 'Empty: the campaign’s.' }, { localized: true })),
  ],
}
