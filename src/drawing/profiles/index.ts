/** Reads ICC profiles. */
export { type ColourProfile, colourProfile, deflatedProfile, srgbProfile } from './colour-profile.ts'
export { type IccAbout, iccAbout } from './icc-about.ts'
