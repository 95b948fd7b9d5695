import type { CollectionConfig } from 'payload'
import type { Channel } from '../channels/channel.ts'
import { announceChange, announceDeletion } from './announce.ts'
import { choice, slug, text } from './fields.ts'
import { admins, publishers, signedIn } from './roles.ts'

export interface TouchpointOptions {
  readonly channels: readonly Channel[]
  readonly locales: readonly string[]
}

export function touchpoints({ channels, locales }: TouchpointOptions): CollectionConfig {
  const sizeKeys = [...new Set(channels.flatMap(({ spec }) => Object.keys(spec.sizes)))]
  return {
    slug: 'touchpoints',
    labels: { singular: 'Touchpoint', plural: 'Touchpoints' },
    access: { create: publishers, read: signedIn, update: publishers, delete: admins },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'key', 'channel', 'brand', 'public'],
      group: 'Leitmotif',
      description:
        'Places where a channel meets people: a page, a newsletter, a flyer, a spot on the website. A change here is live as soon as it is saved.',
    },
    hooks: { afterChange: [announceChange], afterDelete: [announceDeletion] },
    fields: [
      text('name', { label: 'Name', help: 'Such as Sofia page on Facebook' }, { required: true }),
      slug('key', { label: 'Key', help: 'Stands in the address that channels pull; keep it.' }),
      {
        name: 'brand',
        type: 'relationship',
        relationTo: 'brands',
        required: true,
        label: 'Brand',
        admin: { description: 'Whose touchpoint this is.' },
      },
      choice(
        'channel',
        { label: 'Channel', help: 'What kind of place it is.' },
        channels.map(({ name, spec }) => ({ value: name, label: spec.label })),
        { required: true },
      ),
      choice('sizes', { label: 'Sizes', help: 'Empty: all that the channel makes.' }, sizeKeys, {
        hasMany: true,
        validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
          const name: unknown = typeof siblingData === 'object' && siblingData !== null ? Reflect.get(siblingData, 'channel') : undefined
          const channel = channels.find((known) => known.name === name)
          if (!channel || !Array.isArray(value)) return true
          const unknown = value.filter((size) => !(String(size) in channel.spec.sizes))
          if (unknown.length === 0) return true
          const made = Object.keys(channel.spec.sizes).join(', ') || 'no sizes'
          return `${channel.spec.label} does not make ${unknown.join(', ')}. It makes: ${made}.`
        },
      } as object),
      // SQL keeps a collection's translations in `<slug>_locales`; a list of that name needs a table of another.
      choice('locales', { label: 'Languages', help: 'Empty: all languages of the brand.' }, [...locales], {
        hasMany: true,
        dbName: 'touchpoint_languages',
      }),
      choice('goal', { label: 'Goal', help: 'What people should do here.' }, ['awareness', 'visit', 'buy', 'book', 'redeem', 'learn'], {
        defaultValue: 'visit',
        required: true,
      }),
      choice('stage', { label: 'Journey stage', help: 'When in their journey people meet it.' }, ['before', 'during', 'after'], {
        defaultValue: 'during',
        required: true,
      }),
      {
        name: 'public',
        type: 'checkbox',
        defaultValue: false,
        label: 'Public',
        admin: { description: 'Anybody may pull it, without a key.' },
      },
    ],
  }
}
