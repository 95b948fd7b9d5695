import type { Field, NumberFieldSingleValidation } from 'payload'
import { group, type Words } from '../fields/index.ts'

const upload = (name: string, label: string, description: string): Field => ({
  name,
  type: 'upload',
  relationTo: 'pictures',
  label,
  admin: { description },
})

const isLength: NumberFieldSingleValidation = (value) =>
  typeof value !== 'number' || value > 0 || 'Give a width above 0, or leave it empty.'
const isShare: NumberFieldSingleValidation = (value) =>
  typeof value !== 'number' || (value >= 0 && value <= 1) || 'Give a share of the height from 0 to 1, such as 0.25.'

const width = (name: string, label: string, usual: number): Field => ({
  name,
  type: 'number',
  label,
  validate: isLength,
  admin: { width: '50%', placeholder: String(usual) },
})

const least = (name: string, words: Words, px: number, mm: number): Field =>
  group(name, words, [{ type: 'row', fields: [width('px', 'On screens (px)', px), width('mm', 'In print (mm)', mm)] }])

/** The brand's logos, for light and dark grounds and for small places, and what they need around them. */
export const logos: readonly Field[] = [
  upload('logoOnLight', 'Logo on light', 'Drawn on light colours. SVG is best. Without a logo the name is set in the font of headings.'),
  upload('logoOnDark', 'Logo on dark', 'Drawn on dark colours, such as a dark paper.'),
  upload('markOnLight', 'Mark on light', 'A compact, roughly square logo: drawn where the whole one would be too small.'),
  upload('markOnDark', 'Mark on dark', 'The same for dark colours.'),
  group('logoRules', { label: 'Rules for the logo', help: 'From your brand book. What is left empty is as shown in grey.' }, [
    {
      name: 'clearSpace',
      type: 'number',
      label: 'Clear space',
      validate: isShare,
      admin: { description: 'Room around the logo that nothing else enters, as a share of its height.', placeholder: '0.25', step: 0.05 },
    },
    least(
      'minWidth',
      { label: 'Least width of the logo', help: 'Where there is less room the mark is drawn, or the name is set.' },
      40,
      15,
    ),
    least('markMinWidth', { label: 'Least width of the mark', help: 'Where there is less room the name is set.' }, 16, 5),
    {
      name: 'inCode',
      type: 'checkbox',
      label: 'Mark in QR codes',
      defaultValue: false,
      admin: {
        description:
          'The mark stands in the middle of the codes on flyers. They have more and smaller squares then, and are drawn without it where your public address is too long.',
      },
    },
  ]),
]
