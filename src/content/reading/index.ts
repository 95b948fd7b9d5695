/** Reads a document: whole, or as much as there is of a draft. */
export { allProblems, parseDraft } from './parse-draft.ts'
export { problemsOf, readDocument } from './read-document.ts'
