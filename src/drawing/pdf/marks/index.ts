/** What stands around the trimmed page: crop marks, colour bar, slug line. */
export { drawColourBar } from './colour-bar.ts'
export { cutTicks } from './cut-ticks.ts'
export { MARGIN, drawCropMarks, drawRegistrationMarks } from './marks.ts'
export { drawNote, noteParagraph } from './slug-note.ts'
