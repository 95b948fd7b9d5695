/** Bytes in a folder, by their hash. */
export { fileBlobs } from './files.ts'
