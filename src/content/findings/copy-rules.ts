import type { Rules } from './rule.ts'

/** Words: whether they are there, fit and can be set. */
export const copyRules = {
  'date-phrases': {
    title: 'Dates are not said in words',
    severity: 'warning',
    whatToDo: 'Check how the dates read in this language.',
  },
  'emoji-dropped': {
    title: 'Emoji are left out',
    severity: 'blocker',
    whatToDo: 'Take the emoji out of the text, or choose another one.',
  },
  'fact-unstated': {
    title: 'A fact is missing',
    severity: 'warning',
    whatToDo: 'Shorten the other words, so that there is room for the fact.',
  },
  'facts-first': {
    title: 'The offer comes late',
    severity: 'warning',
    whatToDo: 'Write a shorter headline, or say the offer earlier in the message.',
  },
  fallback: {
    title: 'A translation is missing',
    severity: 'warning',
    whatToDo: 'Write the text in this language.',
  },
  'font-coverage': {
    title: 'The font lacks characters',
    severity: 'blocker',
    whatToDo: 'Take the characters out of the text, or choose a font that has them.',
  },
  'font-family': {
    title: 'The font is not there',
    severity: 'warning',
    whatToDo: 'Upload the font to the brand, or choose one that Leitmotif has.',
  },
  'font-fallback': {
    title: 'The font lacks letters',
    severity: 'warning',
    whatToDo: 'Choose a font for the brand that has all letters of this language.',
  },
  'hook-first': {
    title: 'The offer comes late',
    severity: 'warning',
    whatToDo: 'Shorten the headline, or say the offer earlier in the message.',
  },
  'merge-tag': {
    title: 'A merge tag is not filled in',
    // Words in brackets may be meant as they stand.
    severity: ['warning', 'blocker'],
    whatToDo: 'Take the merge tag out of the text.',
  },
  'slot-empty': {
    title: 'Words are missing',
    severity: 'blocker',
    whatToDo: 'Write words that are short enough for this place.',
  },
  'slot-fits': {
    title: 'Words are left out',
    severity: 'warning',
    whatToDo: 'Shorten the text, or write own words for this channel.',
  },
  'slot-limit': {
    title: 'Words are too long',
    severity: 'blocker',
    whatToDo: 'Shorten the text.',
  },
  'slot-shortened': {
    title: 'Words end early',
    severity: 'warning',
    whatToDo: 'Shorten the text, or write own words for this channel.',
  },
  'small-caps': {
    title: 'The font has no small capitals',
    severity: 'info',
    whatToDo: 'Leave it as it is, or choose a font for the brand that has small capitals.',
  },
  'small-print': {
    title: 'Small print is hard to read',
    severity: 'warning',
    whatToDo: 'Shorten the small print, or choose a larger size.',
  },
  'text-fits': {
    title: 'Words are too long for their place',
    severity: 'blocker',
    whatToDo: 'Shorten the text.',
  },
} as const satisfies Rules
