/** The wall of cards that shows what every touchpoint will show of a draft. */
export { PreviewWall } from './preview-wall.tsx'
