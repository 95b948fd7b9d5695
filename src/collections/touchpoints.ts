import type { CollectionConfig, Field, SelectFieldManyValidation } from 'payload'
import type { Channel } from '../channels/channel.ts'
import { printProfiles } from '../channels/flyer/print-profiles.ts'
import { nameOfLocale } from '../content/language-names.ts'
import { announceChange, announceDeletion } from './announce.ts'
import { choice, slug, text } from './fields.ts'
import { admins, publishers, signedIn } from './roles.ts'

export interface TouchpointOptions {
  readonly channels: readonly Pick<Channel, 'name' | 'spec'>[]
  /** Payload's configured locales; none where the host has no localization. */
  readonly locales: readonly string[]
}

function sizes(channels: TouchpointOptions['channels']): Field {
  const keys = new Set(channels.flatMap(({ spec }) => Object.keys(spec.sizes)))
  const areMade: SelectFieldManyValidation = (value, { siblingData }) => {
    const channel = channels.find(({ name }) => name === Reflect.get(siblingData, 'channel'))
    const unknown = channel ? (value ?? []).filter((size) => !Object.hasOwn(channel.spec.sizes, size)) : []
    if (!channel || unknown.length === 0) return true
    const made = Object.keys(channel.spec.sizes).join(', ')
    return `${channel.spec.label} does not make ${unknown.join(', ')}. ${made === '' ? 'It has no sizes: leave this empty.' : `Choose among ${made}.`}`
  }
  return choice('sizes', { label: 'Sizes', help: 'Empty: all that the channel makes.' }, [...keys], { hasMany: true, validate: areMade })
}

/** Formats that are made on request: more than most people need, and time to draw. */
function formats(channels: TouchpointOptions['channels']): Field {
  const onRequest = ({ spec }: TouchpointOptions['channels'][number]): string[] =>
    Object.entries(spec.formats).flatMap(([name, format]) => (format.onRequest ? [name] : []))
  const areMade: SelectFieldManyValidation = (value, { siblingData }) => {
    const channel = channels.find(({ name }) => name === Reflect.get(siblingData, 'channel'))
    const unknown = channel ? (value ?? []).filter((format) => !onRequest(channel).includes(format)) : []
    if (!channel || unknown.length === 0) return true
    const made = onRequest(channel).join(', ')
    return `${channel.spec.label} does not make ${unknown.join(', ')} on request. ${made === '' ? 'Leave this empty.' : `Choose among ${made}.`}`
  }
  const help = 'Made beside the usual ones: animated banners (zip), twice the pixels (@2x), lighter pictures (avif), …'
  return choice('formats', { label: 'More formats', help }, [...new Set(channels.flatMap(onRequest))], { hasMany: true, validate: areMade })
}

/** A host without localization has one language, and nothing to choose. */
function languages(locales: readonly string[]): Field[] {
  if (locales.length === 0) return []
  const options = locales.map((value) => ({ value, label: nameOfLocale(value) }))
  // SQL keeps a collection's translations in `<slug>_locales`; a list of that name needs a table of another.
  const more = { hasMany: true, dbName: 'touchpoint_languages' }
  return [choice('locales', { label: 'Languages', help: 'Empty: all languages of the brand.' }, options, more)]
}

const goals = [
  { value: 'awareness', label: 'Know us' },
  { value: 'visit', label: 'Visit us' },
  { value: 'buy', label: 'Buy' },
  { value: 'book', label: 'Book' },
  { value: 'redeem', label: 'Redeem the coupon' },
  { value: 'learn', label: 'Learn more' },
]
const stages = [
  { value: 'before', label: 'Before they come' },
  { value: 'during', label: 'While they are here' },
  { value: 'after', label: 'Afterwards' },
]

const sides = [
  { value: '1', label: 'One' },
  { value: '2', label: 'Two' },
]

/** Places where a channel meets people. */
export function touchpoints({ channels, locales }: TouchpointOptions): CollectionConfig {
  const kinds = channels.map(({ name, spec }) => ({ value: name, label: spec.label }))
  const about = channels.map(({ spec }) => `${spec.label}: ${spec.description}`).join(' ')
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
    disableDuplicate: true,
    hooks: { afterChange: [announceChange], afterDelete: [announceDeletion] },
    fields: [
      text('name', { label: 'Name', help: 'Such as Sofia page on Facebook.' }, { required: true }),
      slug(
        'key',
        { label: 'Key', help: 'Its name in the address that channels pull. It cannot be changed later.' },
        { access: { update: () => false } },
      ),
      {
        name: 'brand',
        type: 'relationship',
        relationTo: 'brands',
        required: true,
        label: 'Brand',
        admin: { description: 'Whose touchpoint this is.' },
      },
      choice('channel', { label: 'Channel', help: about }, kinds, { required: true }),
      sizes(channels),
      formats(channels),
      ...languages(locales),
      choice(
        'sides',
        {
          label: 'Printed sides',
          help: 'Two: the back carries the story, the way there, the terms and the headline in the second language.',
        },
        sides,
        { defaultValue: '1', admin: { condition: (data: { channel?: unknown }) => data.channel === 'flyer' } },
      ),
      choice(
        'printProfile',
        { label: 'Printer', help: 'What the printer asks for. Empty: offset on coated paper.' },
        printProfiles.map(({ name, label }) => ({ value: name, label })),
        { admin: { condition: (data: { channel?: unknown }) => data.channel === 'flyer' } },
      ),
      choice('goal', { label: 'Goal', help: 'What people should do here.' }, goals, { defaultValue: 'visit', required: true }),
      choice('stage', { label: 'Journey stage', help: 'When people meet it.' }, stages, { defaultValue: 'during', required: true }),
      {
        name: 'public',
        type: 'checkbox',
        defaultValue: false,
        label: 'Public',
        admin: { description: 'Anybody may pull it, without a key. Others need a client’s key.' },
      },
    ],
  }
}
