import type { Field } from 'payload'
import { choice, exactField, group, slugShape, textField } from '../fields/index.ts'

const phrase = (name: string, label: string, help: string): Field => textField(name, { label, help }, { localized: true })

const actions: Field[] = [
  phrase('visit', 'Visit us', 'Such as “Come by”.'),
  phrase('buy', 'Buy', 'Such as “Get yours”.'),
  phrase('book', 'Book', 'Such as “Save your spot”.'),
  phrase('redeem', 'Redeem the coupon', 'Such as “Use your code”.'),
  phrase('learn', 'Learn more', 'Such as “Have a look”.'),
]
const urgency: Field[] = [
  phrase('teaser', 'Before it starts', 'Such as “We begin soon”.'),
  phrase('lastDay', 'On the last day', 'Such as “Today is the last day”.'),
  phrase('lastHours', 'In the last hours', 'Such as “The last hours”. Shown by campaigns that count down.'),
]
const countdown: Field[] = [
  phrase('one', 'One', 'The form beside 1, and in Filipino beside most numbers.'),
  phrase('two', 'Two', 'Arabic and Hebrew: “بقي يومان”.'),
  phrase('few', 'Few', 'Slovak and other Slavic languages beside 2–4, Arabic beside 3–10: “Zostávajú # dni”.'),
  phrase('many', 'Many', 'Where a language has it.'),
  phrase('other', 'All others', 'Such as “# days left”. A language without forms needs this one only.'),
]

/** The ways of speaking that a campaign can choose from. */
export const tones: Field = {
  name: 'tones',
  type: 'array',
  labels: { singular: 'Tone', plural: 'Tones' },
  admin: {
    description:
      'Ways of speaking that a campaign can choose from, each with its phrases in every language. friendly, formal, playful, urgent and quiet are there without being written here; a tone of yours with one of these keys takes its place.',
    initCollapsed: true,
  },
  fields: [
    exactField('key', { label: 'Key', help: 'Campaigns name the tone by it, such as friendly.' }, { required: true, validate: slugShape }),
    textField('name', { label: 'Name', help: 'For people who write campaigns.' }, { required: true }),
    choice(
      'address',
      { label: 'Form of address', help: 'How the reader is spoken to: ти or Вие, ty or vy, sən or siz.' },
      [
        { value: 'informal', label: 'Informal' },
        { value: 'formal', label: 'Formal' },
      ],
      { required: true, defaultValue: 'informal' },
    ),
    choice(
      'emoji',
      { label: 'Emoji', help: 'How many of them this tone puts into posts and emails.' },
      [
        { value: 'none', label: 'None' },
        { value: 'sparing', label: 'Sparing' },
        { value: 'lively', label: 'Lively' },
      ],
      { required: true, defaultValue: 'none' },
    ),
    textField('emojiSet', {
      label: 'Emoji it may use',
      help: 'Of a sparing tone: the allowed ones, one after another, such as 📅📍😊. Empty: all.',
    }),
    {
      name: 'maxHashtags',
      type: 'number',
      label: 'Hashtags',
      min: 0,
      defaultValue: 3,
      admin: { step: 1, description: 'At most so many in one post; emails and pictures have none.' },
    },
    choice(
      'casing',
      { label: 'Headlines', help: 'In capitals, or as they were written.' },
      [
        { value: 'as-written', label: 'As written' },
        { value: 'capitals', label: 'In capitals' },
      ],
      { defaultValue: 'as-written' },
    ),
    {
      name: 'maxExclamations',
      type: 'number',
      label: 'Exclamation marks',
      min: 0,
      defaultValue: 1,
      required: true,
      admin: { step: 1, description: 'At most so many in one text.' },
    },
    textField('opening', { label: 'Opening', help: 'Begins posts and emails.' }, { localized: true }),
    textField(
      'callToAction',
      { label: 'Call to action', help: 'Stands on buttons when a campaign says nothing else.' },
      { localized: true },
    ),
    group('actions', { label: 'Calls to action', help: 'By what a touchpoint wants; used before the one above.' }, actions),
    group('urgency', { label: 'Time that is left', help: 'A line of its own while the campaign is in that phase.' }, urgency),
    group('countdown', { label: 'Days that are left', help: '# stands for their number. Shown by campaigns that count down.' }, countdown),
    textField('closing', { label: 'Closing', help: 'Ends posts and emails.' }, { localized: true }),
  ],
}
