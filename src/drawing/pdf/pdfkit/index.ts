/** What is used of pdfkit that it does not promise, in one place. */
export {
  ChangedPdfkitError,
  type Dictionary,
  type KitDocument,
  type KitFace,
  type KitFont,
  type PdfReference,
  catalogOf,
  emptyDocument,
  entriesOf,
  identify,
  keepPlain,
  leaveOut,
  rename,
  takeFont,
} from './pdfkit-privates.ts'
