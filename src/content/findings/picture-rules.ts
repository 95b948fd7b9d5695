import type { Rules } from './rule.ts'

/** Pictures, and how heavy the files are that show them. */
export const pictureRules = {
  'image-resolution': {
    title: 'A picture has too few pixels for print',
    severity: 'warning',
    whatToDo: 'Upload the picture with more pixels.',
  },
  'photo-size': {
    title: 'A picture is too small',
    severity: 'warning',
    whatToDo: 'Upload the picture with more pixels.',
  },
  'picture-differs': {
    title: 'A picture may look different elsewhere',
    severity: 'warning',
    whatToDo: 'Have the drawing saved again with its texts as outlines.',
  },
  'picture-inks': {
    title: 'A picture is made of inks',
    // A picture that may look like a negative is worse than one whose inks change a little.
    severity: ['info', 'warning'],
    whatToDo: 'Save the picture again as RGB, or with the colour profile of the press.',
  },
  'visible-loss': {
    title: 'A picture lost quality',
    severity: 'warning',
    whatToDo: 'Take another format, or a picture with less detail.',
  },
  weight: {
    title: 'A file is too heavy',
    // An email near the limit is shown whole; one above it is cut off.
    severity: ['warning', 'blocker'],
    whatToDo: 'Take a lighter format or picture; shorten the texts of an email.',
  },
} as const satisfies Rules
