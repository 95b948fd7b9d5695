/** Turns pixels and drawings into files: PNG, JPEG, WebP, AVIF and SVG. */
export { encode, encodeMeasured } from './encode.ts'
export type { ImageFormat } from './encoder-settings.ts'
export { ALIKE } from './likeness.ts'
export { svgFile } from './svg-file.ts'
export { escapeXml, svgMarkup } from './svg-markup.ts'
