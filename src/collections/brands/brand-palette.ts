import type { Field, NumberFieldSingleValidation, TextFieldSingleValidation } from 'payload'
import { type PaletteRole, paletteRoles } from '../../content/schema/index.ts'
import { group, textField } from '../fields/index.ts'

const about: Readonly<Record<PaletteRole, { label: string; help: string; at: string }>> = {
  paper: { label: 'Paper', help: 'The ground that texts stand on.', at: '#ffffff' },
  ink: { label: 'Ink', help: 'Text on paper.', at: '#1d1d1f' },
  primary: { label: 'Main colour', help: 'The colour that people know the brand by.', at: '#1f4d3a' },
  onPrimary: { label: 'Text on the main colour', help: 'Must be easy to read there.', at: '#ffffff' },
  accent: { label: 'Accent', help: 'What calls: prices, buttons, coupons.', at: '#f2a33a' },
  onAccent: { label: 'Text on the accent', help: 'Must be easy to read there.', at: '#1d1d1f' },
}

const isSixDigits: TextFieldSingleValidation = (value) =>
  /^#[0-9a-f]{6}$/i.test(value ?? '') || 'Write the colour as # and six digits, such as #8a1c2b.'

const inks = ['c', 'm', 'y', 'k'] as const
const inkNames = { c: 'Cyan', m: 'Magenta', y: 'Yellow', k: 'Black' }

/** Four inks make a colour; three of them would be left to chance. */
const allOrNone: NumberFieldSingleValidation = (value, { siblingData }) => {
  const given = inks.filter((ink) => typeof Reflect.get(siblingData, ink) === 'number')
  if (typeof value !== 'number') return given.length === 0 || 'Give all four inks, or none.'
  return (value >= 0 && value <= 100) || 'Ink is given in percent, from 0 to 100.'
}

const colour = (role: PaletteRole): Field =>
  group(role, about[role], [
    textField(
      'srgb',
      { label: 'On screens', help: 'Such as #8a1c2b.' },
      { required: true, defaultValue: about[role].at, validate: isSixDigits },
    ),
    group(
      'cmyk',
      {
        label: 'In print (ink in percent)',
        help: 'From your brand book or printer. Leave all four empty to have them computed from the screen colour.',
      },
      [
        {
          type: 'row',
          fields: inks.map((name): Field => ({
            name,
            type: 'number',
            label: inkNames[name],
            validate: allOrNone,
            admin: { width: '25%' },
          })),
        },
      ],
    ),
  ])

/** Each role of the layouts has one colour, on screens and in print. */
export const palette: Field = group(
  'palette',
  { label: 'Colours', help: 'Each part of a layout takes its colour from here, on screens and in print.' },
  paletteRoles.map(colour),
)
