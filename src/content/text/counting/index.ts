/** How long a text is, as its platform counts, and which of its cuts fits. */
export { type Counting, counted, countings, measureOf } from './count.ts'
export { announces, graphemes, ladder } from './ladder.ts'
