import type { Field } from 'payload'
import type { Channel } from '../../channels/contract/index.ts'
import { adaptableSlots } from '../../channels/checks/index.ts'
import { checkLocale } from '../../content/checks/index.ts'
import { nameOfLocale } from '../../content/text/index.ts'
import { area, choice, optional, textField, withFacts, type AdaptableChannel } from '../fields/index.ts'

const language = { label: 'Language', help: 'The language of these words.' }

export interface AdaptationOptions {
  /** Payload's configured locales; none where the host has no localization. */
  readonly locales: readonly string[]
  readonly channels: readonly Pick<Channel, 'name' | 'spec'>[]
}

const adaptable = (channel: Pick<Channel, 'name' | 'spec'>): AdaptableChannel => ({
  name: channel.name,
  label: channel.spec.label,
  slots: Object.entries(adaptableSlots(channel)).map(([name, { label, hard, counts }]) => ({
    ...{ name, label },
    ...(hard !== undefined && { hard }),
    ...(counts !== undefined && { counts }),
  })),
})

/** A marketer's own words for one touchpoint or channel and language. They are part of the campaign, so that they version with it. */
export function adaptations({ locales, channels }: AdaptationOptions): Field {
  const clientProps = { channels: channels.map(adaptable) }
  const by = (component: string) => ({ path: `leitmotif/admin#${component}`, clientProps })
  const words = withFacts(area('text', { label: 'Words', help: 'Replace the derived words in this place.' }, { required: true }))
  const below = words.admin?.components?.afterInput ?? []
  return {
    name: 'adaptations',
    type: 'array',
    labels: { singular: 'Own wording', plural: 'Own wordings' },
    admin: { description: 'Your own words for one touchpoint or channel, in place of the derived ones. Facts stay as they are.' },
    fields: [
      {
        type: 'row',
        fields: [
          textField(
            'of',
            { label: 'Touchpoint or channel', help: 'Where these words stand.' },
            { required: true, admin: { components: { Field: by('AdaptationOf') } } },
          ),
          locales.length === 0
            ? textField('locale', language, { required: true, validate: optional(checkLocale) })
            : choice(
                'locale',
                language,
                locales.map((value) => ({ value, label: nameOfLocale(value) })),
                { required: true },
              ),
          textField(
            'slot',
            { label: 'Place', help: 'What these words replace there.' },
            { required: true, admin: { components: { Field: by('AdaptationSlot') } } },
          ),
        ],
      },
      { ...words, admin: { ...words.admin, components: { afterInput: [by('AdaptationBudget'), ...below] } } },
    ],
  }
}
