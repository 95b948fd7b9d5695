/** Places on a drawing, and the colours that they stand on. */
export { type Place, areas, lengthOf } from './area.ts'
export { holds, meet } from './boxes.ts'
export { type Grounds, groundsOf } from './grounds.ts'
export { type Hidden, seenPart } from './seen-part.ts'
export { wholePlace } from './whole-place.ts'
