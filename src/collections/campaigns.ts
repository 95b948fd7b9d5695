import type { CollectionConfig, Field } from 'payload'
import { announceChange, announceDeletion } from './announce.ts'
import { checkCampaign, checkRestoredCampaign } from './check-publishing.ts'
import { claimField, claimSlug, copySlug } from './slug-claim.ts'
import { area, choice, coupon, group, instant, link, money, phone, slug, text } from './fields.ts'
import { authoredAccess, editorsWriteDrafts } from './roles.ts'

const offer: Field = group(
  'offer',
  { label: 'Offer', help: 'The facts. They read the same on every touchpoint and nobody can reword them.' },
  [
    money('price', { label: 'Price', help: 'What people pay now.' }),
    money('previousPrice', { label: 'Previous price', help: 'Shown struck through; the discount is computed from it.' }),
    coupon('coupon', { label: 'Coupon code', help: 'Exactly as people will type it.' }),
    {
      type: 'row',
      fields: [
        instant('validFrom', { label: 'Valid from', help: 'When the offer begins.' }),
        instant('validUntil', { label: 'Valid until', help: 'From this moment on no touchpoint shows the campaign any more.' }),
      ],
    },
    phone('phone', { label: 'Phone', help: 'With country code, such as +359 2 123 4567.' }),
    text('terms', { label: 'Terms', help: 'Conditions in one or two sentences.' }, { localized: true }),
  ],
)

const images: Field = {
  name: 'images',
  type: 'array',
  labels: { singular: 'Image', plural: 'Images' },
  admin: { description: 'The first one leads. Set its focal point in the media library: every crop keeps it.' },
  fields: [
    { name: 'image', type: 'upload', relationTo: 'media', required: true, label: 'Image' },
    text(
      'alt',
      { label: 'Description for this campaign', help: 'Read aloud to people who cannot see it. Empty: the one from the media library.' },
      { localized: true },
    ),
  ],
}

const phases: Field = {
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
      { label: 'Phase', help: 'Which days these are' },
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
        instant('from', { label: 'From', help: 'Empty: at once.' }),
        instant('until', { label: 'Until', help: 'Empty: to the end of the offer.' }),
      ],
    },
    text('headline', { label: 'Headline in this phase', help: 'Empty: the campaign’s.' }, { localized: true }),
    area('summary', { label: 'Summary in this phase', help: 'Empty: the campaign’s.' }, { localized: true }),
  ],
}

const adaptations = (locales: readonly string[]): Field => ({
  name: 'adaptations',
  type: 'array',
  labels: { singular: 'Own wording', plural: 'Own wordings' },
  admin: { description: 'Your own words for one touchpoint or channel, in place of the derived ones. Facts stay as they are.' },
  fields: [
    {
      type: 'row',
      fields: [
        text('of', { label: 'Touchpoint or channel', help: 'A touchpoint’s key, or a channel such as email' }, { required: true }),
        choice('locale', { label: 'Language', help: 'The language of these words' }, [...locales], { required: true }),
        text('slot', { label: 'Place', help: 'Such as subject, headline, message' }, { required: true }),
      ],
    },
    area('text', { label: 'Words', help: 'Replace the derived words in this place.' }, { required: true }),
  ],
})

export function campaigns({ locales }: { readonly locales: readonly string[] }): CollectionConfig {
  return {
    slug: 'campaigns',
    labels: { singular: 'Campaign', plural: 'Campaigns' },
    access: authoredAccess,
    admin: {
      useAsTitle: 'headline',
      defaultColumns: ['headline', 'slug', 'brand', '_status', 'updatedAt'],
      group: 'Leitmotif',
      description:
        'Written once, shown on every touchpoint. Nothing is pushed to Facebook or to a mailing service: channels pull it, or you take it from the front page.',
    },
    versions: { drafts: true, maxPerDoc: 100 },
    trash: true,
    hooks: {
      beforeOperation: [editorsWriteDrafts],
      beforeChange: [claimSlug, checkCampaign],
      afterChange: [checkRestoredCampaign, announceChange],
      afterDelete: [announceDeletion],
    },
    fields: [
      { type: 'ui', name: 'releaseState', admin: { position: 'sidebar', components: { Field: 'leitmotif/admin#ReleaseState' } } },
      {
        name: 'brand',
        type: 'relationship',
        relationTo: 'brands',
        required: true,
        label: 'Brand',
        admin: { position: 'sidebar', description: 'Whose campaign this is.' },
      },
      slug(
        'slug',
        {
          label: 'Slug',
          help: 'Stands in addresses, such as park-festival. Unique in this hub, and fixed once a release carries it: printed codes lead to it.',
        },
        { unique: false, hooks: { beforeDuplicate: [copySlug] }, admin: { position: 'sidebar' } },
      ),
      claimField,
      {
        name: 'touchpoints',
        type: 'relationship',
        relationTo: 'touchpoints',
        hasMany: true,
        label: 'Touchpoints',
        admin: { position: 'sidebar', description: 'Where it shows. Empty: on all touchpoints of the brand.' },
      },
      text(
        'tone',
        { label: 'Tone', help: 'The key of one of the brand’s tones. Empty: the brand’s first.' },
        { admin: { position: 'sidebar' } },
      ),
      {
        name: 'priority',
        type: 'number',
        defaultValue: 0,
        label: 'Priority',
        admin: { position: 'sidebar', step: 1, description: 'When two campaigns show at once, the higher number wins.' },
      },
      {
        type: 'tabs',
        tabs: [
          {
            label: 'Message',
            fields: [
              text(
                'headline',
                { label: 'Headline', help: 'The one sentence that people should remember.' },
                { required: true, localized: true },
              ),
              area(
                'summary',
                { label: 'Summary', help: 'One to three sentences. Banners and previews use it where there is room.' },
                { localized: true },
              ),
              {
                name: 'body',
                type: 'richText',
                localized: true,
                label: 'Text',
                admin: { description: 'The whole story, for posts and emails.' },
              },
              text('slogan', { label: 'Slogan of this campaign', help: 'Empty: the brand’s slogan.' }, { localized: true }),
              group('callToAction', { label: 'Call to action', help: 'What people should do, and the page where they can.' }, [
                text('label', { label: 'Words', help: 'On the button. Empty: the tone’s.' }, { localized: true }),
                link('url', { label: 'Link', help: 'https://… Tracking is added for each touchpoint by itself.' }),
              ]),
              images,
            ],
          },
          {
            label: 'Offer and place',
            fields: [
              offer,
              group('place', { label: 'Place', help: 'Where it happens.' }, [
                text('name', { label: 'Name', help: 'Such as Borisova gradina, by the lake' }, { localized: true }),
                text('address', { label: 'Address', help: 'As a map would find it.' }, { localized: true }),
              ]),
            ],
          },
          { label: 'Phases', fields: [phases] },
          { label: 'Own wording', fields: [adaptations(locales)] },
        ],
      },
    ],
  }
}
