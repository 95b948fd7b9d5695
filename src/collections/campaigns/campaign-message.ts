import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Field } from 'payload'
import { checkUrl } from '../../content/checks/index.ts'
import { checkHashtags } from '../../content/tone/index.ts'
import { area, exactField, group, optional, textField, withFacts } from '../fields/index.ts'

/** What every channel can say, and no more: whatever a person sees in the editor arrives. */
const editor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    OrderedListFeature(),
    UnorderedListFeature(),
    BlockquoteFeature(),
    LinkFeature({ enabledCollections: [] }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})

const images: Field = {
  name: 'images',
  type: 'array',
  labels: { singular: 'Image', plural: 'Images' },
  admin: { description: 'The first one leads. Set its focal point where it was uploaded: every crop keeps it.' },
  fields: [
    {
      name: 'image',
      type: 'upload',
      relationTo: 'pictures',
      required: true,
      label: 'Image',
      admin: { description: 'One of the pictures.' },
    },
    withFacts(
      textField(
        'alt',
        { label: 'Description for this campaign', help: 'Read aloud to people who cannot see it. Empty: the one of the picture.' },
        { localized: true },
      ),
    ),
  ],
}

/** The words and pictures of a campaign, written once. */
export const message: Field[] = [
  withFacts(
    textField(
      'headline',
      { label: 'Headline', help: 'The one sentence that people should remember.' },
      { required: true, localized: true },
    ),
  ),
  withFacts(
    area(
      'summary',
      { label: 'Summary', help: 'One to three sentences. Banners and previews use it where there is room.' },
      { localized: true },
    ),
  ),
  withFacts({
    name: 'body',
    type: 'richText',
    localized: true,
    label: 'Text',
    editor,
    admin: { description: 'The whole story, for posts and emails.' },
  }),
  textField('slogan', { label: 'Slogan of this campaign', help: 'Empty: the brand’s slogan.' }, { localized: true }),
  textField(
    'hashtags',
    { label: 'Hashtags of this campaign', help: 'Close its posts, before the brand’s; parted by spaces.' },
    { localized: true, validate: optional(checkHashtags) },
  ),
  group('callToAction', { label: 'Call to action', help: 'What people should do, and the page where they can.' }, [
    withFacts(textField('label', { label: 'Words', help: 'On the button. Empty: the tone’s.' }, { localized: true })),
    exactField(
      'url',
      { label: 'Link', help: 'https://… Tracking is added for each touchpoint by itself.' },
      { validate: optional(checkUrl) },
    ),
  ]),
  images,
]
