/** What is doubtful in a drawing: type too small, lines too thin, letters without a glyph. */
export { doubtfulDrawings } from './doubtful-drawings.ts'
export { type ShownPicture, doubtfulInks } from './doubtful-inks.ts'
export { fallbackFindings } from './fallback-findings.ts'
export { missingFindings } from './missing-findings.ts'
export { type PaintedBox, paintedBoxes } from './painted-boxes.ts'
export { printFindings } from './print-findings.ts'
export { smallCapsFindings } from './small-caps-findings.ts'
