import type { RuleConfig } from 'html-validate'

/** What the validator's recommended rules want and mail programs do not take. */
export const emailRules: RuleConfig = {
  // Mail programs are laid out with tables, inline styles and conditional comments.
  'no-inline-style': 'off',
  'no-deprecated-attr': 'off',
  'no-conditional-comment': 'off',
  'prefer-native-element': 'off',
  'doctype-style': 'off',
  'void-style': 'off',
  // The picture scales with the phone: height="auto".
  'attribute-allowed-values': 'off',
  // A phone number is a fact: its bytes stay.
  'tel-non-breaking': 'off',
}
