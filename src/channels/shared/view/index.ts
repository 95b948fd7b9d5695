/** What every drawn channel chooses before it draws: words, photo, logos and colours. */
export { type DrawnView, drawnView } from './drawn-view.ts'
export { type Photo, photoOf } from './pictures.ts'
export { slotTexts } from './slot-texts.ts'
