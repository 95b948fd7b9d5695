/** Draws a tree of shapes onto a page. */
export { drawDrawing } from './draw-drawing.ts'
export { type Mark, drawText } from './draw-text.ts'
export type { TreeContext } from './draw-tree.ts'
export { finish } from './finish.ts'
