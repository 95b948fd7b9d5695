import type { Rules } from './rule.ts'

/** Links and the QR codes that carry them. */
export const linkRules = {
  'https-link': {
    title: 'A link is not secure',
    severity: 'warning',
    whatToDo: 'Ask who runs the hub to give it an https address.',
  },
  'loopback-link': {
    title: 'Links work on this computer only',
    severity: 'warning',
    whatToDo: 'Ask who runs the hub to set its public address before you publish.',
  },
  'qr-contrast': {
    title: 'The QR code is too faint',
    severity: 'blocker',
    whatToDo: 'Choose a dark colour on a light background.',
  },
  'qr-logo': {
    title: 'The QR code has no mark',
    severity: 'warning',
    whatToDo: 'Give the brand a mark that is seen in the code, or turn off marks in codes.',
  },
  'qr-size': {
    title: 'The QR code is too small',
    severity: 'warning',
    whatToDo: 'Choose a larger size, or ask who runs the hub for a shorter public address.',
  },
  'qr-version': {
    title: 'The QR code has too many squares',
    severity: 'warning',
    whatToDo: 'Ask who runs the hub for a shorter public address.',
  },
} as const satisfies Rules
