/** What cannot be drawn, by kind. */
export { ColourProfileError } from './colour-profile-error.ts'
export { DrawingError } from './drawing-error.ts'
export { FontError } from './font-error.ts'
export { HelperError } from './helper-error.ts'
export { ImageError } from './image-error.ts'
