/** Colours as light: luminance, contrast, Lab. */
export { hexOf, lightOf } from './colour.ts'
export { READABLE, contrast, contrastOfLight, lightOfLevel, lightShares, luminance, luminanceAt } from './contrast.ts'
export { lightnessAndChroma } from './lab.ts'
