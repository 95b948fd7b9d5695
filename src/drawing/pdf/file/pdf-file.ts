import type { Font } from '../../fonts/index.ts'
import { embeddedFonts, type EmbeddedFont } from './embedded-font.ts'
import { toldText } from './pdf-text.ts'
import { catalogOf, type Dictionary, emptyDocument, entriesOf, identify, keepPlain, leaveOut, type PdfReference } from '../pdfkit/index.ts'

export type { Dictionary, PdfReference } from '../pdfkit/index.ts'

/** The same file must come out whenever it is made; nothing in it may tell the time, but for the day of a print run. */
const TIMELESS = '2000-01-01'
/** What a file gives as the time it was made. */
export const timeOf = (day: string = TIMELESS): Date => new Date(`${day}T00:00:00Z`)
export const PRODUCER = 'Leitmotif'

/** A PDF in the making: objects and pages, without any drawing of its own. */
export interface PdfFile {
  /** The document's own dictionary. */
  readonly catalog: Dictionary
  /** How readers are to show and print it. */
  readonly viewerPreferences: Dictionary
  /** A new object; with bytes it is a stream, deflated unless it has a filter of its own. */
  object(dictionary: Dictionary | readonly unknown[], bytes?: Uint8Array | string): PdfReference
  /** A stream that readers of metadata find without unpacking. */
  plainStream(dictionary: Dictionary, bytes: Uint8Array): PdfReference
  /** An object that others name before it is complete. */
  later(): { readonly reference: PdfReference; complete(dictionary: Dictionary): void }
  font(font: Font): EmbeddedFont
  /** Appends a page with its operators. */
  page(dictionary: Dictionary, operators: string): PdfReference
  /** Ends the file under an id of 16 bytes. */
  bytes(id: Uint8Array): Promise<Uint8Array>
}

export interface PdfFileOptions {
  readonly version: '1.6' | '1.7'
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** YYYY-MM-DD, of a file that is told apart by its day. */
  readonly day?: string | undefined
}

/** Starts a file. Its objects, cross-references and font subsets are pdfkit's work. */
export function pdfFile({ version, title, language, day }: PdfFileOptions): PdfFile {
  const made = timeOf(day)
  const document = emptyDocument({
    pdfVersion: version,
    lang: language,
    displayTitle: true,
    info: { Title: toldText(title), Creator: PRODUCER, Producer: PRODUCER, CreationDate: made, ModDate: made },
  })
  // pdfkit's own metadata lacks what PDF/X asks for, and would replace ours; so would its structure, which it keeps for its own text.
  leaveOut(document, 'endMetadata')
  leaveOut(document, 'endMarkings')
  const catalog = catalogOf(document)
  const pages = entriesOf(catalog, 'Pages')
  const kids: PdfReference[] = []
  const object: PdfFile['object'] = (dictionary, bytes) => {
    const reference = document.ref(dictionary)
    reference.end(bytes)
    return reference
  }
  return {
    catalog,
    viewerPreferences: entriesOf(catalog, 'ViewerPreferences'),
    object,
    plainStream(dictionary, bytes) {
      const reference = document.ref(dictionary)
      keepPlain(reference)
      reference.end(bytes)
      return reference
    },
    later() {
      const dictionary: Dictionary = {}
      const reference = document.ref(dictionary)
      return { reference, complete: (entries) => void (Object.assign(dictionary, entries) && reference.end(undefined)) }
    },
    font: embeddedFonts(document),
    page(dictionary, operators) {
      const page = object({ Type: 'Page', Parent: catalog.Pages, ...dictionary, Contents: object({}, operators) })
      kids.push(page)
      return page
    },
    async bytes(id) {
      Object.assign(pages, { Kids: kids, Count: kids.length })
      identify(document, id)
      document.end()
      const chunks: Uint8Array[] = []
      for await (const chunk of document) if (chunk instanceof Uint8Array) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }
}
