/** Rich text: paragraphs, headings and lists of a story. */
export { type Block, type Inline, paragraphsOf } from './blocks.ts'
