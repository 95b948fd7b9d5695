import type { CollectionConfig } from 'payload'

export const pages: CollectionConfig = {
  slug: 'pages',
  access: { read: ({ req }) => (req.user ? true : { _status: { equals: 'published' } }) },
  admin: { useAsTitle: 'title' },
  versions: { drafts: { autosave: true, schedulePublish: true } },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'slug', type: 'text', required: true, unique: true, index: true },
    { name: 'picture', type: 'upload', relationTo: 'media' },
    {
      name: 'layout',
      type: 'blocks',
      blocks: [
        { slug: 'content', fields: [{ name: 'richText', type: 'richText' }] },
        { slug: 'banner', fields: [{ name: 'style', type: 'select', options: ['info', 'warning'] }] },
      ],
    },
  ],
}
