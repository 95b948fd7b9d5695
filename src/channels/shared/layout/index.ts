/** Draws a view with a layout: the helpers of the templates, and the picture that comes of them. */
export { draw, wordsOf } from './draw.ts'
export { layoutOf } from './layout.ts'
