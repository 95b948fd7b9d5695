import type { CollectionConfig, Field } from 'payload'
import { checkLocale, checkTimeZone } from '../content/check-fields.ts'
import { paletteRoles } from '../content/snapshot.ts'
import { area, choice, group, slug, text } from './fields.ts'
import { announceChange, announceDeletion } from './announce.ts'
import { makeTouchpoints } from './starting-touchpoints.ts'
import { authoredAccess, editorsWriteDrafts } from './roles.ts'
import { checkBrand } from './check-publishing.ts'

const roleHelp: Record<(typeof paletteRoles)[number], string> = {
  paper: 'The ground that texts stand on',
  ink: 'Text on paper',
  primary: 'The brand’s main colour',
  onPrimary: 'Text on the main colour',
  accent: 'What calls: prices, buttons, coupons',
  onAccent: 'Text on the accent',
}

const DEFAULT_COLOURS = {
  paper: '#ffffff',
  ink: '#1d1d1f',
  primary: '#1f4d3a',
  onPrimary: '#ffffff',
  accent: '#f2a33a',
  onAccent: '#1d1d1f',
}

const percent = (name: string, label: string): Field => ({ name, type: 'number', label, min: 0, max: 100, admin: { width: '25%' } })

const colour = (role: (typeof paletteRoles)[number]): Field =>
  group(role, { label: role, help: roleHelp[role] }, [
    text('srgb', { label: 'On screens', help: 'Such as #8a1c2b' }, {
      required: true,
      defaultValue: DEFAULT_COLOURS[role],
      validate: (value: unknown) =>
        (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) || 'Write the colour as # and six digits, such as #8a1c2b.',
    } as object),
    {
      name: 'cmyk',
      type: 'group',
      label: 'In print (ink in percent)',
      admin: { description: 'Leave all four empty to have them computed from the screen colour.' },
      fields: [{ type: 'row', fields: [percent('c', 'Cyan'), percent('m', 'Magenta'), percent('y', 'Yellow'), percent('k', 'Black')] }],
    },
  ])

const font = (name: string, label: string, families: readonly string[]): Field =>
  group(name, { label, help: 'A family that Leitmotif ships, or your own font files. Empty: Noto Sans.' }, [
    choice('family', { label: 'Family', help: 'Ready to use; all cover Latin and Cyrillic, Vazirmatn covers Arabic.' }, [...families]),
    {
      name: 'own',
      type: 'relationship',
      relationTo: 'fonts',
      hasMany: true,
      label: 'Own fonts',
      admin: { description: 'Used instead of the family when given: one file for each weight.' },
    },
  ])

export interface BrandOptions {
  /** Payload's configured locales; a brand can write in these and no others. */
  readonly locales: readonly string[]
  readonly families: readonly string[]
}

