/** Exports an edition for a printer, and records it. */
export { type PrintOrder, type PrintPorts, drawEdition, exportPrintRun } from './print-run.ts'
export { PrintError, editionFormat } from './printed.ts'
