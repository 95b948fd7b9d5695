import type { Field } from 'payload'
import { choice, group } from '../fields/index.ts'

/** A family that Leitmotif ships, or a brand's own files. */
const font = (name: string, label: string, families: readonly string[]): Field =>
  group(name, { label, help: 'A family that is ready to use, or your own font files. With neither it is Noto Sans.' }, [
    choice(
      'family',
      {
        label: 'Family',
        help: 'Vazirmatn has Latin and Arabic letters, the others Latin and Cyrillic ones. What a family lacks is set in another that has it.',
      },
      [...families],
    ),
    {
      name: 'own',
      type: 'relationship',
      relationTo: 'fonts',
      hasMany: true,
      label: 'Own fonts',
      admin: { description: 'Used in place of the family: one file for each weight, regular and bold at least.' },
    },
  ])

export const fontFields = (families: readonly string[]): Field[] => [
  font('headingFont', 'Font of headings', families),
  font('bodyFont', 'Font of texts', families),
]
