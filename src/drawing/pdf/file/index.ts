/** The objects of a PDF file: pages, fonts, metadata. */
export { type PageWriter, pdfNumber, pdfNumbers, pageWriter, pathOperators } from './page-writer.ts'
export { type Dictionary, type PdfFile, type PdfFileOptions, type PdfReference, pdfFile } from './pdf-file.ts'
export { pdfText } from './pdf-text.ts'
export { readGlyphs, spoken } from './read-letters.ts'
export { xmp } from './xmp.ts'
