/** Words of the admin that need no browser. */
export { editionState } from './edition-state.ts'
export { things } from './things.ts'
export { labelOfName, wordsOfField } from './words-of-field.ts'
