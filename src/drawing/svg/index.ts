/** Reads SVG files of others: what they use, what they cost, and whether every machine draws them alike. */
export { checkSvg, rootOfSvg } from './check-svg.ts'
export { drawableShare } from './drawable-share.ts'
export { drawnDifferently } from './svg-alike.ts'
export { type VectorMark, vectorMark } from './vector-mark.ts'
