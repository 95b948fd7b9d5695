/** QR codes, with a logo in the middle. */
export { LOGO_CAPACITY, QUIET, logoRoom } from './qr-logo.ts'
export { codeText } from './qr-text.ts'
export { qrShapes } from './qr.ts'
