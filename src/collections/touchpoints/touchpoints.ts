import type { CollectionConfig, Field, NumberFieldSingleValidation, TextFieldManyValidation } from 'payload'
import type { Channel, ChannelSpec } from '../../channels/contract/index.ts'
import { nameOfLocale } from '../../content/text/index.ts'
import { kickOnChange, kickOnDeletion, kickOnTouchpoint, kickOnTouchpointDeletion, keepWithBrand } from '../publishing/index.ts'
import { checkPrintProfile, choice, nameChoices, printProfileField, slugField, textField, type Words } from '../fields/index.ts'
import { admins, publishers, signedIn } from '../access/index.ts'

export interface TouchpointOptions {
  readonly channels: readonly Pick<Channel, 'name' | 'spec'>[]
  /** Payload's configured locales; none where the host has no localization. */
  readonly locales: readonly string[]
}

/** A list of things that the touchpoint's channel makes, and no other does. */
function madeByChannel(
  name: string,
  words: Words,
  channels: TouchpointOptions['channels'],
  madeBy: (spec: ChannelSpec) => readonly string[],
): Field {
  const areMade: TextFieldManyValidation = (value, { siblingData }) => {
    const channel = channels.find((one) => one.name === Reflect.get(siblingData, 'channel'))
    const made = channel ? madeBy(channel.spec) : []
    const unknown = (value ?? []).filter((one) => !made.includes(one))
    if (!channel || unknown.length === 0) return true
    const instead = made.length === 0 ? 'It has none to choose: leave this empty.' : `Choose among ${made.join(', ')}.`
    return `${channel.spec.label} does not make ${unknown.join(', ')}. ${instead}`
  }
  const all = new Set(channels.flatMap(({ spec }) => madeBy(spec)))
  const usual = new Set(channels.flatMap(({ spec }) => Object.keys(spec.formats)))
  /** What a channel has come to make for everybody is no longer asked for. */
  const stillChosen = ({ value }: { value?: unknown }): unknown =>
    Array.isArray(value) ? value.filter((one) => all.has(String(one)) || !usual.has(String(one))) : value
  return { ...nameChoices(name, words, [...all], areMade), hooks: { beforeValidate: [stillChosen] } } as Field
}

const sizesOf = ({ sizes }: ChannelSpec): string[] => Object.keys(sizes)
/** More than most people need, and time to draw. */
const formatsOnRequest = ({ formats }: ChannelSpec): string[] =>
  Object.entries(formats).flatMap(([name, { onRequest }]) => (onRequest ? [name] : []))

/** A host without localization has one language, and nothing to choose. */
function languages(locales: readonly string[]): Field[] {
  if (locales.length === 0) return []
  const options = locales.map((value) => ({ value, label: nameOfLocale(value) }))
  // SQL keeps a collection's translations in `<slug>_locales`; a list of that name needs a table of another.
  // PostgreSQL's type for the choices would be called like that table, and then hide it.
  const more = { hasMany: true, dbName: 'touchpoint_languages', enumName: 'enum_touchpoint_languages' }
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

const wholeNumber: NumberFieldSingleValidation = (value) =>
  value === undefined ||
  value === null ||
  (Number.isInteger(value) && value >= 1) ||
  'Write a whole number of kilobytes, such as 60, or nothing.'

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
    hooks: {
      beforeValidate: [keepWithBrand, checkPrintProfile],
      afterChange: [kickOnTouchpoint, kickOnChange],
      afterDelete: [kickOnTouchpointDeletion, kickOnDeletion],
    },
    fields: [
      textField('name', { label: 'Name', help: 'Such as Sofia page on Facebook.' }, { required: true }),
      slugField(
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
        admin: { description: 'Whose touchpoint this is. It cannot be changed later.' },
      },
      choice('channel', { label: 'Channel', help: about }, kinds, { required: true }),
      madeByChannel('sizes', { label: 'Sizes', help: 'Empty: all that the channel makes.' }, channels, sizesOf),
      madeByChannel(
        'formats',
        {
          label: 'More formats',
          help: 'Made beside the usual ones: animated banners (zip), twice the pixels (@2x), lighter pictures (avif), …',
        },
        channels,
        formatsOnRequest,
      ),
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
      printProfileField,
      {
        name: 'maxKilobytes',
        type: 'number',
        validate: wholeNumber,
        label: 'Heaviest file in KB',
        admin: {
          description:
            'Where a network takes less than ad servers do, such as 60. Pictures give up quality until they fit, and what does not fit is told. Empty: what is usual.',
          condition: (data: { channel?: unknown }) => data.channel === 'web-banner',
          step: 1,
        },
      },
      choice('goal', { label: 'Goal', help: 'What people should do here.' }, goals, { defaultValue: 'visit', required: true }),
      choice('stage', { label: 'Journey stage', help: 'When people meet it.' }, stages, { defaultValue: 'during', required: true }),
      {
        name: 'public',
        type: 'checkbox',
        defaultValue: false,
        label: 'Public',
        admin: {
          description: 'Anybody may pull it, without a key. Others need a client’s key. A change holds at once, not from the next release.',
        },
      },
    ],
  }
}