export function brands({ locales, families }: BrandOptions): CollectionConfig {
  return {
    slug: 'brands',
    labels: { singular: 'Brand', plural: 'Brands' },
    access: authoredAccess,
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'key', '_status'],
      group: 'Leitmotif',
      description: 'Who speaks: colours, fonts, logos, voice and languages.',
    },
    versions: { drafts: true, maxPerDoc: 50 },
    hooks: {
      beforeOperation: [editorsWriteDrafts],
      beforeChange: [checkBrand],
      afterChange: [makeTouchpoints, announceChange],
      afterDelete: [announceDeletion],
    },
    fields: [
      text('name', { label: 'Name', help: 'As people know it.' }, { required: true }),
      slug('key', { label: 'Key', help: 'Stands in the addresses of touchpoints and should never change.' }),
      {
        type: 'tabs',
        tabs: [
          {
            label: 'Languages and words',
            fields: [
              {
                name: 'locales',
                type: 'text',
                hasMany: true,
                required: true,
                label: 'Languages',
                defaultValue: [locales[0] ?? 'en'],
                admin: { description: `Every language the brand writes in. This hub knows: ${locales.join(', ')}.` },
                validate: (value) => {
                  if (!Array.isArray(value) || value.length === 0) return 'Choose at least one language.'
                  for (const locale of value) {
                    const complaint = checkLocale(String(locale))
                    if (complaint) return complaint
                    if (!locales.includes(String(locale))) {
                      return `This hub is not set up for "${locale}" (it knows ${locales.join(', ')}). Ask your developer to add it to "localization.locales" in the Payload config, then start the hub again.`
                    }
                  }
                  return true
                },
              },
              text('defaultLocale', { label: 'Main language', help: 'Stands in where a translation is missing.' }, {
                required: true,
                defaultValue: locales[0] ?? 'en',
                validate: (value: unknown, { data }: { data: unknown }) => {
                  const chosen: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'locales') : undefined
                  return (Array.isArray(chosen) && chosen.includes(value)) || 'Choose one of the brand’s languages.'
                },
              } as object),
              text('timeZone', { label: 'Time zone', help: 'Dates are typed and shown in this zone, such as Europe/Sofia.' }, {
                required: true,
                defaultValue: 'Europe/Sofia',
                validate: (value: unknown) => checkTimeZone(typeof value === 'string' ? value : '') ?? true,
              } as object),
              text(
                'slogan',
                { label: 'Slogan', help: 'Stands on every touchpoint exactly as written here, in each language.' },
                { localized: true },
              ),
              area(
                'legalLine',
                { label: 'Legal line', help: 'Small print under emails and flyers: company, address, registration.' },
                { localized: true },
              ),
              area('voice', { label: 'Voice', help: 'How the brand speaks, for those who write.' }),
              group('terms', { label: 'Words', help: 'What the brand says and what it never says.' }, [
                { name: 'preferred', type: 'text', hasMany: true, label: 'Preferred', admin: { description: 'Words to use.' } },
                {
                  name: 'banned',
                  type: 'text',
                  hasMany: true,
                  label: 'Banned',
                  admin: { description: 'A campaign that uses one gets a warning.' },
                },
              ]),
            ],
          },
          {
            label: 'Look',
            fields: [
              group(
                'palette',
                { label: 'Colours', help: 'Each role of the layouts has one colour, on screens and in print.' },
                paletteRoles.map(colour),
              ),
              font('headingFont', 'Headings', families),
              font('bodyFont', 'Texts', families),
              {
                name: 'logoOnLight',
                type: 'upload',
                relationTo: 'media',
                label: 'Logo on light',
                admin: { description: 'Drawn on paper. SVG is best. Without one, the name is set in the heading font.' },
              },
              {
                name: 'logoOnDark',
                type: 'upload',
                relationTo: 'media',
                label: 'Logo on dark',
                admin: { description: 'Drawn on photos and dark colours.' },
              },
            ],
          },
          { label: 'Tones', fields: [tones] },
        ],
      },
      {
        name: 'evergreen',
        type: 'relationship',
        relationTo: 'campaigns',
        label: 'Evergreen campaign',
        admin: { position: 'sidebar', description: 'Shows wherever no promotion is on. Publish it too.' },
      },
    ],
  }
}

const tones: Field = {
  name: 'tones',
  type: 'array',
  labels: { singular: 'Tone', plural: 'Tones' },
  admin: { description: 'Ways of speaking that a campaign can choose from.' },
  fields: [
    text('key', { label: 'Key', help: 'Such as friendly' }, { required: true }),
    text('name', { label: 'Name', help: 'As campaigns list it' }, { required: true }),
    choice('address', { label: 'Form of address', help: 'ти or Вие, ty or vy, sən or siz' }, ['informal', 'formal'], {
      required: true,
      defaultValue: 'informal',
    }),
    choice('emoji', { label: 'Emoji', help: 'How many a text may carry' }, ['none', 'sparing', 'lively'], {
      required: true,
      defaultValue: 'none',
    }),
    {
      name: 'maxExclamations',
      type: 'number',
      label: 'Exclamation marks',
      min: 0,
      defaultValue: 1,
      required: true,
      admin: { description: 'At most so many in one text.' },
    },
    text('opening', { label: 'Opening', help: 'Begins posts and emails' }, { localized: true }),
    text('callToAction', { label: 'Call to action', help: 'Stands on buttons when a campaign says nothing else' }, { localized: true }),
    text('closing', { label: 'Closing', help: 'Ends posts and emails' }, { localized: true }),
  ],
}
