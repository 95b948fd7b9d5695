import PDFDocument from 'pdfkit'

// What pdfkit does not promise: members that its guide and its types leave out. Only this file knows them. Each is checked when it is taken, and
// test/drawing/pdf/pdfkit/pdfkit-privates.test.ts says which one a new version has changed. Why: docs/decisions/pdf-writer.md.

export type KitDocument = InstanceType<typeof PDFDocument>
export type PdfReference = ReturnType<KitDocument['ref']>
export type Dictionary = Record<string, unknown>

/** A parsed font. pdfkit takes it in place of the file. */
export interface KitFace {
  readonly numGlyphs: number
  readonly postscriptName: string | null | undefined
  getGlyph(glyph: number): { readonly advanceWidth: number }
}

/** A font inside a document: the subset that is written, and how. */
export interface KitFont {
  readonly font: KitFace
  /** Glyphs by their codes. */
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number }
  /** In thousandths of an em, by code. */
  readonly widths: (number | undefined)[]
  /** The six letters before a subset's name are made of its signs 1 to 6. */
  id: string
  ref(): PdfReference
  /** Writes the font; called when the document ends. */
  embed(): unknown
  /** Called by `embed`. */
  toUnicodeCmap(): PdfReference
}

/** The installed pdfkit is another than the one that this was written for. No file of a user is at fault. */
export class ChangedPdfkitError extends Error {
  override readonly name = 'ChangedPdfkitError'

  constructor(what: string) {
    super(`This version of pdfkit ${what}. Install the version that the package.json of Leitmotif names.`)
  }
}

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null
}

/** An empty document that writes no text by itself. */
export const emptyDocument = (options: PDFKit.PDFDocumentOptions = {}): KitDocument =>
  // With an empty name it loads no Helvetica, which nothing here is set in.
  new PDFDocument({ ...options, autoFirstPage: false, font: '' })

/**
 * The entries of an object that another one names; what is set in them before the document ends is written.
 * @throws ChangedPdfkitError
 */
export function entriesOf(owner: object, name: string): Dictionary {
  const reference: unknown = Reflect.get(owner, name)
  const entries = isDictionary(reference) ? reference.data : undefined
  if (!isDictionary(entries)) throw new ChangedPdfkitError(`does not keep the entries of ${name} as its objects' data`)
  return entries
}

/** The entries of the document's catalog. */
export const catalogOf = (document: KitDocument): Dictionary => entriesOf(document, '_root')

/** Keeps pdfkit from writing something of its own when the document ends. */
export function leaveOut(document: KitDocument, step: 'endMetadata' | 'endMarkings'): void {
  if (typeof document[step] !== 'function') throw new ChangedPdfkitError(`has no step ${step} at the end of a document`)
  document[step] = () => undefined
}

/** Sets the two ids of the file, 16 bytes. */
export function identify(document: KitDocument, id: Uint8Array): void {
  if (Reflect.get(document, '_id') === undefined) throw new ChangedPdfkitError('does not keep the id of a file in _id')
  Reflect.set(document, '_id', Buffer.from(id))
}

/** Keeps a stream as it is. Set before it is ended. */
export function keepPlain(reference: PdfReference): void {
  if (typeof reference.compress !== 'boolean') throw new ChangedPdfkitError('does not say of an object whether it is compressed')
  reference.compress = false
}

function isKitFont(value: unknown): value is KitFont {
  if (!isDictionary(value)) return false
  return ['font', 'subset', 'widths', 'id', 'ref', 'embed', 'toUnicodeCmap'].every((name) => value[name] !== undefined)
}

/**
 * Takes a font into a document.
 * @param source a file, or what another document has parsed
 * @throws ChangedPdfkitError, or what the parser throws for a file that it cannot read
 */
export function takeFont(document: KitDocument, source: Uint8Array | KitFace): KitFont {
  Reflect.apply(document.font, document, [source])
  const taken: unknown = Reflect.get(document, '_font')
  if (!isKitFont(taken)) throw new ChangedPdfkitError('does not keep the font that it was given in _font, with its subset and its widths')
  return taken
}

/** Sets the name under which documents name a font. */
export function rename(face: KitFace, name: string): void {
  Object.defineProperty(face, 'postscriptName', { value: name })
}
