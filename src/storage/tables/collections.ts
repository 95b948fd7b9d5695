import type { CollectionConfig, Field } from 'payload'
import { releases } from './releases-collection.ts'
import { defaultSlugs } from '../slugs/index.ts'

const closed = { create: () => false, read: () => false, update: () => false, delete: () => false }

/** A table that nobody sees or writes but the reconciler. Its id is its natural key, so first-writer-wins needs no index that may not be built yet. */
function table(slug: string, fields: Field[]): CollectionConfig {
  return {
    slug,
    access: closed,
    admin: { hidden: true },
    disableDuplicate: true,
    fields: [{ name: 'id', type: 'text', required: true }, ...fields],
    graphQL: false,
    lockDocuments: false,
    timestamps: false,
    versions: false,
  }
}

const text = (name: string, options: { index?: boolean } = {}): Field => ({ name, type: 'text', index: options.index ?? false })
const number = (name: string): Field => ({ name, type: 'number', required: true })

const renditions = table(defaultSlugs.renditions, [
  text('sha256', { index: true }),
  number('bytes'),
  text('type'),
  text('extension'),
  text('record'),
])

const pointers = table(defaultSlugs.pointers, [
  text('brand'),
  text('owner', { index: true }),
  number('revision'),
  number('release'),
  text('state'),
  text('manifest'),
  text('snapshot'),
  text('plan'),
  // JSON as text: only fields of the main table can be moved by compare-and-set.
  { name: 'windows', type: 'textarea' },
])

const links = table(defaultSlugs.links, [text('brand'), text('campaign', { index: true }), text('touchpoint'), text('locale')])

/** What `leitmotif()` adds to a config for releasing: three hidden tables, and the history that people read. */
export const internalCollections: CollectionConfig[] = [renditions, pointers, links, releases]
