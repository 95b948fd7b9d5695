/** From characters to glyphs: language and script, order of reading, places to break. */
export type { BreakPlace } from './break-places.ts'
export { type Paragraph, type TextStyle, paragraphOf } from './paragraph.ts'
export { scriptOf } from './script.ts'
export { type ShapedRun, shapeItem } from './shape.ts'
export { SOFT_HYPHEN, betweenWords, withHyphen } from './soft-hyphens.ts'
