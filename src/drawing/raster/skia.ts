/** What paints: Skia, made ready before it is loaded. Modules that paint take it from here. */
import './no-system-fonts.ts'

export { createCanvas, ImageData, Path2D, type Canvas, type CanvasGradient, type SKRSContext2D } from '@napi-rs/canvas'
