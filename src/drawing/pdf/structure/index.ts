/** The tags of a PDF, by which it is read aloud. */
export { type PageLink, pageStructure } from './structure.ts'
export { linkAnnotations, writeStructure } from './write-structure.ts'
