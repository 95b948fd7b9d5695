import type { CollectionConfig, Field } from 'payload'
import { defaultSlugs } from '../slugs/index.ts'

const statuses = [
  { label: 'Being built', value: 'built' },
  { label: 'Ready', value: 'ready' },
  { label: 'Live', value: 'live' },
  { label: 'Superseded', value: 'superseded' },
  { label: 'Withdrawn', value: 'withdrawn' },
  { label: 'Blocked', value: 'blocked' },
]

const shown = (name: string, label: string, description?: string): Field => ({
  name,
  type: 'text',
  label,
  index: name === 'campaign',
  admin: { readOnly: true, ...(description === undefined ? {} : { description }) },
})
const hash = (name: string, label: string, description: string): Field => ({
  name,
  type: 'text',
  label,
  admin: { readOnly: true, position: 'sidebar', description },
})

/** The history of releases: written by the reconciler, read by people. */
export const releases: CollectionConfig = {
  slug: defaultSlugs.releases,
  labels: { singular: 'Release', plural: 'Releases' },
  access: { create: () => false, read: ({ req }) => Boolean(req.user), update: () => false, delete: () => false },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'status', 'brand', 'renditions', 'updatedAt'],
    description:
      'Every campaign that was released or withdrawn, newest first. Releases make themselves when a campaign is published; nothing here can be edited.',
  },
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  lockDocuments: false,
  versions: false,
  fields: [
    // "park-festival-3": no campaign can have the same number twice.
    { name: 'id', type: 'text', required: true, admin: { hidden: true } },
    shown('title', 'Release'),
    {
      name: 'status',
      type: 'select',
      label: 'Status',
      options: statuses,
      index: true,
      admin: {
        readOnly: true,
        description:
          'Live: what all touchpoints show now. Blocked: something failed, see below; touchpoints keep the release before. Superseded: a newer release took its place.',
      },
    },
    {
      name: 'report',
      type: 'textarea',
      label: 'What went wrong',
      admin: {
        readOnly: true,
        condition: (data) => Boolean(data.report),
        description: 'Each line names the touchpoint, the locale and the template that failed.',
      },
    },
    shown('campaign', 'Campaign'),
    shown('brand', 'Brand'),
    {
      name: 'number',
      type: 'number',
      label: 'Number',
      index: true,
      admin: { readOnly: true, description: 'Counts up for each campaign and never comes twice.' },
    },
    {
      name: 'renditions',
      type: 'number',
      label: 'Renditions',
      admin: { readOnly: true, description: 'How many files this release is made of.' },
    },
    { name: 'problems', type: 'json', label: 'Problems', admin: { hidden: true, readOnly: true } },
    hash('snapshot', 'Snapshot', 'Fingerprint of the content that was released.'),
    hash('manifest', 'Manifest', 'Fingerprint of the list of all its files.'),
    { name: 'identity', type: 'text', unique: true, admin: { hidden: true } },
    { name: 'base', type: 'number', admin: { hidden: true } },
  ],
}
