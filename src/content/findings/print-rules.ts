import type { Rules } from './rule.ts'

/** What a press and its paper can hold. */
export const printRules = {
  edition: {
    title: 'The edition stands in the name of the file only',
    severity: 'warning',
    whatToDo: 'Choose a print profile with marks, so that the edition is printed too.',
  },
  'ink-limit': {
    title: 'There is too much ink',
    severity: 'warning',
    whatToDo: 'State less ink for the colour, or choose another print profile.',
  },
  'print-profile': {
    title: 'The print profile is not there',
    severity: 'warning',
    whatToDo: 'Choose a print profile that there is, or add it to the brand.',
  },
  'reversed-type': {
    title: 'Small type on a dark background may fill in',
    severity: 'warning',
    whatToDo: 'Print a larger size, or write less, so that the type is larger.',
  },
  'text-inks': {
    title: 'Small type is printed in too many inks',
    severity: 'warning',
    whatToDo: 'State inks for this colour in the palette: one or two are best.',
  },
  'thin-lines': {
    title: 'Lines are too thin to print',
    severity: 'warning',
    whatToDo: 'Have the logo or map drawn with thicker lines, or print a larger size.',
  },
} as const satisfies Rules
