/** Writes PDF: for the screen, for a press, and several to a sheet. */
export { PRINT_PPI, type Press, type PrintOptions, printImages, printInks, printPdf } from './print-pdf.ts'
export { screenPdf } from './screen-pdf.ts'
export { type Imposition, sheetPdf } from './sheet-pdf.ts'
