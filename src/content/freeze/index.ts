/** Makes the snapshot of a document: checked, pinned and typeset. */
export { freeze, pinFiles, readClean } from './freeze.ts'
