import type { CollectionConfig, Field } from 'payload'
import { checkHashtags } from '../../content/tone/index.ts'
import {
  kickOnChange,
  kickOnDeletion,
  checkBrandSave,
  onlyActsChangeWhatIsLive,
  refusePublishedKey,
  restoreEndpoint,
} from '../publishing/index.ts'
import { fontFields } from './brand-fonts.ts'
import { languageFields } from './brand-languages.ts'
import { palette } from './brand-palette.ts'
import { printProfiles } from './brand-print-profiles.ts'
import { tones } from './brand-tones.ts'
import { area, group, layoutChoices, nameChoice, optional, slugField, textField, texts } from '../fields/index.ts'
import { logos } from './brand-logos.ts'
import { keepKey } from './keep-key.ts'
import { authoredAccess } from '../access/index.ts'
import { makeTouchpoints } from './starting-touchpoints.ts'

export interface BrandOptions {
  /** Payload's configured locales: a brand can write in these and no others. None where the host has no localization. */
  readonly locales: readonly string[]
  /** Font families that are ready to use. */
  readonly families: readonly string[]
}

const words: Field[] = [
  textField(
    'slogan',
    { label: 'Slogan', help: 'Stands on every touchpoint exactly as written here, in each language.' },
    { localized: true },
  ),
  area(
    'legalLine',
    { label: 'Legal line', help: 'Small print under emails and flyers: company, address, registration.' },
    { localized: true },
  ),
  textField(
    'hashtags',
    { label: 'Hashtags', help: 'Close every post, as many as its tone allows; parted by spaces. Each language has its own.' },
    { localized: true, validate: optional(checkHashtags) },
  ),
  area('voice', { label: 'Voice', help: 'How the brand speaks, for those who write.' }),
  group('terms', { label: 'Words', help: 'What the brand says and what it never says.' }, [
    texts('preferred', { label: 'Preferred', help: 'Words to use.' }),
    texts('banned', { label: 'Banned', help: 'A campaign that uses one gets a warning.' }),
  ]),
]

const look = (families: readonly string[]): Field[] => [
  palette,
  ...fontFields(families),
  nameChoice('layout', { label: 'Layout', help: 'How banners and flyers are composed. A campaign may choose another.' }, layoutChoices(), {
    defaultValue: 'photo-led',
    required: true,
  }),
  ...logos,
]

/** Who speaks: colours, fonts, logos, voice and languages. */
export function brands({ locales, families }: BrandOptions): CollectionConfig {
  return {
    slug: 'brands',
    labels: { singular: 'Brand', plural: 'Brands' },
    access: authoredAccess,
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'key', '_status'],
      group: 'Leitmotif',
      description: 'Who speaks: colours, fonts, logos, voice and languages. Taking a brand back takes its campaigns back.',
    },
    versions: { drafts: true, maxPerDoc: 50 },
    hooks: {
      beforeOperation: [onlyActsChangeWhatIsLive],
      beforeChange: [refusePublishedKey, keepKey, checkBrandSave],
      afterChange: [makeTouchpoints, kickOnChange],
      afterDelete: [kickOnDeletion],
    },
    endpoints: [restoreEndpoint],
    disableDuplicate: true,
    fields: [
      textField('name', { label: 'Name', help: 'As people know it.' }, { required: true }),
      slugField(
        'key',
        { label: 'Key', help: 'Stands in the addresses of its touchpoints, such as linden. It cannot be changed later.' },
        { access: { update: () => false } },
      ),
      {
        type: 'tabs',
        tabs: [
          { label: 'Languages and words', fields: [...languageFields(locales), ...words] },
          { label: 'Look', fields: look(families) },
          { label: 'Tones', fields: [tones] },
          { label: 'Print', fields: [printProfiles] },
        ],
      },
      {
        name: 'evergreen',
        type: 'relationship',
        relationTo: 'campaigns',
        label: 'Evergreen campaign',
        filterOptions: ({ id }) => (id === undefined ? true : { brand: { equals: id } }),
        admin: { position: 'sidebar', description: 'Shows wherever no promotion is on. Publish it too.' },
      },
    ],
  }
}
