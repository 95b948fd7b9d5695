/** Keeps what is in use: what refers to a document, and why it cannot be deleted. */
export { keepInUse } from './keep-in-use.ts'
export { changesPictures } from './pictures-in-use.ts'
