/** Which ink each colour and photo is printed with. */
export { type Colouring, type InkUse, inkColouring, lightColouring } from './colouring.ts'
export { coloursOf } from './colours-of.ts'
export { inksOf } from './convert-colours.ts'
export { type Ground, eachText, groundsBeneath, textBoxes } from './grounds.ts'
export { overprinted } from './overprint.ts'
export { FAINT, PLATES } from './plates.ts'
export { type InkedSource, type InkPixels, type ReadyImage, isPixels, readyImages } from './ready-image.ts'
export { type StatedInks, inkOf, textInkOf } from './text-ink.ts'
