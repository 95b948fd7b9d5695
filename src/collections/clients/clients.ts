import type { CollectionConfig } from 'payload'
import { makeKeyEndpoint } from './make-key-endpoint.ts'
import { instantField, narrowedField, noteNarrowing, textField } from '../fields/index.ts'
import { admins } from '../access/index.ts'

/** What the hub notes by itself. A form that was opened before would write the older note back. */
const unchanged = { update: () => false }

/** Who pulls from `/v1` with a key. The keys open `/v1` and nothing else of this Payload. */
export const clients: CollectionConfig = {
  slug: 'clients',
  labels: { singular: 'Client', plural: 'Clients' },
  access: { create: admins, read: admins, update: admins, delete: admins },
  admin: {
    useAsTitle: 'name',
    group: 'Leitmotif',
    defaultColumns: ['name', 'keyHint', 'revoked', 'lastUsedAt'],
    description: 'Websites, mailing services and screens that pull with a key.',
  },
  endpoints: [makeKeyEndpoint],
  hooks: { beforeChange: [noteNarrowing] },
  fields: [
    textField('name', { label: 'Name', help: 'Such as Website of the Sofia house' }, { required: true }),
    {
      name: 'brands',
      type: 'relationship',
      relationTo: 'brands',
      hasMany: true,
      required: true,
      label: 'Brands',
      admin: { description: 'May read the touchpoints of these brands.' },
    },
    {
      name: 'touchpoints',
      type: 'relationship',
      relationTo: 'touchpoints',
      hasMany: true,
      label: 'Touchpoints',
      admin: { description: 'Empty: all touchpoints of these brands.' },
    },
    {
      name: 'mayReadAhead',
      type: 'checkbox',
      label: 'May read what is planned',
      defaultValue: false,
      admin: { description: 'Also what these touchpoints will show later. Without it the key reads what they show now.' },
    },
    { type: 'ui', name: 'makeKey', admin: { components: { Field: 'leitmotif/admin#MakeKey' } } },
    {
      name: 'revoked',
      type: 'checkbox',
      label: 'Revoked',
      defaultValue: false,
      admin: { position: 'sidebar', description: 'The key opens nothing from now on.' },
    },
    instantField('expiresAt', { label: 'Expires', help: 'Empty: never.' }, { admin: { position: 'sidebar' } }),
    textField(
      'keyHint',
      { label: 'Key', help: 'How the key begins; the whole of it is shown only once.' },
      { access: unchanged, admin: { readOnly: true, position: 'sidebar' } },
    ),
    narrowedField,
    { name: 'keyHash', type: 'text', index: true, hidden: true, access: { read: () => false, update: () => false, create: () => false } },
    { name: 'lastUsedAt', type: 'date', label: 'Last used', access: unchanged, admin: { readOnly: true, position: 'sidebar' } },
  ],
}
