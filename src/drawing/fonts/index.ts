/** Reads font files, and knows which characters each has. */
export { coversCluster, graphemesOf, isReading, isUnseen } from './characters.ts'
export { isEmoji } from './emoji-glyph.ts'
export { type FontFeature, fontFeatures, fractionsIn, liningFigures } from './font-features.ts'
export { type FontRole, type FontSet, loadFontSet } from './font-set.ts'
export type { Font, FontFile } from './font.ts'
