/** Paints a drawing as pixels. */
export { sliced } from './layers.ts'
export { paintDrawing } from './paint-drawing.ts'
export { isPainted } from './painted.ts'
export { rasterise, rasteriseBackground } from './rasterise.ts'
