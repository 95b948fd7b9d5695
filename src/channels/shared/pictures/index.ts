/** Draws the photo of a campaign, and reads the fonts of a brand. */
export { loadFonts } from './load-fonts.ts'
export { photoSizeFindings } from './photo-size.ts'
export { doubtsOf, jpegOf, pictureOf } from './picture.ts'
