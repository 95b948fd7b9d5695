/** Brands and campaigns of Payload as documents, and back. */
export { findDraft, isThere, payloadAuthored, readAs, readDraft, writtenDocument } from './authored.ts'
export { type PictureCheck, pictureCheckOf } from './host-pictures.ts'
export { idsIn } from './ids-in.ts'
export { BRINGS_TOUCHPOINTS, importDocument } from './import-document.ts'
export { isNarrowed, lostTouchpoints } from './narrowed.ts'
export { type Stored, idOf, list, record, storedText } from './stored.ts'
export { uploadedBytes } from './uploads.ts'
