import type { Field } from 'payload'
import { checkLocale } from '../content/check-fields.ts'
import { nameOfLocale } from '../content/language-names.ts'
import { area, choice, optional, text } from './fields.ts'

const language = { label: 'Language', help: 'The language of these words.' }

/** A marketer's own words for one touchpoint or channel and language. They are part of the campaign, so that they version with it. */
export const adaptations = (locales: readonly string[]): Field => ({
  name: 'adaptations',
  type: 'array',
  labels: { singular: 'Own wording', plural: 'Own wordings' },
  admin: { description: 'Your own words for one touchpoint or channel, in place of the derived ones. Facts stay as they are.' },
  fields: [
    {
      type: 'row',
      fields: [
        text('of', { label: 'Touchpoint or channel', help: 'A touchpoint’s key, or a channel such as email.' }, { required: true }),
        locales.length === 0
          ? text('locale', language, { required: true, validate: optional(checkLocale) })
          : choice(
              'locale',
              language,
              locales.map((value) => ({ value, label: nameOfLocale(value) })),
              { required: true },
            ),
        text('slot', { label: 'Place', help: 'Such as subject, headline, message.' }, { required: true }),
      ],
    },
    area('text', { label: 'Words', help: 'Replace the derived words in this place.' }, { required: true }),
  ],
})
