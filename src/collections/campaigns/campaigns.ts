import type { CollectionConfig, Field } from 'payload'
import {
  kickOnChange,
  kickOnDeletion,
  checkCampaignSave,
  claimField,
  claimSlug,
  copySlug,
  keepPublishedNames,
  onlyActsChangeWhatIsLive,
  proposeSlug,
  restoreEndpoint,
  retirePublishedSlug,
  takePublishedSlug,
} from '../publishing/index.ts'
import { adaptations, type AdaptationOptions } from './campaign-adaptations.ts'
import { message } from './campaign-message.ts'
import { offerAndPlace } from './campaign-offer.ts'
import { phases } from './campaign-phases.ts'
import { factsEndpoint } from './facts-endpoint.ts'
import { layoutChoices, nameChoice, narrowedField, noteNarrowing, slugField, slugOrNone, textField } from '../fields/index.ts'
import { findingsEndpoint } from './findings-endpoint.ts'
import { previewEndpoint } from './preview-endpoint.ts'
import { printChoicesEndpoint } from './print-choices-endpoint.ts'
import { printEndpoint } from './print-endpoint.ts'
import { problemsEndpoint } from './problems-endpoint.ts'
import { authoredAccess } from '../access/index.ts'

/** What stands beside a campaign's words: whose it is, where it shows, what of it is live. */
const beside = (): Field[] => [
  { type: 'ui', name: 'releaseState', admin: { position: 'sidebar', components: { Field: 'leitmotif/admin#ReleaseState' } } },
  {
    name: 'brand',
    type: 'relationship',
    relationTo: 'brands',
    required: true,
    label: 'Brand',
    admin: { position: 'sidebar', description: 'Whose campaign this is.' },
  },
  slugField(
    'slug',
    {
      label: 'Slug',
      help: 'Its name in addresses, such as park-festival. Empty: made from the headline when it is saved. No other campaign has it, and once published it stays: printed codes lead to it.',
    },
    // Unique among campaigns outside the trash, which an index on this column could not tell: `slugClaim` holds the index.
    { required: false, validate: slugOrNone, unique: false, hooks: { beforeDuplicate: [copySlug] }, admin: { position: 'sidebar' } },
  ),
  claimField,
  {
    name: 'touchpoints',
    type: 'relationship',
    relationTo: 'touchpoints',
    hasMany: true,
    label: 'Touchpoints',
    filterOptions: ({ data }) => (data.brand ? { brand: { equals: data.brand } } : true),
    admin: { position: 'sidebar', description: 'Where it shows. Empty: on all touchpoints of the brand.' },
  },
  narrowedField,
  textField(
    'tone',
    { label: 'Tone', help: 'friendly, formal, playful, urgent, quiet, or the key of a tone of the brand’s own. Empty: the brand’s first.' },
    { admin: { position: 'sidebar' } },
  ),
  nameChoice('layout', { label: 'Layout', help: 'How its banners and flyers are composed. Empty: as the brand chose.' }, layoutChoices(), {
    admin: { position: 'sidebar' },
  }),
  {
    name: 'priority',
    type: 'number',
    defaultValue: 0,
    label: 'Priority',
    validate: (value: number | null | undefined) =>
      value === null || value === undefined || Number.isInteger(value) || 'Use a whole number.',
    admin: { position: 'sidebar', step: 1, description: 'When two campaigns show at once, the higher number wins.' },
  },
  {
    name: 'countdown',
    type: 'number',
    defaultValue: 0,
    min: 0,
    max: 7,
    label: 'Countdown',
    validate: (value: number | null | undefined) =>
      value === null || value === undefined || (Number.isInteger(value) && value >= 0 && value <= 7) || 'Use a whole number from 0 to 7.',
    admin: {
      position: 'sidebar',
      step: 1,
      description: 'Days before the offer’s end, the last one included, on which posts and emails say how many are left. 0: none.',
    },
  },
]

/** What is said: written once, shown on every touchpoint. */
export function campaigns(options: AdaptationOptions): CollectionConfig {
  return {
    slug: 'campaigns',
    labels: { singular: 'Campaign', plural: 'Campaigns' },
    access: authoredAccess,
    admin: {
      useAsTitle: 'headline',
      defaultColumns: ['headline', 'slug', 'brand', '_status', 'updatedAt'],
      group: 'Leitmotif',
      // The address is that of no page: it switches Payload's live preview on, whose place our own component takes. A function is not asked for
      // a campaign that was never saved, which has no preview.
      livePreview: { url: () => '/', openByDefault: true },
      components: { views: { edit: { livePreview: { Component: 'leitmotif/admin#PreviewWall' } } } },
      description: 'Written once, shown on every touchpoint. Nothing is pushed to Facebook or to a mailing service: channels pull it.',
    },
    versions: { drafts: true, maxPerDoc: 100 },
    trash: true,
    hooks: {
      beforeOperation: [onlyActsChangeWhatIsLive],
      beforeValidate: [proposeSlug],
      beforeChange: [keepPublishedNames, claimSlug, noteNarrowing, checkCampaignSave],
      afterChange: [takePublishedSlug, kickOnChange],
      afterDelete: [retirePublishedSlug, kickOnDeletion],
    },
    endpoints: [restoreEndpoint, problemsEndpoint, findingsEndpoint, factsEndpoint, previewEndpoint, printChoicesEndpoint, printEndpoint],
    fields: [
      ...beside(),
      {
        type: 'tabs',
        tabs: [
          { label: 'Message', fields: message },
          { label: 'Offer and place', fields: offerAndPlace },
          { label: 'Phases', fields: [phases] },
          { label: 'Own wording', fields: [adaptations(options)] },
          { label: 'Print', fields: [{ type: 'ui', name: 'printRuns', admin: { components: { Field: 'leitmotif/admin#PrintRuns' } } }] },
        ],
      },
    ],
  }
}
