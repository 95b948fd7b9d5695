import type { Field } from 'payload'
import { shippedProfiles } from '../../channels/flyer/index.ts'
import { choice, exactField, slugShape, textField } from '../fields/index.ts'

const flag = (name: string, label: string, description: string): Field => ({
  name,
  type: 'checkbox',
  label,
  defaultValue: true,
  admin: { description },
})

const shippedNames = shippedProfiles.map(({ name }) => name).join(', ')

/** What the brand's printers ask for. */
export const printProfiles: Field = {
  name: 'printProfiles',
  type: 'array',
  labels: { singular: 'Print profile', plural: 'Print profiles' },
  admin: {
    description: `What your printers ask for, as their websites state it; a flyer's touchpoint names one. ${shippedNames} are there without being written here; one of yours with one of these names takes its place.`,
    initCollapsed: true,
  },
  fields: [
    exactField(
      'name',
      { label: 'Key', help: 'Touchpoints name the profile by it, such as offset-uncoated.' },
      { required: true, validate: slugShape },
    ),
    textField('label', { label: 'Name', help: 'One line for whoever chooses: which printer, which paper.' }, { required: true }),
    {
      name: 'bleed',
      type: 'number',
      label: 'Bleed in mm',
      required: true,
      defaultValue: 3,
      min: 0,
      max: 20,
      admin: {
        step: 0.1,
        description: 'How far the picture goes beyond the edge that is cut. Most printers ask for 3, American ones for 3.175.',
      },
    },
    flag('marks', 'Crop marks', 'Outside the bleed, with a line that says which flyer it is. Printers that add their own want none.'),
    flag('registration', 'Registration marks', 'By which a press aligns its four plates.'),
    flag('colourBar', 'Colour bar', 'By which a press measures its ink.'),
    {
      name: 'inkLimit',
      type: 'number',
      label: 'Total ink in percent',
      required: true,
      defaultValue: 300,
      min: 150,
      max: 400,
      admin: {
        description: 'The most on one spot, all four inks together: 300 on coated paper, 280 and less on uncoated, 240 in newspapers.',
      },
    },
    choice(
      'photos',
      { label: 'Photos', help: 'Turned into ink here, or left to printers that ask for RGB.' },
      [
        { value: 'cmyk', label: 'As ink (CMYK)' },
        { value: 'rgb', label: 'As RGB with its profile' },
      ],
      { required: true, defaultValue: 'cmyk' },
    ),
    {
      name: 'colourProfile',
      type: 'upload',
      relationTo: 'colour-profiles',
      label: 'Colour profile',
      admin: {
        description:
          'The ICC profile that the printer names: photos and colours without stated ink are converted through it. Empty: offset on coated paper, FOGRA39.',
      },
    },
  ],
}
