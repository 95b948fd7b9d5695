import type { CollectionConfig, Field } from 'payload'
import { defaultSlugs } from '../../storage/slugs/index.ts'
import { area } from '../fields/index.ts'
import { printFileEndpoint } from './print-file-endpoint.ts'
import { stateOf } from './print-run-state.ts'
import { publishers, signedIn } from '../access/index.ts'

/** What the export wrote, as it was: nobody changes it. */
const fixed = (field: Field): Field => ({ ...field, access: { update: () => false }, admin: { ...field.admin, readOnly: true } }) as Field
const text = (name: string, label: string): Field => fixed({ name, type: 'text', label, index: name === 'campaign' })
const number = (name: string, label: string, description: string): Field => fixed({ name, type: 'number', label, admin: { description } })
const beside = (name: string, label: string, description: string): Field =>
  fixed({ name, type: 'text', label, admin: { position: 'sidebar', description } })

const made: Field[] = [
  // Made of what it counts: no flyer can have the same edition twice.
  { name: 'id', type: 'text', required: true, admin: { hidden: true } },
  text('title', 'Edition'),
  text('campaign', 'Campaign'),
  text('touchpoint', 'Touchpoint'),
  { name: 'brand', type: 'text', admin: { hidden: true } },
  text('phase', 'Phase'),
  text('locale', 'Language'),
  text('size', 'Size'),
  fixed({
    name: 'number',
    type: 'number',
    label: 'Number',
    index: true,
    admin: { description: 'Counts up for each flyer, language and size.' },
  }),
  text('date', 'Date in the slug line'),
  number('release', 'Release', 'The one that was live when it was exported.'),
  text('by', 'Exported by'),
  number('bytes', 'Bytes', 'Size of the file.'),
  beside('file', 'File', 'Fingerprint of what went to the printer. It is kept for good.'),
  beside('rendition', 'Rendition', 'Fingerprint of the release’s own file, which names no edition. It is kept for good.'),
  beside('snapshot', 'Snapshot', 'Fingerprint of the content that was printed.'),
]

/** Editions that left the house: written by the export, kept for good. People add what they learn later. */
export const printRuns: CollectionConfig = {
  slug: defaultSlugs.printRuns,
  labels: { singular: 'Print run', plural: 'Print runs' },
  access: { create: () => false, read: signedIn, update: publishers, delete: () => false },
  admin: {
    useAsTitle: 'title',
    group: 'Leitmotif',
    defaultColumns: ['title', 'campaign', 'touchpoint', 'state', 'gone', 'quantity', 'createdAt'],
    description: 'Editions in the field, and which of them are outdated. A new one is exported on a campaign’s page, under Print.',
  },
  defaultSort: '-createdAt',
  // Whether an edition is outdated is told from these, whatever is asked for.
  forceSelect: { campaign: true, release: true, rendition: true },
  disableDuplicate: true,
  lockDocuments: false,
  versions: false,
  endpoints: [printFileEndpoint],
  fields: [
    {
      name: 'state',
      type: 'text',
      label: 'In the field',
      virtual: true,
      hooks: { afterRead: [({ data, req }) => stateOf(data ?? {}, req.payload).says] },
      admin: { readOnly: true },
    },
    { type: 'ui', name: 'printFile', admin: { components: { Field: 'leitmotif/admin#PrintFile' } } },
    {
      name: 'gone',
      type: 'checkbox',
      label: 'No longer in the field',
      defaultValue: false,
      admin: { description: 'All of it is handed out or taken back: nobody needs to be told when it is outdated.' },
    },
    {
      name: 'quantity',
      type: 'number',
      label: 'Copies',
      validate: (value: number | null | undefined) =>
        value === null || value === undefined || (Number.isInteger(value) && value > 0) || 'Use a whole number from 1, or leave it empty.',
      admin: { step: 1 },
    },
    area('note', { label: 'Note', help: 'Such as the printer, or where the copies lie.' }, { maxLength: 2000, admin: { rows: 2 } }),
    ...made,
  ],
}
