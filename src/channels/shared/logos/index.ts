/** Chooses a logo for a place, and looks whether it can be seen there. */
export { chooseLogo, onGround } from './logo-choice.ts'
export { logoFindings } from './logo-findings.ts'
export { type ContrastOn, lookAtLogos } from './look-at-logos.ts'
