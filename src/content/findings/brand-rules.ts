import type { Rules } from './rule.ts'

/** The brand: its colours and its logo. */
export const brandRules = {
  contrast: {
    title: 'Words are hard to read on their background',
    severity: 'warning',
    whatToDo: 'Choose a colour with more contrast, or a quieter picture.',
  },
  'logo-contrast': {
    title: 'The logo is hardly seen',
    severity: 'warning',
    whatToDo: 'Give the brand a logo for this background.',
  },
  'logo-size': {
    title: 'The logo has too little room',
    severity: 'warning',
    whatToDo: 'Give the brand a compact mark, or allow a smaller logo.',
  },
  'logo-space': {
    title: 'Something stands too near to the logo',
    severity: 'warning',
    whatToDo: 'Ask a designer to move it away in the template.',
  },
} as const satisfies Rules
